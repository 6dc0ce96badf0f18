import type * as z from 'zod/mini'
import type { ObjectSchema, Schema } from './schema.js'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * One endpoint, described once: the client and the handler are both typed from it, and the OpenAPI document is written from it.
 *
 * A route has at most one kind of body (`body` for JSON, `upload` for raw bytes) and one kind of answer (`answer` for JSON,
 * `download` for raw bytes, `events` for server-sent events; none of them means an empty 204).
 */
export interface Route {
  /** The name of the operation, unique within a package, such as `createCase`. */
  readonly operation: string
  readonly method: Method
  /** The path below the base URL, with parameters in braces: `/cases/{caseId}`. */
  readonly path: string
  /** What the caller must be allowed to do; checked before the body is read. */
  readonly capability: string
  readonly params?: ObjectSchema
  /** The query, as JSON types; an array is a repeated field. */
  readonly query?: ObjectSchema
  readonly body?: Schema<unknown> | z.ZodMiniType
  /** The body is raw bytes, of any media type. */
  readonly upload?: true
  readonly answer?: z.ZodMiniType
  /** The answer is raw bytes. */
  readonly download?: true
  /** The answer is a stream of events, each with JSON data of this shape. */
  readonly events?: z.ZodMiniType
  /** The status of success: 200 by default, 201 where something is made. Without an answer it is 204. */
  readonly status?: 200 | 201 | 202
  /** The domain's own codes that this route may refuse with, beyond those that every route has. */
  readonly errors?: readonly string[]
  /** A read by POST: it changes nothing, so it needs no idempotency key and may be repeated. */
  readonly reads?: true
}

type Output<S> = S extends z.ZodMiniType<infer Value, unknown> ? Value : undefined

/** What a route's handler is given and what its caller passes, apart from raw bodies. */
export type RouteParams<R extends Route> = Output<R['params']>
export type RouteQuery<R extends Route> = Output<R['query']>
export type RouteBody<R extends Route> = Output<R['body']>
export type RouteAnswer<R extends Route> = Output<R['answer']>
export type RouteEvent<R extends Route> = Output<R['events']>

/** Describes an endpoint. */
/* @__NO_SIDE_EFFECTS__ */
export function defineRoute<const R extends Route>(route: R): R {
  return route
}

/** Whether a route changes something, so that it takes an idempotency key. */
export function isWrite(route: Route): boolean {
  return route.method !== 'GET' && route.reads !== true
}

/** The path of a route with its parameters filled in, each percent-encoded. */
export function fillPath(route: Route, params: Readonly<Record<string, string>> = {}): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || value === '') throw new TypeError(`${route.operation} needs ${name}`)
    // An address with such a step leads elsewhere, however it is encoded.
    if (value === '.' || value === '..') throw new TypeError(`${route.operation} cannot have ${value} as ${name}`)
    return encodeURIComponent(value)
  })
}
