import type { Send } from './attempt.js'

/** Sends by the connection's `fetch`, or the global one of that moment. With `body`, the body is made anew for each attempt. */
export function sendByFetch(body?: () => BodyInit): Send {
  return (connection, exchange, headers, signal) => {
    const payload = body === undefined ? exchange.body : body()
    const init: RequestInit & { duplex?: 'half' } = { method: exchange.method, headers, signal, redirect: 'manual' }
    if (payload !== undefined) init.body = payload
    if (payload instanceof ReadableStream) {
      init.duplex = 'half'
      // Only a request that cannot be redirected is sent without a second copy of its body.
      init.redirect = 'error'
      init.window = null
    }
    const fetch = connection.fetch ?? globalThis.fetch
    return fetch(exchange.url, init)
  }
}
