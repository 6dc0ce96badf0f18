import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { type Duration, milliseconds } from '../clock/duration.js'
import { isWaymarkError, RefusedError } from '../errors/error.js'
import type { Route, RouteEvent } from '../route/route.js'
import type { Arrival } from './attempt.js'
import { retryDelay } from './backoff.js'
import type { Connection } from './connection.js'
import { startDeadline } from './deadline.js'
import { prepareExchange } from './exchange.js'
import { perform } from './perform.js'
import { faultOf } from './read-json.js'
import { openBody } from './read-stream.js'
import { type AnyInput, type RouteInput, routeRequest } from './route-request.js'
import { sendByFetch } from './send-by-fetch.js'

export interface FollowOptions {
  /** Ends the iteration: it rejects with code `aborted`. */
  readonly signal?: AbortSignal | undefined
  /** The time for the headers of each answer. */
  readonly timeout?: Duration | undefined
  /** The longest silence, heartbeats included, before the stream is asked for anew. The default is 60 seconds. */
  readonly idleTimeout?: Duration | undefined
  /** The id of the last event that is already known. */
  readonly after?: string | undefined
  /** How many times in a row the stream may fail or close without bringing an event. The default is 10. */
  readonly attempts?: number | undefined
  /** Told when the events after the last known one are no longer kept. Without it, that ends the iteration with `not_found`. */
  readonly onReset?: (() => void | Promise<void>) | undefined
  /** Told each time the stream is open, the first time included. */
  readonly onOpen?: (() => void) | undefined
  /** Told when the stream broke, fell silent or was closed, and is asked for again after so many milliseconds. */
  readonly onLost?: ((loss: { readonly error: unknown; readonly delay: number }) => void) | undefined
}

/** One event of a stream. */
export interface Followed<Event> {
  /** What to pass as `after` to go on behind this event. */
  readonly id: string | undefined
  readonly event: Event
}

/**
 * Follows a stream of events. A stream that breaks, falls silent or is closed is asked for again behind the last event, with
 * backoff. Only an answer of 204 ends it: leave the loop when the last event that matters came.
 *
 * @throws as `callRoute` does, when the failure is one that another try cannot mend or there were too many in a row.
 */
export async function* followRoute<const R extends Route>(
  connection: Connection,
  route: R,
  input: RouteInput<R>,
  options: FollowOptions = {},
): AsyncGenerator<Followed<RouteEvent<R>>, void, undefined> {
  const timeout = options.timeout === undefined ? connection.timeout : milliseconds(options.timeout)
  const idle = milliseconds(options.idleTimeout ?? 60_000)
  const attempts = options.attempts ?? 10
  const once: Connection = { ...connection, retry: { ...connection.retry, attempts: 1 } }
  const request = { ...routeRequest(route, input as AnyInput), accept: 'text/event-stream', write: false }
  let policy = connection.retry
  let after = options.after
  let failures = 0

  for (;;) {
    const deadline = startDeadline(timeout, connection.clock, options.signal)
    const resume =
      after === undefined ? request : { ...request, headers: { ...request.headers, 'last-event-id': after } }
    let close = deadline.end
    let failure: unknown
    let reading = false
    try {
      const arrival = await perform(once, prepareExchange(once, resume, {}), deadline, sendByFetch(), asStream)
      if (arrival.response.status === 204) return
      const body = openBody(arrival, deadline, idle)
      const opened = connection.clock.now().getTime()
      close = body.close
      options.onOpen?.()
      const text = new TextDecoder()
      let messages: EventSourceMessage[] = []
      const parser = createParser({
        onEvent: (message) => messages.push(message),
        onRetry: (baseDelay) => {
          policy = { ...policy, baseDelay }
        },
      })
      for (;;) {
        reading = true
        const chunk = await body.next()
        reading = false
        if (chunk === undefined) break
        // A server that greets and hangs up at once is not there; one that only had nothing to say is.
        if (connection.clock.now().getTime() - opened > policy.maximumDelay) failures = 0
        parser.feed(text.decode(chunk, { stream: true }))
        const ready = messages
        messages = []
        for (const message of ready) {
          if (message.event === 'reset') {
            await reset(options, after)
            after = message.id
            continue
          }
          const event = readEvent(route, message, arrival) as RouteEvent<R>
          after = message.id ?? after
          failures = 0
          yield { id: message.id, event }
        }
      }
    } catch (error) {
      // A stream that breaks off is resumed; one that brings something else would bring it again.
      if (!reading && !(isWaymarkError(error) && error.retryable)) throw error
      if (options.signal?.aborted) throw error
      failure = error
    } finally {
      close()
    }
    failures += 1
    if (failures > attempts) throw failure ?? new RefusedError('unavailable', closedAtOnce)
    const delay = retryDelay(failure, policy, failures, connection.random)
    options.onLost?.({ error: failure, delay })
    await connection.clock.sleep(delay, options.signal)
  }
}

const closedAtOnce = {
  status: 503,
  retryable: true,
  title: 'the stream is closed again and again before it brings an event',
}

function asStream(arrival: Arrival): Arrival {
  const { status, headers } = arrival.response
  const type = headers.get('content-type') ?? ''
  if (status === 204 || /^text\/event-stream\b/i.test(type)) return arrival
  arrival.response.body?.cancel().catch(() => undefined)
  throw arrival.broken(`the answer is ${type || 'untyped'}, not a stream of events`)
}

function readEvent(route: Route, message: EventSourceMessage, arrival: Arrival): unknown {
  let value: unknown
  try {
    value = JSON.parse(message.data)
  } catch {
    throw arrival.broken('an event is not JSON', message.data)
  }
  const result = route.events?.safeParse(value)
  if (result?.success === false) {
    throw arrival.broken(`an event breaks the contract at ${faultOf(result.error)}`, message.data)
  }
  return result?.data
}

async function reset(options: FollowOptions, after: string | undefined): Promise<void> {
  if (options.onReset !== undefined) return options.onReset()
  const title = `the events after ${after} are no longer kept: read the whole again, and follow from now`
  throw new RefusedError('not_found', { status: 404, retryable: false, title })
}
