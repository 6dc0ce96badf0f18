import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { defineRoute } from '../../route/route.js'
import { askRoute } from './ask-route.js'
import { makeBadParameters, makeBadQueries } from './bad-addresses.js'
import { followLine } from './follow-line.js'

const events = defineRoute({
  operation: 'follow',
  method: 'GET',
  path: '/things/{thingId}/events',
  capability: 'things.read',
  events: z.string(),
})

function serve(chunks: readonly string[]) {
  const requests: Request[] = []
  const fetch = async (input: string | URL | Request) => {
    requests.push(new Request(input))
    const body = new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
        controller.close()
      },
    })
    return new Response(body, { status: 200 })
  }
  return { where: { baseUrl: 'https://things.example/api', fetch }, requests }
}

describe('an open line', () => {
  it('gives events however they are cut, and leaves comments out', async () => {
    const { where, requests } = serve([
      ': here\n\nid: 1\nda',
      'ta: "one"\n\n',
      'event: reset\nid: 4\ndata: {}\n\nid: 5\ndata: "five"\n\n',
    ])
    const line = await followLine(where, events, { params: { thingId: 'a b' }, token: 'me' })
    expect(await line.take(2)).toEqual([
      { id: '1', event: 'message', data: 'one' },
      { id: '4', event: 'reset', data: {} },
    ])
    expect(await line.take(9)).toEqual([{ id: '5', event: 'message', data: 'five' }])
    await line.close()
    const [request] = requests
    expect([request?.url, request?.headers.get('authorization')]).toEqual([
      'https://things.example/api/things/a%20b/events',
      'Bearer me',
    ])
    expect(request?.signal.aborted).toBe(true)
  })
})

describe('a question to a route', () => {
  it('is sent as it is, and its answer read whatever it is', async () => {
    const { where, requests } = serve(['not JSON'])
    const route = defineRoute({ operation: 'make', method: 'POST', path: '/things', capability: 'things.make' })
    const answer = await askRoute(where, route, { body: { a: 1 }, query: { limit: 0, tag: ['x', 'y'] } })
    const [request] = requests
    const sent = [request?.method, request?.url, request?.headers.get('content-type'), await request?.text()]
    expect(sent).toEqual([
      'POST',
      'https://things.example/api/things?limit=0&tag=x&tag=y',
      'application/json',
      '{"a":1}',
    ])
    expect([answer.status, answer.text, answer.json]).toEqual([200, 'not JSON', undefined])
  })
})

describe('bad addresses', () => {
  it('are queries that the schema refuses, of every field', () => {
    const query = z.strictObject({ limit: z.exactOptional(z.int()), state: z.exactOptional(z.array(z.enum(['new']))) })
    const route = defineRoute({ operation: 'list', method: 'GET', path: '/things', capability: 'things.read', query })
    const bad = makeBadQueries(route, { seed: 'x', count: 300 })
    expect(bad).toHaveLength(300)
    expect(makeBadQueries(route, { seed: 'x', count: 300 })).toEqual(bad)
    expect([...new Set(bad.map(({ name }) => name))]).toEqual(
      expect.arrayContaining(['limit', 'state', '__proto__', '']),
    )
    expect(bad.filter(({ text }) => /^\?limit=-?\d+$/.test(text))).toEqual([])
  })

  it('are parameters that reach into no other path', () => {
    const bad = makeBadParameters('x', 500)
    expect(bad.filter((text) => text === '' || text.includes('/') || /^\.+$/.test(text))).toEqual([])
  })
})
