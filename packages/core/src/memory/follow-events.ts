import type { FollowedEvent } from '../ports/database.js'
import type { MemoryEvents, StreamSnapshot } from './memory-events.js'

/** Which stream, from where, how long. */
export interface FollowOptions {
  readonly stream: string
  readonly after: string | undefined
  readonly signal: AbortSignal
  /** Whether the database was closed, which ends every follower. */
  readonly isClosed: () => boolean
}

/** Whether somebody who has read up to this id can go on from there: the event is kept, or it is the beginning and nothing is lost. */
function isKnown(after: string, { last, events }: StreamSnapshot): boolean {
  const oldest = events[0]?.number ?? last + 1
  if (after === '0') return oldest === 1
  return /^[1-9]\d{0,15}$/.test(after) && Number(after) >= oldest && Number(after) <= last
}

/** Follows a stream. It holds nothing but its place, and a listener only while somebody awaits its next event. */
export function followEvents(all: MemoryEvents, options: FollowOptions): AsyncIterator<FollowedEvent, undefined> {
  const { stream, after, signal, isClosed } = options
  let place = all.read(stream).last
  let generation = all.generation
  let asked = after
  let left = false
  let wakeUp = () => {}
  let turns: Promise<unknown> = Promise.resolve()

  function next(): FollowedEvent | undefined {
    const kept = all.read(stream)
    const oldest = kept.events[0]?.number ?? kept.last + 1
    const isLost = asked === undefined ? place < oldest - 1 : !isKnown(asked, kept)
    if (generation !== all.generation || isLost) {
      asked = undefined
      generation = all.generation
      place = kept.last
      return { reset: true, id: String(place) }
    }
    if (asked !== undefined) place = Number(asked)
    asked = undefined
    const event = kept.events[place + 1 - oldest]
    if (!event) return undefined
    place = event.number
    return { id: String(event.number), data: event.data }
  }

  function change(): Promise<void> {
    return new Promise((resolve) => {
      const callOff = all.onChange(stream, wake)
      function wake() {
        callOff()
        signal.removeEventListener('abort', wake)
        resolve()
      }
      signal.addEventListener('abort', wake, { once: true })
      wakeUp = wake
    })
  }

  async function pull(): Promise<IteratorResult<FollowedEvent, undefined>> {
    while (!left && !signal.aborted && !isClosed()) {
      const value = next()
      if (value) return { done: false, value }
      await change()
    }
    return { done: true, value: undefined }
  }

  return {
    next() {
      const pulled = turns.then(pull)
      turns = pulled
      return pulled
    },
    async return() {
      left = true
      wakeUp()
      return { done: true, value: undefined }
    },
  }
}
