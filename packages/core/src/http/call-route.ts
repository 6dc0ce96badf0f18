import type { Route, RouteAnswer } from '../route/route.js'
import type { Connection } from './connection.js'
import type { CallOptions } from './exchange.js'
import { readJson } from './read-json.js'
import { type AnyInput, type RouteInput, routeRequest } from './route-request.js'
import { type HttpAnswer, sendRequest } from './send.js'

/** An answer with the facts of its response. */
export interface RouteResponse<R extends Route> {
  readonly answer: RouteAnswer<R>
  readonly status: number
  readonly headers: Headers
  readonly requestId: string | undefined
  /** How many requests it took. */
  readonly attempts: number
}

/** Reads what a route answers; without an answer in the route, the body does not matter. */
export function readRouteAnswer<R extends Route>(route: R, answer: HttpAnswer): RouteAnswer<R> {
  return (route.answer === undefined ? undefined : readJson(answer, route.answer)) as RouteAnswer<R>
}

/**
 * Calls a route and checks what it answers.
 *
 * @throws NoAnswerError `timeout`, `connection_failed`, `aborted`; RefusedError with the codes of the route; ContractError when
 * the answer is not what the route describes.
 */
export function callRoute<const R extends Route>(
  connection: Connection,
  route: R,
  input: RouteInput<R>,
  options?: CallOptions,
): Promise<RouteAnswer<R>> {
  const read = (answer: HttpAnswer) => readRouteAnswer(route, answer)
  return sendRequest(connection, routeRequest(route, input as AnyInput), options, read)
}

/** {@link callRoute} with the facts of the response: its status, headers and request id. */
export function callRouteWithResponse<const R extends Route>(
  connection: Connection,
  route: R,
  input: RouteInput<R>,
  options?: CallOptions,
): Promise<RouteResponse<R>> {
  return sendRequest(connection, routeRequest(route, input as AnyInput), options, (answer) => {
    const { status, headers, requestId, attempts } = answer
    return { answer: readRouteAnswer(route, answer), status, headers, requestId, attempts }
  })
}
