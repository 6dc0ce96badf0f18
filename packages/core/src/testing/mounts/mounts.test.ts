import { http } from 'msw'
import { setupServer } from 'msw/node'
import nock from 'nock'
import { afterEach, describe, expect, it } from 'vitest'
import { mockNotes } from '../../../fixtures/mock-notes.js'
import { listen } from '../../server/listen.js'

type Mock = ReturnType<typeof mockNotes>
type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** Each way to reach a mock: how to put it up, and a fetch that goes there. */
const mounts: Readonly<Record<string, (mock: Mock) => Promise<{ ask: Ask; end: () => void | Promise<void> }>>> = {
  async fetch(mock) {
    return { ask: (path, init) => mock.fetch(mock.baseUrl + path, init), end: () => {} }
  },
  async 'the global fetch'(mock) {
    return { end: mock.replaceFetch(), ask: (path, init) => fetch(mock.baseUrl + path, init) }
  },
  async nock(mock) {
    if (!nock.isActive()) nock.activate()
    const end = mock.intercept(nock)
    return {
      ask: (path, init) => fetch(mock.baseUrl + path, init),
      end() {
        end()
        nock.restore()
      },
    }
  },
  async msw(mock) {
    const server = setupServer(...mock.mswHandlers(http))
    server.listen({ onUnhandledRequest: 'error' })
    return { ask: (path, init) => fetch(mock.baseUrl + path, init), end: () => server.close() }
  },
  async 'a port'(mock) {
    const { url, close } = await mock.listen()
    return { ask: (path, init) => fetch(url + path, init), end: close }
  },
}

const endings: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

const nora = { authorization: 'Bearer nora' }
const json = { ...nora, 'content-type': 'application/json' }

