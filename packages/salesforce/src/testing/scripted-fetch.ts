import type { Fetch } from '@waymark/core/http'

/** A request as it was sent. */
export interface SentRequest {
  readonly method: string
  /** With its query, without the host. */
  readonly path: string
  readonly host: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON when it is JSON, else text. */
  readonly body: unknown
}

/** What one request is answered. */
export interface ScriptedAnswer {
  readonly status?: number
  /** Sent as JSON, unless it is a text or a stream. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer, or what makes one of the request: a promise for one that comes later. */
export type Step = ScriptedAnswer | ((request: SentRequest) => ScriptedAnswer | Promise<ScriptedAnswer>)

/** A `fetch` that answers request by request what a test says, and keeps what it was sent. */
export interface ScriptedFetch {
  readonly fetch: Fetch
  readonly sent: SentRequest[]
}

const empty = new Set([201, 204, 304])

/** Answers with one step after the other; more requests than steps fail. */
export function scriptFetch(...steps: readonly Step[]): ScriptedFetch {
  const sent: SentRequest[] = []
  let turn = 0
  return {
    sent,
    async fetch(input, init) {
      const request = new Request(input, init)
      const { host, pathname, search } = new URL(request.url)
      const text = await request.text()
      const headers = Object.fromEntries(request.headers)
      sent.push({ method: request.method, path: pathname + search, host, headers, body: parse(text) })
      const step = steps[turn]
      turn += 1
      if (step === undefined) throw new Error(`nobody expected ${request.method} ${pathname}`)
      return answer(typeof step === 'function' ? await step(sent.at(-1) as SentRequest) : step)
    },
  }
}

function answer({ status = 200, body, headers = {} }: ScriptedAnswer): Response {
  if (body === undefined && empty.has(status)) return new Response(null, { status, headers })
  const raw = typeof body === 'string' || body instanceof ReadableStream
  const type = { 'content-type': raw ? 'text/html' : 'application/json;charset=UTF-8' }
  return new Response(raw ? (body as string | ReadableStream) : JSON.stringify(body), {
    status,
    headers: { ...type, ...headers },
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
