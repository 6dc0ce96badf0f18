import type { Route } from '../../route/route.js'
import { within } from '../assert.js'
import { type RouteQuestion, routeRequest, type ServiceAddress } from './ask-route.js'

/** One event as it came over the line. */
export interface SeenEvent {
  readonly id: string | undefined
  /** `message`, or `reset`. */
  readonly event: string
  readonly data: unknown
}

/** An open line of server-sent events. */
export interface EventLine {
  readonly status: number
  readonly headers: Headers
  /** The next so many events. @throws CheckFailure when they do not come in time. */
  take(count: number): Promise<readonly SeenEvent[]>
  /** Everything that came so far, as text. */
  received(): string
  /** Hangs up. */
  close(): Promise<void>
}

const patience = 3_000

function readEvent(block: string): SeenEvent | undefined {
  const fields = new Map<string, string>()
  for (const line of block.split('\n')) {
    const [, name, value] = /^(\w+): ?(.*)$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) fields.set(name, value)
  }
  const data = fields.get('data')
  if (data === undefined) return undefined
  return { id: fields.get('id'), event: fields.get('event') ?? 'message', data: JSON.parse(data) }
}

/** Opens the line of a route of events, and reads it as it comes. It reconnects by nothing: a test says when. */
export async function followLine(
  where: ServiceAddress,
  route: Route,
  question: RouteQuestion = {},
): Promise<EventLine> {
  const { fetch = globalThis.fetch } = where
  const hangUp = new AbortController()
  const response = await fetch(routeRequest(where.baseUrl, route, { ...question, signal: hangUp.signal }))
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let received = ''
  let read = 0
  let ended = reader === undefined
  const waiting: SeenEvent[] = []

  async function readMore(): Promise<void> {
    const chunk = await reader?.read()
    if (!chunk || chunk.done) {
      ended = true
      return
    }
    received += decoder.decode(chunk.value, { stream: true })
    for (let end = received.indexOf('\n\n', read); end >= 0; end = received.indexOf('\n\n', read)) {
      const event = readEvent(received.slice(read, end))
      read = end + 2
      if (event) waiting.push(event)
    }
  }

  async function fill(count: number): Promise<void> {
    while (waiting.length < count && !ended) await readMore()
  }

  return {
    status: response.status,
    headers: response.headers,
    async take(count) {
      await within(fill(count), patience, `the next ${count} events`)
      return waiting.splice(0, count)
    },
    received: () => received,
    async close() {
      await reader?.cancel().catch(() => {})
      hangUp.abort()
    },
  }
}
