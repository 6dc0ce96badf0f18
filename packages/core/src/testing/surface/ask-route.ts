import type { Fetch } from '../../http/connection.js'
import { type QueryInput, writeQuery } from '../../http/query.js'
import { fillPath, type Route } from '../../route/route.js'

/** Where a service answers. */
export interface ServiceAddress {
  readonly baseUrl: string
  /** Default: the global one. */
  readonly fetch?: Fetch | undefined
}

/** What is asked of a route. Nothing of it is checked: tests ask for what clients would not. */
export interface RouteQuestion {
  readonly token?: string | undefined
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly query?: QueryInput | undefined
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as it is. */
  readonly bytes?: string | Uint8Array<ArrayBuffer> | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal?: AbortSignal | undefined
}

/** An answer as it came, whole. */
export interface SeenAnswer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown
}

/** The request that asks a route. */
export function routeRequest(baseUrl: string, route: Route, question: RouteQuestion = {}): Request {
  const { token, params, query = {}, body, bytes, headers, signal } = question
  const sent = new Headers(headers)
  if (token !== undefined) sent.set('authorization', `Bearer ${token}`)
  const content = body === undefined ? bytes : JSON.stringify(body)
  if (body !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json')
  return new Request(`${baseUrl}${fillPath(route, params)}${writeQuery(query)}`, {
    method: route.method,
    headers: sent,
    ...(content !== undefined && { body: content }),
    ...(signal && { signal }),
  })
}

function readText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads an answer to its end. */
export async function readAnswer(response: Response): Promise<SeenAnswer> {
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: readText(text) }
}

/** Asks a route, and reads the answer whatever it is. */
export async function askRoute(where: ServiceAddress, route: Route, question?: RouteQuestion): Promise<SeenAnswer> {
  const { fetch = globalThis.fetch } = where
  return readAnswer(await fetch(routeRequest(where.baseUrl, route, question)))
}
