import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { createVirtualClock } from '../clock/virtual-clock.js'
import { defineRoute } from '../route/route.js'
import { callRoute, callRouteWithResponse } from './call-route.js'
import { type ConnectionOptions, createConnection } from './connection.js'

const thing = z.object({ id: z.string(), title: z.string() })
const getThing = defineRoute({
  operation: 'getThing',
  method: 'GET',
  path: '/things/{thingId}',
  capability: 'read',
  params: z.object({ thingId: z.string() }),
  query: z.object({ with: z.exactOptional(z.array(z.string())) }),
  answer: thing,
})
const makeThing = defineRoute({
  operation: 'makeThing',
  method: 'POST',
  path: '/things',
  capability: 'write',
  body: z.object({ title: z.string() }),
  answer: thing,
})
const endThing = defineRoute({ operation: 'endThing', method: 'DELETE', path: '/things/1', capability: 'write' })

const aThing = { id: 'thing_1', title: 'A thing' }
const good = () => Response.json(aThing, { headers: { 'x-request-id': 'req_1' } })
const no =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('', { status, headers })
const lost = () =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('read'), { code: 'ECONNRESET' }) }))

/** A connection whose answers are scripted, on a clock whose waits are over at once. */
function scripted(steps: (() => Response | Promise<Response>)[], options: Partial<ConnectionOptions> = {}) {
  const clock = createVirtualClock({ autoAdvance: true })
  const start = clock.now().getTime()
  const requests: { at: number; method: string; url: string; headers: Record<string, string>; body: string }[] = []
  const connection = createConnection({
    baseUrl: 'https://x.test/api',
    token: 'token_12345',
    clock,
    random: () => 1,
    makeId: () => `key_${requests.length}`,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const { method, url } = request
      const headers = Object.fromEntries(request.headers)
      requests.push({ at: clock.now().getTime() - start, method, url, headers, body: await request.text() })
      return (steps[requests.length - 1] ?? good)()
    },
    ...options,
  })
  return { connection, requests, at: () => requests.map((request) => request.at) }
}

const read = { params: { thingId: 'thing_1' } }
const write = { body: { title: 'A thing' } }

describe('callRoute', () => {
  it('sends exactly what the route and its input say', async () => {
    const { connection, requests } = scripted([])
    expect(await callRoute(connection, getThing, { params: { thingId: 'a/b' }, query: { with: ['x', 'y'] } })).toEqual(
      aThing,
    )
    expect(requests).toEqual([
      {
        at: 0,
        method: 'GET',
        url: 'https://x.test/api/things/a%2Fb?with=x&with=y',
        headers: { accept: 'application/json', authorization: 'Bearer token_12345' },
        body: '',
      },
    ])
  })

  it('sends a write with its key, type and version', async () => {
    const { connection, requests } = scripted([], { scheme: 'Basic', userAgent: 'me/1' })
    await callRoute(
      connection,
      makeThing,
      { ...write, headers: { 'X-Team': 'a' } },
      { ifMatch: '"3"', idempotencyKey: 'mine' },
    )
    expect(requests[0]?.headers).toEqual({
      accept: 'application/json',
      authorization: 'Basic token_12345',
      'content-type': 'application/json',
      'idempotency-key': 'mine',
      'if-match': '"3"',
      'user-agent': 'me/1',
      'x-team': 'a',
    })
    expect(requests[0]?.body).toBe('{"title":"A thing"}')
  })

  it('gives nothing for a route without an answer', async () => {
    const { connection } = scripted([no(204)])
    expect(await callRoute(connection, endThing, {})).toBeUndefined()
  })

  it('gives the facts of the response when asked', async () => {
    const { connection } = scripted([no(503), good])
    const { headers, ...facts } = await callRouteWithResponse(connection, getThing, read)
    expect(facts).toEqual({ answer: aThing, status: 200, requestId: 'req_1', attempts: 2 })
    expect(headers.get('content-type')).toBe('application/json')
  })

  it('reads an answer that has grown', async () => {
    const { connection } = scripted([() => Response.json({ ...aThing, later: 1 })])
    expect(await callRoute(connection, getThing, read)).toEqual(aThing)
  })
})

