import { fillPath, isWrite, type Route, type RouteBody, type RouteParams, type RouteQuery } from '../route/route.js'
import type { HttpRequest } from './exchange.js'
import type { QueryInput } from './query.js'

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Name]?: undefined }
  : Partial<Value> extends Value
    ? { readonly [K in Name]?: Value }
    : { readonly [K in Name]: Value }

/** What a caller passes for a route: exactly the parts that it has. */
export type RouteInput<R extends Route> = Part<'params', RouteParams<R>> &
  Part<'query', RouteQuery<R>> &
  Part<'body', RouteBody<R>> & { readonly headers?: Readonly<Record<string, string>> | undefined }

/** {@link RouteInput} as the functions that do not care which route it is for see it. */
export interface AnyInput {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** The request of a route. */
export function routeRequest(route: Route, input: AnyInput): HttpRequest {
  return {
    operation: route.operation,
    method: route.method,
    template: route.path,
    path: fillPath(route, input.params as Record<string, string> | undefined),
    query: input.query as QueryInput | undefined,
    headers: input.headers,
    ...(input.body !== undefined && { body: JSON.stringify(input.body), type: 'application/json' }),
    write: isWrite(route),
  }
}
