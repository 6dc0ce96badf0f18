import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createVirtualClock } from '../clock/virtual-clock.js'
import { defineRoute } from '../route/route.js'
import { callRoute } from './call-route.js'
import { type ConnectionOptions, createConnection } from './connection.js'
import type { Tracer } from './tracer.js'

const getThing = defineRoute({
  operation: 'getThing',
  method: 'GET',
  path: '/things/{thingId}',
  capability: 'read',
  params: z.object({ thingId: z.string() }),
  query: z.object({ key: z.exactOptional(z.string()) }),
  answer: z.object({ id: z.string() }),
})
const input = { params: { thingId: 'a' }, query: { key: 'hunter2' } }
const good = () => Response.json({ id: 'a' }, { headers: { 'x-request-id': 'req_1' } })
const busy = () => new Response('', { status: 503 })
const missing = () => new Response('', { status: 404 })

function connect(steps: (() => Response)[], options: Partial<ConnectionOptions>, sent: (string | null)[] = []) {
  return createConnection({
    baseUrl: 'https://x.test/api',
    token: 'token_12345',
    clock: createVirtualClock({ autoAdvance: true }),
    random: () => 0.5,
    makeId: () => 'call_1',
    fetch: async (target, init) => {
      sent.push(new Request(target, init).headers.get('traceparent'))
      return (steps.shift() ?? good)()
    },
    ...options,
  })
}

function recorder() {
  const events: unknown[] = []
  const note = (hook: string) => (event: object) => void events.push([hook, event])
  const hooks = {
    onRequest: note('request'),
    onResponse: note('response'),
    onRetry: note('retry'),
    onError: note('error'),
  }
  return { events, hooks }
}

describe('hooks', () => {
  const event = {
    operation: 'getThing',
    method: 'GET',
    template: '/things/{thingId}',
    url: 'https://x.test/api/things/a',
    call: 'call_1',
  }

  it('are told of every attempt, and of nothing secret', async () => {
    const { events, hooks } = recorder()
    await callRoute(connect([busy, good], { hooks }), getThing, input)
    const error = expect.objectContaining({ code: 'unavailable' })
    expect(events).toEqual([
      ['request', { ...event, attempt: 1 }],
      ['response', { ...event, attempt: 1, status: 503, requestId: undefined, duration: 0 }],
      ['retry', { ...event, attempt: 1, error, delay: 125 }],
      ['request', { ...event, attempt: 2 }],
      ['response', { ...event, attempt: 2, status: 200, requestId: 'req_1', duration: 0 }],
    ])
  })

  it('are told of a failure, also one of the answer', async () => {
    const { events, hooks } = recorder()
    await callRoute(connect([missing], { hooks }), getThing, input).catch(() => undefined)
    await callRoute(connect([() => Response.json({})], { hooks }), getThing, input).catch(() => undefined)
    expect(events.filter((told) => (told as string[])[0] === 'error')).toEqual([
      ['error', { ...event, attempt: 1, error: expect.objectContaining({ code: 'not_found' }) }],
      ['error', { ...event, attempt: 1, error: expect.objectContaining({ code: 'contract_broken' }) }],
    ])
  })

  it('break no call when they throw', async () => {
    const onRequest = () => {
      throw new Error('disk full')
    }
    expect(await callRoute(connect([], { hooks: { onRequest } }), getThing, input)).toEqual({ id: 'a' })
  })
})

describe('the tracer', () => {
  function tracing() {
    const spans: Record<string, unknown>[] = []
    const tracer: Tracer = {
      startSpan(name, options, context) {
        const span: Record<string, unknown> = { name, kind: options?.kind, below: context, ...options?.attributes }
        spans.push(span)
        return {
          setAttribute: (key, value) => void Object.assign(span, { [key]: value }),
          setStatus: ({ code }) => void Object.assign(span, { failed: code === 2 }),
          spanContext: () => ({ traceId: 'a'.repeat(32), spanId: `${spans.length}`.repeat(16), traceFlags: 1 }),
          end: () => void Object.assign(span, { ended: true }),
        }
      },
      contextWith: () => 'the call',
    }
    return { spans, tracer }
  }
  const common = { 'http.request.method': 'GET', 'url.template': '/things/{thingId}', ended: true }
  const attempt = { ...common, name: 'GET /things/{thingId}', kind: 2, below: 'the call' }

  it('gets a span for the call and one below it for each attempt, and sends it along', async () => {
    const { spans, tracer } = tracing()
    const sent: (string | null)[] = []
    await callRoute(connect([busy, good], { tracer }, sent), getThing, input)
    expect(spans).toEqual([
      { ...common, name: 'getThing', kind: 0, below: undefined },
      { ...attempt, 'http.response.status_code': 503, 'error.type': 'unavailable', failed: true },
      { ...attempt, 'http.response.status_code': 200, 'http.request.resend_count': 1 },
    ])
    expect(sent).toEqual([`00-${'a'.repeat(32)}-${'2'.repeat(16)}-01`, `00-${'a'.repeat(32)}-${'3'.repeat(16)}-01`])
  })

  it('is told what failed, and nothing of an error that was not made here', async () => {
    const { spans, tracer } = tracing()
    const token = () => Promise.reject(new Error('hunter2'))
    await expect(callRoute(connect([], { tracer, token }), getThing, input)).rejects.toThrow('hunter2')
    expect(spans).toEqual([
      { ...common, name: 'getThing', kind: 0, below: undefined, 'error.type': 'Error', failed: true },
    ])
  })
})
