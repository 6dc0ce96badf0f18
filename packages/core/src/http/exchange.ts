import type { Duration } from '../clock/duration.js'
import type { Resend } from './backoff.js'
import type { Connection } from './connection.js'
import { type QueryInput, writeQuery } from './query.js'

/** A request below the level of routes, for bodies that are not JSON. */
export interface HttpRequest {
  /** The name of the operation, for hooks and traces. */
  readonly operation: string
  readonly method: string
  /** The path with its parameters unfilled, for traces and budgets. */
  readonly template: string
  /** The path below the base URL, with a slash at its start. */
  readonly path: string
  readonly query?: QueryInput | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined
  /** The media type of the body. */
  readonly type?: string | undefined
  /** The media types that may be answered. The default is JSON. */
  readonly accept?: string | undefined
  /** Whether it changes something, so that it takes an idempotency key. */
  readonly write: boolean
}

/** What a caller may say for one call. */
export interface CallOptions {
  /** Ends the call, wherever it is: rejects with code `aborted` at once. */
  readonly signal?: AbortSignal | undefined
  /** Takes the place of the connection's time for the whole call, all attempts together. */
  readonly timeout?: Duration | undefined
  /** The key of a write; made by default. The service does what one key asks for once. */
  readonly idempotencyKey?: string | undefined
  /** The version that must still be the current one, as the answer's `ETag` named it. */
  readonly ifMatch?: string | undefined
  /** Says that sending this twice does no harm, for writes to services without idempotency keys. */
  readonly repeatable?: boolean | undefined
}

/** A request that is ready but for its credential. */
export interface Exchange {
  readonly operation: string
  readonly method: string
  readonly template: string
  /** With its query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | undefined
  readonly resend: Resend
}

/** Joins a request, its connection and its call; the idempotency key is chosen here, once for all attempts. */
export function prepareExchange(connection: Connection, request: HttpRequest, options: CallOptions): Exchange {
  const headers: Record<string, string> = { accept: request.accept ?? 'application/json', ...connection.headers }
  for (const name in request.headers) headers[name.toLowerCase()] = request.headers[name] as string
  if (request.type !== undefined) headers['content-type'] = request.type
  if (options.ifMatch !== undefined) headers['if-match'] = options.ifMatch
  const keyed = request.write && connection.idempotencyHeader !== undefined
  if (keyed) headers[connection.idempotencyHeader] = options.idempotencyKey ?? connection.makeId()
  return {
    operation: request.operation,
    method: request.method,
    template: request.template,
    url: connection.baseUrl + request.path + (request.query === undefined ? '' : writeQuery(request.query)),
    headers,
    body: request.body,
    resend: !request.write || keyed || options.repeatable === true ? 'always' : 'if_turned_away',
  }
}
