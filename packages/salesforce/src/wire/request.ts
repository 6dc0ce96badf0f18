import type { HttpRequest, QueryInput } from '@waymark/core/http'
import type { Method } from '@waymark/core/wire'

/** The parts of a request that not every one has. */
export interface RequestParts {
  readonly query?: QueryInput | undefined
  /** Sent as JSON. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Whether it changes something. By default every method but GET does. */
  readonly write?: boolean
}

/**
 * A request from a template such as `/sobjects/{type}/{id}` and what fills it.
 *
 * @throws TypeError for a part of the path that is empty, or a step up in it.
 */
export function requestOf(
  operation: string,
  method: Method,
  template: string,
  params: Readonly<Record<string, string>> = {},
  { query, body, headers, write = method !== 'GET' }: RequestParts = {},
): HttpRequest {
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? ''
    // Encoding leaves dots alone, and an address is resolved before it is sent.
    if (/^\.{0,2}$/.test(value)) throw new TypeError(`${operation} needs ${name}, not ${JSON.stringify(value)}`)
    return encodeURIComponent(value)
  })
  return {
    operation,
    method,
    template,
    path,
    write,
    ...(query && { query }),
    ...(headers && { headers }),
    ...(body !== undefined && { body: JSON.stringify(body), type: 'application/json' }),
  }
}
