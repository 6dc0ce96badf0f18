import type { Answer } from './answer.js'
import { type BaseAddress, isBelow } from './base-address.js'

type Reply = [status: number, body: unknown, headers: string[]]

/** What nock gives a reply function as `this`. */
interface NockContext {
  readonly req: {
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
    readonly method?: string
    /** Not in nock's types: the body before nock parsed it. */
    readonly requestBodyBuffers?: readonly Uint8Array[]
    on(event: string, listener: (value: { once(event: string, listener: () => void): unknown }) => void): unknown
  }
}

interface NockInterceptor {
  reply(
    reply: (
      this: NockContext,
      uri: string,
      body: unknown,
      // nock's own type of a reply knows neither web streams nor Node's.
      callback: (error: Error | null, result: never) => void,
    ) => void,
  ): unknown
}

/** What is used of nock. */
export interface Nock {
  (
    origin: string,
  ): {
    persist(): { intercept(matches: (path: string) => boolean, method: string): NockInterceptor }
  }
  removeInterceptor(interceptor: never): boolean
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

function requestOf({ req }: NockContext, url: string, method: string, signal: AbortSignal): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one)
  }
  const takesBody = method !== 'GET' && method !== 'HEAD'
  const bytes = req.requestBodyBuffers ?? []
  const body =
    takesBody && bytes.some((chunk) => chunk.byteLength > 0) ? new Blob(bytes as Uint8Array<ArrayBuffer>[]) : null
  return new Request(url, { method, headers, body, signal })
}

async function replyOf(response: Response): Promise<Reply> {
  // Loaded here, because everything else of this door runs in browsers too.
  const { Readable } = await import('node:stream')
  const body =
    response.body === null ? undefined : Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
  return [response.status, body, [...response.headers].flat()]
}

/** Answers every method and path below an address by way of nock, until it is ended. Gives the way to end it. */
export function interceptWithNock(nock: Nock, base: BaseAddress, answer: Answer): () => void {
  const scope = nock(base.origin).persist()
  const interceptors = methods.map((method) => {
    const interceptor = scope.intercept((path) => isBelow(base, base.origin + path), method)
    interceptor.reply(function (path, _body, callback) {
      const gone = new AbortController()
      // nock tells of a caller who left only by closing the message that it has already given out.
      this.req.on('response', (message) => message.once('close', () => gone.abort()))
      answer(requestOf(this, base.origin + path, method, gone.signal))
        .then(replyOf)
        .then(
          (reply) => callback(null, reply as never),
          (error: Error) => callback(error, undefined as never),
        )
    })
    return interceptor
  })
  return () => {
    for (const interceptor of interceptors) nock.removeInterceptor(interceptor as never)
  }
}