describe('the loop of callRoute', () => {
  afterEach(() => void vi.useRealTimers())

  it('waits longer with every attempt, and gives up after the last', async () => {
    const { connection, at } = scripted([no(503), no(500), no(502)])
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({ code: 'bad_gateway', status: 502 })
    expect(at()).toEqual([0, 250, 750])
  })

  it('waits for what Retry-After asks and a little more', async () => {
    const { connection, at } = scripted([no(429, { 'retry-after': '7' }), good])
    await callRoute(connection, getThing, read)
    // The budget that all calls share spreads its waiters too.
    expect(at()).toEqual([0, 7_251])
  })

  it('fails at once when Retry-After is longer than the deadline', async () => {
    const { connection, at } = scripted([no(503, { 'retry-after': '120', 'x-request-id': 'req_1' })])
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({
      code: 'unavailable',
      requestId: 'req_1',
      retryAfter: 120_000,
      message: 'the server answered 503 (not tried again: the server asks to wait 120 s, and the deadline is in 30 s)',
    })
    expect(at()).toEqual([0])
  })

  it('repeats a write under one key, after a lost answer too', async () => {
    const { connection, requests } = scripted([lost, no(503), good])
    await callRoute(connection, makeThing, write)
    expect(requests.map(({ headers, body }) => [headers['idempotency-key'], body])).toEqual([
      ['key_0', '{"title":"A thing"}'],
      ['key_0', '{"title":"A thing"}'],
      ['key_0', '{"title":"A thing"}'],
    ])
  })

  it('repeats a write without a key only when it was turned away, or the caller says that it may', async () => {
    const outcome = async (step: () => Response | Promise<Response>, repeatable?: boolean) => {
      const { connection, requests } = scripted([step], { idempotencyHeader: false })
      await callRoute(connection, makeThing, write, { repeatable }).catch(() => undefined)
      return requests.map(({ headers }) => headers['idempotency-key'])
    }
    expect(await Promise.all([outcome(no(503)), outcome(lost), outcome(no(429)), outcome(no(503), true)])).toEqual([
      [undefined],
      [undefined],
      [undefined, undefined],
      [undefined, undefined],
    ])
  })

  it('never repeats when it is told not to', async () => {
    const { connection, at } = scripted([no(503)], { retry: false })
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({ code: 'unavailable' })
    expect(at()).toEqual([0])
  })

  it('asks for a token for every attempt, and for another one after a 401', async () => {
    const asked: (string | undefined)[] = []
    const token = async (refused?: string) => {
      asked.push(refused)
      return `token_${asked.length}`
    }
    const { connection, requests } = scripted([no(503), no(401), good], { token })
    await callRoute(connection, makeThing, write)
    expect(asked).toEqual([undefined, undefined, 'token_2'])
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token_1',
      'Bearer token_2',
      'Bearer token_3',
    ])
  })

  it('takes a 401 for an answer when there is no other token', async () => {
    const { connection, at } = scripted([no(401)], { token: () => 'token_1' })
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(at()).toEqual([0])
  })

  it('says what the last failure was when the time runs out', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const hang = () => {
      queueMicrotask(() => vi.advanceTimersByTime(30_000))
      return new Promise<never>(() => undefined)
    }
    const { connection } = scripted([no(503), hang])
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({
      code: 'timeout',
      message: 'no answer within 30 s (2 attempts)',
      cause: { code: 'unavailable' },
    })
  })

  it('names why a connection failed', async () => {
    const { connection } = scripted([lost, lost, lost])
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({
      code: 'connection_failed',
      message: 'the connection failed: ECONNRESET',
      retryable: true,
    })
  })
})

describe('the rate budget of a connection', () => {
  const spent = () => Response.json(aThing, { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '20' } })

  it('holds the next call back until the window is over', async () => {
    const { connection, at } = scripted([spent])
    await callRoute(connection, getThing, read)
    await callRoute(connection, getThing, read)
    expect(at()).toEqual([0, 20_251])
  })

  it('fails a call at once that it would hold back beyond its deadline', async () => {
    const { connection, at } = scripted([spent])
    await callRoute(connection, getThing, read)
    await expect(callRoute(connection, getThing, read, { timeout: '10 seconds' })).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfter: 20_000,
    })
    expect(at()).toEqual([0])
  })

  it('holds all calls back after a 429 that told one of them to wait', async () => {
    const { connection, at } = scripted([no(429, { 'retry-after': '5' })], { retry: false })
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({ code: 'rate_limited' })
    await callRoute(connection, getThing, read)
    expect(at()).toEqual([0, 5_001])
  })

  it('is asked and told with the template, and its failure to listen fails no call', async () => {
    const seen: unknown[] = []
    const budget = {
      reserve: async (template: string) => {
        seen.push(template)
        return 0
      },
      report: async () => Promise.reject(new Error('database is gone')),
    }
    const { connection } = scripted([spent], { budget })
    expect(await callRoute(connection, getThing, read)).toEqual(aThing)
    expect(seen).toEqual(['/things/{thingId}'])
  })
})

describe('an answer that breaks the contract', () => {
  const json = { 'content-type': 'application/json', 'x-request-id': 'req_1' }
  it.each<[string, () => Response, string]>([
    ['broken JSON', () => new Response('{"id":', { headers: json }), 'the answer is not whole JSON (SyntaxError)'],
    [
      'a wrong type',
      () => Response.json({ ...aThing, title: 5 }, { headers: json }),
      'the answer breaks the contract at /title: Invalid input',
    ],
    [
      'a page',
      () => new Response('<p>', { headers: { ...json, 'content-type': 'text/html' } }),
      'the answer is text/html, not JSON',
    ],
    [
      'an empty answer',
      () => new Response(null, { status: 204, headers: json }),
      'the server answered 204 without a body',
    ],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: json }),
      'the server answered with a redirect (302), which is not followed',
    ],
    [
      'a body that breaks off',
      () => new Response(new ReadableStream({ start: (end) => end.error(new Error('reset')) }), { headers: json }),
      'the answer broke off before its end',
    ],
  ])('is an error when it is %s', async (_, step, message) => {
    const { connection, at } = scripted([step])
    await expect(callRoute(connection, getThing, read)).rejects.toMatchObject({
      code: 'contract_broken',
      requestId: 'req_1',
      retryable: false,
      message,
    })
    expect(at()).toEqual([0])
  })

  it('keeps the first kilobyte of the body, without credentials', async () => {
    const body = `{"echo":"token_12345","password":"hunter2", ${'x'.repeat(2_000)}`
    const { connection } = scripted([() => new Response(body, { headers: json })])
    const error = await callRoute(connection, getThing, read).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      body: `{"echo":"[redacted]","password":"[redacted]", ${'x'.repeat(2_000)}`.slice(0, 1_024),
    })
    expect(inspect(error, { showHidden: true, depth: 9 })).not.toMatch(/token_12345|hunter2/)
  })
})