for (const [name, mount] of Object.entries(mounts)) {
  describe(`by ${name}, a mock`, () => {
    async function start(settings: Parameters<typeof mockNotes>[0] = {}) {
      const mock = mockNotes(settings)
      const { ask, end } = await mount(mock)
      endings.push(() => mock.close(), end)
      const create = (title: string, init: RequestInit = {}) =>
        ask('/notes', { method: 'POST', headers: json, body: JSON.stringify({ title }), ...init })
      const count = async () => (await (await ask('/notes', { headers: nora })).json()).items.length
      return { mock, ask, create, count }
    }

    it('answers with status, headers and body, and records the call', async () => {
      const { mock, create, ask } = await start()
      const response = await create('Tea ☕')
      const note = await response.json()
      expect([response.status, response.headers.get('etag'), note.title]).toEqual([201, '"1"', 'Tea ☕'])
      await ask(`/notes/${note.id}?a=1&a=2&b=%20`, { headers: nora })
      expect(mock.calls).toMatchObject([
        {
          operation: 'createNote',
          method: 'POST',
          path: '/notes',
          body: { title: 'Tea ☕' },
          status: 201,
          at: new Date('2026-01-05T09:00:00.000Z'),
        },
        {
          operation: 'getNote',
          method: 'GET',
          path: `/notes/${note.id}`,
          query: { a: ['1', '2'], b: ' ' },
          status: 200,
        },
      ])
      expect(mock.calls.map(({ headers }) => headers.authorization)).toEqual(['Bearer [redacted]', 'Bearer [redacted]'])
      expect(mock.calls[1]?.body).toBeUndefined()
    })

    it('answers 204 without a body, 401, 404 and 405', async () => {
      const { create, ask } = await start()
      const { id } = await (await create('Tea')).json()
      const removed = await ask(`/notes/${id}`, { method: 'DELETE', headers: nora })
      expect([removed.status, await removed.text()]).toEqual([204, ''])
      expect((await ask('/notes')).status).toBe(401)
      expect((await ask('/nothing', { headers: nora })).status).toBe(404)
      expect((await ask('/notes', { method: 'PUT', headers: nora })).status).toBe(405)
    })

    it('takes binary uploads byte by byte, and gives downloads', async () => {
      const { mock, ask } = await start()
      const body = new Uint8Array(1_000).map((_, at) => at % 256)
      const headers = { ...nora, 'content-type': 'application/octet-stream' }
      const response = await ask('/files', { method: 'POST', headers, body })
      expect(await response.json()).toMatchObject({ size: 1_000, type: 'application/octet-stream' })
      expect(mock.calls[0]?.body).toEqual({ bytes: 1_000 })
      const download = await ask('/files/any', { headers: nora })
      expect(new Uint8Array(await download.arrayBuffer())).toEqual(body)
    })

    it('refuses as planned, with Retry-After', async () => {
      const { mock, create, count } = await start({
        faults: [{ operation: 'createNote', times: 1, do: { status: 429, retryAfter: '1500 milliseconds' } }],
      })
      const refused = await create('Tea')
      expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual([
        429,
        '2',
        'application/problem+json',
      ])
      expect(await refused.json()).toMatchObject({ code: 'rate_limited', status: 429, retryable: true })
      expect([(await create('Tea')).status, await count()]).toEqual([201, 1])
      expect(mock.calls[0]).toMatchObject({
        body: { title: 'Tea' },
        status: 429,
        fault: { status: 429, retryAfter: '1500 milliseconds' },
      })
    })

    it('breaks the connection before it does anything, or after it did everything', async () => {
      const { mock, create, count } = await start()
      mock.faults.add(
        { operation: 'createNote', nth: 1, do: 'reset' },
        { operation: 'createNote', nth: 2, do: 'answer_lost' },
      )
      await expect(create('Tea')).rejects.toThrow()
      expect(await count()).toBe(0)
      await expect(create('Tea')).rejects.toThrow()
      expect(await count()).toBe(1)
      expect(mock.calls.map(({ status, fault }) => [status, fault])).toEqual([
        [undefined, 'reset'],
        [200, undefined],
        [undefined, 'answer_lost'],
        [200, undefined],
      ])
    })

    it('sends a body that is no JSON', async () => {
      const { create, count } = await start({ faults: [{ operation: 'createNote', do: 'broken_json' }] })
      const response = await create('Tea')
      expect(response.status).toBe(201)
      await expect(response.json()).rejects.toThrow(SyntaxError)
      expect(await count()).toBe(1)
    })

    it('cuts a body off half way', async () => {
      const { mock, ask, create } = await start()
      const note = await (await create('Tea')).text()
      mock.faults.add({ do: 'cut_off' })
      for (const [path, length] of [
        [`/notes/${JSON.parse(note).id}`, note.length],
        ['/files/any', 5],
      ] as const) {
        const response = await ask(path, { headers: nora })
        expect([response.status, response.headers.get('content-length')], path).toEqual([200, String(length)])
        await expect(response.text(), path).rejects.toThrow()
      }
    })

    it('cuts a stream of events off', async () => {
      const { mock, ask } = await start({ faults: [{ operation: 'followNotes', do: 'cut_off' }] })
      const gone = new Promise<void>((resolve) => {
        mock.probe.onGone = resolve
      })
      const response = await ask('/events', { headers: nora })
      const text = response.text()
      await mock.database.transaction((tx) => tx.events.publish('notes', { title: 'Tea' }))
      await expect(text).rejects.toThrow()
      await gone
    })

    it('answers late, by its own clock', async () => {
      const { mock, create } = await start({ faults: [{ do: { slow: '10 seconds' } }] })
      let answered = false
      const waiting = create('Tea').then((response) => {
        answered = true
        return response
      })
      while (mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve))
      await mock.clock.advance('9 seconds')
      expect(answered).toBe(false)
      while (!answered) {
        await mock.clock.advance('1 second')
        await new Promise((resolve) => setImmediate(resolve))
      }
      expect((await waiting).status).toBe(201)
    })

    it('gives no answer until the caller gives up', async () => {
      const { mock, create, count } = await start({ faults: [{ operation: 'createNote', do: 'timeout' }] })
      const caller = new AbortController()
      const waiting = create('Tea', { signal: caller.signal })
      while (mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve))
      caller.abort(new Error('waited long enough'))
      await expect(waiting).rejects.toThrow()
      expect(await count()).toBe(0)
    })

    it('follows events, and learns that the follower has gone', async () => {
      const { mock, ask, create } = await start()
      // msw keeps a copy of the body, for which nobody cancels.
      for (const leave of name === 'msw' ? (['abort'] as const) : (['abort', 'cancel'] as const)) {
        const caller = new AbortController()
        const gone = new Promise<void>((resolve) => {
          mock.probe.onGone = resolve
        })
        const response = await ask('/events', { headers: nora, signal: caller.signal })
        expect(response.headers.get('content-type')).toBe('text/event-stream')
        const reader = (response.body as ReadableStream<Uint8Array>).getReader()
        await create('Tea')
        let text = ''
        while (!text.includes('"Tea"')) text += new TextDecoder().decode((await reader.read()).value)
        if (leave === 'cancel') await reader.cancel()
        else {
          const rest = reader.read()
          caller.abort()
          await expect(rest).rejects.toThrow()
        }
        await gone
      }
    })

    it('answers its OpenAPI document to everybody', async () => {
      const { ask } = await start()
      const response = await ask('/openapi.json')
      expect([response.status, await response.json()]).toEqual([200, { openapi: '3.1.0' }])
    })

    it('ends whoever waits when it is closed', async () => {
      const { mock, create } = await start({ faults: [{ do: 'timeout' }] })
      const waiting = create('Tea')
      const ended = expect(waiting).rejects.toThrow()
      while (mock.calls.length === 0) await new Promise((resolve) => setImmediate(resolve))
      await mock.close()
      await ended
    })
  })
}

it('a mock answers requests that a server hands on to its fetch', async () => {
  let mock: Mock | undefined
  const server = await listen(async (request) => mock?.fetch(request, { signal: request.signal }))
  mock = mockNotes({ baseUrl: server.url })
  const ask = (init: RequestInit) => fetch(`${server.url}/notes`, init)
  const made = await ask({ method: 'POST', headers: json, body: JSON.stringify({ title: 'Handed on' }) })
  const listed = await (await ask({ headers: nora })).json()
  await server.close()
  await mock.close()
  expect([made.status, listed.items.map(({ title }: { title: string }) => title)]).toEqual([201, ['Handed on']])
})
