import type { Call } from '../ports/principal.js'
import type { Route, RouteAnswer, RouteBody, RouteEvent, RouteParams, RouteQuery } from '../route/route.js'

/** The raw body of an upload. */
export interface Upload {
  readonly bytes: AsyncIterable<Uint8Array>
  /** The media type that the caller named; what the bytes are is for the service to find out. */
  readonly type: string
  /** In bytes, when the caller said. */
  readonly size: number | undefined
}

/** What an implementation is given: everything is parsed and validated. */
export interface RouteInput<R extends Route> {
  readonly call: Call
  readonly params: RouteParams<R>
  readonly query: RouteQuery<R>
  readonly body: RouteBody<R>
  readonly upload: R extends { readonly upload: true } ? Upload : undefined
  /** The version that `If-Match` names. */
  readonly ifMatch: number | undefined
  /** The id that `Last-Event-ID` names. */
  readonly lastEventId: string | undefined
  /** Fires when the caller has gone. */
  readonly signal: AbortSignal
}

/** Bytes to send. They are always sent as a download, never as a page of the own origin. */
export interface Download {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly name: string
  readonly type: string
  readonly size: number
}

/** One event of a stream, or word that the follower must read the whole anew. */
export type Emitted<Value> =
  | { readonly id: string; readonly data: Value }
  | { readonly id: string; readonly reset: true }

/**
 * How a route is answered: run the use case, then write its value. The two are apart so that the answer of a write with an
 * idempotency key is stored in the use case's own transaction; so `run` gives exactly the value of that transaction.
 */
export type Implementation<R extends Route, Value> = R extends { readonly download: true }
  ? { run(input: RouteInput<R>): Promise<Download> }
  : R extends { readonly events: object }
    ? { run(input: RouteInput<R>): Promise<AsyncIterable<Emitted<RouteEvent<R>>>> }
    : R extends { readonly answer: object }
      ? { run(input: RouteInput<R>): Promise<Value>; write(value: Value): RouteAnswer<R> }
      : { run(input: RouteInput<R>): Promise<unknown> }

/** An implementation whose types have been checked against its route. */
export interface RouteImplementation {
  readonly route: Route
  run(input: RouteInput<Route>): Promise<unknown>
  write(value: unknown): unknown
}

/** Ties a route to its implementation. */
export function implement<R extends Route, Value>(
  route: R,
  implementation: Implementation<R, Value>,
): RouteImplementation {
  return { write: () => undefined, ...(implementation as object), route } as unknown as RouteImplementation
}
