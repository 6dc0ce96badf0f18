import { type Duration, milliseconds } from '../clock/duration.js'
import type { Route } from '../route/route.js'
import type { Connection } from './connection.js'
import { startDeadline } from './deadline.js'
import type { CallOptions } from './exchange.js'
import { prepareExchange } from './exchange.js'
import { perform } from './perform.js'
import { openBody } from './read-stream.js'
import { type AnyInput, type RouteInput, routeRequest } from './route-request.js'
import { sendByFetch } from './send-by-fetch.js'

/** {@link CallOptions} for a body that streams; `timeout` is for everything up to the headers of the answer. */
export interface StreamOptions extends CallOptions {
  /** The longest silence between two chunks. The default is 30 seconds. */
  readonly idleTimeout?: Duration | undefined
}

/** Raw bytes on their way. */
export interface Download {
  /** The bytes. Fails with ContractError when they break off, and NoAnswerError when they stand still for too long. */
  readonly bytes: ReadableStream<Uint8Array>
  /** Their media type. */
  readonly type: string
  /** How many they are, when the server said so. */
  readonly size: number | undefined
  readonly headers: Headers
  readonly requestId: string | undefined
}

/**
 * Asks for raw bytes. They are read as they are consumed, so memory stays flat; cancel the stream when it is not read to its end.
 *
 * @throws as `callRoute` does, up to the headers of the answer.
 */
export async function downloadRoute<const R extends Route>(
  connection: Connection,
  route: R,
  input: RouteInput<R>,
  options: StreamOptions = {},
): Promise<Download> {
  const exchange = prepareExchange(connection, { ...routeRequest(route, input as AnyInput), accept: '*/*' }, options)
  const timeout = options.timeout === undefined ? connection.timeout : milliseconds(options.timeout)
  const deadline = startDeadline(timeout, connection.clock, options.signal)
  try {
    const arrival = await perform(connection, exchange, deadline, sendByFetch(), (arrived) => arrived)
    deadline.pause()
    const reader = openBody(arrival, deadline, milliseconds(options.idleTimeout ?? 30_000))
    const { headers } = arrival.response
    const length = headers.get('content-length')
    const bytes = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const chunk = await reader.next()
          if (chunk === undefined) controller.close()
          else controller.enqueue(chunk)
        },
        cancel: reader.close,
      },
      { highWaterMark: 0 },
    )
    return {
      bytes,
      type: headers.get('content-type') ?? 'application/octet-stream',
      size: length === null ? undefined : Number(length),
      headers,
      requestId: arrival.requestId,
    }
  } catch (error) {
    deadline.end()
    throw error
  }
}
