import type { Send } from './attempt.js'

/** Sends by XMLHttpRequest: in browsers only that tells how far an upload is. */
export function sendByXhr(body: Blob | Uint8Array<ArrayBuffer>, onSent: (sent: number) => void): Send {
  return (_, { url, method }, headers, signal) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      const abort = () => request.abort()
      request.open(method, url)
      request.responseType = 'text'
      for (const name in headers) request.setRequestHeader(name, headers[name] as string)
      request.upload.onprogress = (event) => onSent(event.loaded)
      request.onloadend = () => {
        signal.removeEventListener('abort', abort)
        // A status of 0 is all that is told of a failure, and a redirect was followed already.
        if (request.status === 0) reject(new TypeError('the request failed'))
        else if (request.responseURL !== '' && request.responseURL !== new URL(url).href)
          reject(new TypeError('redirected'))
        else resolve(answerOf(request))
      }
      signal.addEventListener('abort', abort)
      request.send(body)
    })
}

function answerOf(request: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  const empty = [204, 205, 304].includes(request.status)
  return new Response(empty ? null : request.responseText, { status: request.status, headers })
}
