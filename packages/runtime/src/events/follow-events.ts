import type { FollowedEvent, StoredEvent } from '@waymark/core/ports'
import type { EventHub } from './event-hub.js'
import type { StreamPage } from './event-table.js'

/** Which stream, from where, how long. */
export interface FollowOptions {
  readonly stream: string
  readonly after: string | undefined
  readonly signal: AbortSignal
  /** Whether the database was closed, which ends every follower. */
  readonly isClosed: () => boolean
}

// Behind every event there will ever be.
const nowhere = Number.MAX_SAFE_INTEGER

/** The place of somebody who has read up to this id, as a number; undefined when it never was an id. */
function placeOf(after: string): number | undefined {
  return after === '0' || /^[1-9]\d{0,14}$/.test(after) ? Number(after) : undefined
}

/** Whether somebody can go on from a place: its event is kept, or it is the beginning and nothing is lost. */
function isKnown(place: number, { last, oldest }: StreamPage): boolean {
  return place === 0 ? oldest === 1 : place >= oldest && place <= last
}

/** Follows a stream. It holds a page of events at most, and a listener only while somebody awaits its next event. */
export function followEvents(hub: EventHub, options: FollowOptions): AsyncIterator<FollowedEvent, undefined> {
  const { stream, after, signal, isClosed } = options
  let asked = after
  let place = after === undefined ? nowhere : (placeOf(after) ?? nowhere)
  let ready: readonly StoredEvent[] = []
  let left = false
  let wakeUp = () => {}
  let turns: Promise<unknown> = Promise.resolve()
  // Asked for at once: what is committed behind this moment is new.
  let first: { readonly version: number; readonly page: Promise<StreamPage> } | undefined
  if (!signal.aborted) {
    first = { version: hub.versionOf(stream), page: hub.read(stream, place) }
    first.page.catch(() => {})
  }

  function reset({ last }: StreamPage): FollowedEvent {
    asked = undefined
    place = last
    return { reset: true, id: String(last) }
  }

  function take(page: StreamPage): FollowedEvent | undefined {
    if (asked === undefined && place === nowhere) place = page.last
    if (asked === undefined ? place < page.oldest - 1 : !isKnown(place, page)) return reset(page)
    asked = undefined
    ready = page.events
    return undefined
  }

  async function next(page: Promise<StreamPage> | undefined): Promise<FollowedEvent | undefined> {
    if (ready.length === 0) {
      const reset = take(await (page ?? hub.read(stream, place)))
      if (reset) return reset
    }
    const [event, ...others] = ready
    ready = others
    if (event) place = Number(event.id)
    return event
  }

  function change(version: number): Promise<void> {
    return new Promise((resolve) => {
      const callOff = hub.onChange(stream, wake)
      function wake() {
        callOff()
        signal.removeEventListener('abort', wake)
        resolve()
      }
      signal.addEventListener('abort', wake, { once: true })
      wakeUp = wake
      // Between the reading and this moment something may have been committed.
      if (hub.versionOf(stream) !== version || left || signal.aborted || isClosed()) wake()
    })
  }

  async function pull(): Promise<IteratorResult<FollowedEvent, undefined>> {
    while (!left && !signal.aborted && !isClosed()) {
      const beginning = first
      first = undefined
      const version = beginning?.version ?? hub.versionOf(stream)
      const value = await next(beginning?.page)
      if (value) return { done: false, value }
      await change(version)
    }
    return { done: true, value: undefined }
  }

  return {
    next() {
      const pulled = turns.then(pull)
      turns = pulled.catch(() => {})
      return pulled
    },
    async return() {
      left = true
      wakeUp()
      return { done: true, value: undefined }
    },
  }
}
