import ky from 'ky'
import type { Send } from './attempt.js'

/**
 * Sends by ky, with its own retries, time-out and errors off. It is not given the signal either: it would join it with one of
 * its own, which costs more than the rest of its work.
 */
export const sendByKy: Send = (connection, { url, method, body }, headers, signal) => {
  const fetch = connection.fetch ?? globalThis.fetch
  return ky(url, {
    method,
    headers,
    ...(body !== undefined && { body }),
    redirect: 'manual',
    retry: 0,
    timeout: false,
    throwHttpErrors: false,
    fetch: (input, init) => fetch(input, { ...init, signal }),
  })
}
