import { milliseconds } from '../clock/duration.js'
import type { Route, RouteAnswer } from '../route/route.js'
import type { Send } from './attempt.js'
import { readRouteAnswer } from './call-route.js'
import type { Connection } from './connection.js'
import { type Deadline, startDeadline } from './deadline.js'
import type { StreamOptions } from './download-route.js'
import { type Exchange, prepareExchange } from './exchange.js'
import { perform } from './perform.js'
import { sizeOf, streamOf, type UploadBytes, type UploadProgress } from './progress.js'
import { type AnyInput, type RouteInput, routeRequest } from './route-request.js'
import { readAnswer } from './send.js'
import { sendByFetch } from './send-by-fetch.js'
import { sendByXhr } from './send-by-xhr.js'

/** Raw bytes and their media type. */
export interface Upload {
  readonly bytes: UploadBytes
  readonly type: string
}

/** {@link StreamOptions} for an upload: `timeout` is for the answer, once everything is sent. */
export interface UploadOptions extends StreamOptions {
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined
}

// Sent as one piece, with its length in the headers; a stream has none.
const smallUpload = 1_048_576

/**
 * Sends raw bytes. The time is limited between chunks, not for the whole; a Blob or an array is sent again after a failure, under
 * the same idempotency key, a stream is not.
 *
 * @throws as `callRoute` does.
 */
export async function uploadRoute<const R extends Route>(
  connection: Connection,
  route: R,
  input: RouteInput<R> & { readonly upload: Upload },
  options: UploadOptions = {},
): Promise<RouteAnswer<R>> {
  const { bytes, type } = input.upload
  const prepared = prepareExchange(connection, { ...routeRequest(route, input as AnyInput), type }, options)
  const exchange: Exchange = bytes instanceof ReadableStream ? { ...prepared, resend: 'never' } : prepared
  const timeout = options.timeout === undefined ? connection.timeout : milliseconds(options.timeout)
  const deadline = startDeadline(timeout, connection.clock, options.signal)
  try {
    const send = sendUpload(connection, bytes, timeout, deadline, options)
    return await perform(connection, exchange, deadline, send, async (arrival, attempts) =>
      readRouteAnswer(route, await readAnswer(arrival, attempts)),
    )
  } finally {
    deadline.end()
  }
}

function sendUpload(
  connection: Connection,
  bytes: UploadBytes,
  timeout: number,
  deadline: Deadline,
  { onProgress, idleTimeout }: UploadOptions,
): Send {
  const total = sizeOf(bytes)
  const idle = milliseconds(idleTimeout ?? 30_000)
  const progress = (sent: number) => {
    deadline.restart(sent === total ? timeout : idle)
    onProgress?.({ sent, total })
  }
  if (bytes instanceof ReadableStream) return sendByFetch(() => streamOf(bytes, progress))
  if (connection.fetch === undefined && typeof XMLHttpRequest === 'function') return sendByXhr(bytes, progress)
  if (onProgress === undefined && (total ?? 0) <= smallUpload) return sendByFetch(() => bytes)
  return sendByFetch(() => streamOf(bytes, progress))
}
