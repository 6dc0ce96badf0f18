import type { Fetch } from '../../http/connection.js'
import { isConnectionReset } from '../faults/connection-reset.js'
import type { Answer } from './answer.js'
import { type BaseAddress, isBelow } from './base-address.js'
import { followSignal, orAborted } from './follow-signal.js'

/** A failure of the connection, as the `fetch` of Node rejects with it. */
function fetchFailed(cause: Error): TypeError {
  return new TypeError('fetch failed', { cause })
}

/** What is asked for. A request that a server handed on may be none that `Request` can copy, so it is read by its fields. */
function requestOf(input: Parameters<Fetch>[0], init: RequestInit | undefined): Request {
  if (typeof input === 'string' || input instanceof URL) return new Request(input, init)
  if (init === undefined) return input
  const { url, method, headers, body, signal } = input
  return new Request(url, { method, headers, body, signal, ...(body && { duplex: 'half' }), ...init } as RequestInit)
}

/**
 * A `fetch` that is answered in this process. It rejects where a real one does: with the signal's reason when the caller gives up,
 * with a TypeError when the connection breaks or the address is not one of the double's. Redirects are handed out, not followed.
 */
export function createFetch(bases: readonly BaseAddress[], answer: Answer): Fetch {
  return async (input, init) => {
    const request = requestOf(input, init)
    const { signal, url } = request
    if (!bases.some((base) => isBelow(base, url))) {
      const message = `nothing answers ${url}: this double answers below ${bases.map((base) => base.url).join(', ')}`
      throw fetchFailed(Object.assign(new Error(message), { code: 'ENOTFOUND' }))
    }
    signal.throwIfAborted()
    try {
      return followSignal(await orAborted(answer(request), signal), signal)
    } catch (error) {
      throw isConnectionReset(error) ? fetchFailed(error) : error
    }
  }
}
