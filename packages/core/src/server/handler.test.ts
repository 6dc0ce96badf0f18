import { describe, expect, it } from 'vitest'
import { problemOf, startNotes } from '../../fixtures/notes-server.js'

/** A body that fails the test when somebody reads it. */
function untouchable(): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      pull() {
        throw new Error('the body was read')
      },
    },
    { highWaterMark: 0 },
  )
}

function postUnread(token: string | undefined): Request {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const init = { method: 'POST', headers, body: untouchable(), duplex: 'half' }
  return new Request('https://notes.test/api/notes', init)
}

describe('the order of checks', () => {
  it('asks who it is before it reads the body', async () => {
    const { handler } = await startNotes()
    const response = await handler(postUnread(undefined))
    expect(await problemOf(response)).toEqual({
      type: 'urn:waymark:problem:unauthenticated',
      title: 'Sign in first',
      status: 401,
      code: 'unauthenticated',
      detail: 'send a bearer token that is known and not expired',
      retryable: false,
    })
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
  })

  it('asks what they may do before it reads the body', async () => {
    const { handler } = await startNotes()
    expect(await problemOf(await handler(postUnread('ravi')))).toEqual({
      type: 'urn:waymark:problem:forbidden',
      title: 'This sign-in may not do that',
      status: 403,
      code: 'forbidden',
      detail: 'this needs the capability notes.write',
      retryable: false,
      facts: { capability: 'notes.write' },
    })
  })

  it('reads header fields before the body', async () => {
    const { ask } = await startNotes()
    const response = await ask('POST', '/notes', { headers: { 'idempotency-key': 'é' }, body: 'no JSON' })
    expect(await problemOf(response)).toMatchObject({
      status: 422,
      errors: [{ in: 'header', path: '/idempotency-key' }],
    })
  })

  it('names every fault with its path', async () => {
    const { ask } = await startNotes()
    const response = await ask('POST', '/notes', { body: { title: '', colour: 'red' } })
    expect(await problemOf(response)).toEqual({
      type: 'urn:waymark:problem:validation_failed',
      title: 'Some fields need another look',
      status: 422,
      code: 'validation_failed',
      detail: '/title: must not be empty (and 1 more)',
      retryable: false,
      errors: [
        { in: 'body', path: '/title', message: 'must not be empty' },
        { in: 'body', path: '/colour', message: 'is not a field that is known here' },
      ],
    })
  })
})

describe('addresses', () => {
  it('that no route has are 404, also beside the base path', async () => {
    const { ask, handler } = await startNotes()
    for (const path of ['/', '/nothing', '/notes/note_1/pages', '/notes/%zz', '']) {
      expect((await ask('GET', path)).status, path).toBe(404)
    }
    const { routeOf } = handler
    for (const url of ['https://notes.test/apinotes', 'https://notes.test/notes', 'https://notes.test/api2/notes']) {
      expect([(await handler(new Request(url))).status, routeOf(new Request(url))], url).toEqual([404, undefined])
    }
  })

  it('that take other methods are 405 and say which', async () => {
    const { ask } = await startNotes()
    const response = await ask('PUT', '/notes/note_1', { body: {} })
    expect(response.headers.get('allow')).toBe('GET, PATCH, DELETE')
    expect(await problemOf(response)).toMatchObject({
      status: 405,
      code: 'method_not_allowed',
      detail: 'this address takes GET, PATCH, DELETE, not PUT',
    })
  })

  it('are decoded once', async () => {
    const { ask } = await startNotes()
    expect(await problemOf(await ask('GET', '/notes/note%5F1'))).toMatchObject({
      status: 404,
      detail: 'there is no such note',
    })
    expect(await problemOf(await ask('GET', '/notes/note%255F1'))).toMatchObject({
      status: 422,
      errors: [{ in: 'path', path: '/noteId', message: 'must be an id such as case_01h455vb4pex' }],
    })
  })

  it('tell the route that they reach', async () => {
    const { handler } = await startNotes()
    const request = new Request('https://notes.test/api/notes?limit=1#top')
    expect(handler.routeOf(request)?.operation).toBe('listNotes')
    expect((await handler(request)).status).toBe(401)
  })
})

describe('answers', () => {
  it('of success are JSON that nobody caches, with the entity tag', async () => {
    const { ask } = await startNotes()
    const response = await ask('POST', '/notes', { body: { title: 'Tea' }, headers: { 'x-request-id': 'mine-1' } })
    expect(response.status).toBe(201)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'no-store',
      'content-type': 'application/json',
      etag: '"1"',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'mine-1',
    })
    expect(await response.json()).toEqual({ id: expect.stringMatching(/^note_\w{25}$/), title: 'Tea', version: 1 })
  })

  it('have an own request id when the one that was sent is none', async () => {
    const { ask } = await startNotes()
    const response = await ask('GET', '/notes', { headers: { 'x-request-id': '<script>' } })
    expect(response.headers.get('x-request-id')).toMatch(/^req_\w{25}$/)
  })

  it('are empty where a route has none', async () => {
    const { ask } = await startNotes()
    const { id } = await (await ask('POST', '/notes', { body: { title: 'Tea' } })).json()
    const response = await ask('DELETE', `/notes/${id}`)
    expect([response.status, await response.text()]).toEqual([204, ''])
    expect((await ask('DELETE', `/notes/${id}`)).status).toBe(404)
  })

  it('do not tell whether a foreign id exists', async () => {
    const { ask } = await startNotes()
    const { id } = await (await ask('POST', '/notes', { body: { title: 'Tea' } })).json()
    const foreign = await problemOf(await ask('GET', `/notes/${id}`, { token: 'elsewhere' }))
    expect(foreign).toEqual(await problemOf(await ask('GET', '/notes/note_nothing', { token: 'elsewhere' })))
  })
})

describe('If-Match', () => {
  it('lets only the version through that it names', async () => {
    const { ask } = await startNotes()
    const { id } = await (await ask('POST', '/notes', { body: { title: 'Tea' } })).json()
    const rename = (title: string, ifMatch: string) =>
      ask('PATCH', `/notes/${id}`, { body: { title }, headers: { 'if-match': ifMatch } })

    const renamed = await rename('Coffee', '"1"')
    expect([renamed.status, renamed.headers.get('etag')]).toEqual([200, '"2"'])
    expect((await rename('Cocoa', '"1"')).status).toBe(412)
    expect((await rename('Milk', 'W/"2"')).headers.get('etag')).toBe('"3"')
    expect((await rename('Water', '*')).headers.get('etag')).toBe('"4"')
  })

  it('that is no entity tag is refused', async () => {
    const { ask } = await startNotes()
    const response = await ask('PATCH', '/notes/note_1', { body: { title: 'a' }, headers: { 'if-match': '3' } })
    expect(await problemOf(response)).toMatchObject({
      status: 422,
      errors: [{ in: 'header', path: '/if-match', message: 'must be an entity tag such as "3"' }],
    })
  })
})

describe('queries', () => {
  it('are read as the types of their schema', async () => {
    const { ask } = await startNotes()
    const response = await ask('GET', '/notes?limit=5&tag=red&tag=blue&done=false&search=a%20%2B')
    expect((await response.json()).query).toEqual({ limit: 5, tag: ['red', 'blue'], done: false, search: 'a +' })
    expect((await (await ask('GET', '/notes?tag=red')).json()).query).toEqual({ tag: ['red'] })
  })

  it('name what cannot be read, what is unknown and what came twice', async () => {
    const { ask } = await startNotes()
    const faultsOf = async (query: string) => (await problemOf(await ask('GET', `/notes?${query}`))).errors
    expect(await faultsOf('limit=many')).toEqual([{ in: 'query', path: '/limit', message: 'must be a number' }])
    expect(await faultsOf('limit=1.5')).toEqual([{ in: 'query', path: '/limit', message: 'must be a whole number' }])
    expect(await faultsOf('limit=101')).toEqual([{ in: 'query', path: '/limit', message: 'must be at most 100' }])
    expect(await faultsOf('tag=green')).toEqual([{ in: 'query', path: '/tag/0', message: 'must be one of red, blue' }])
    expect(await faultsOf('search=a&search=b')).toEqual([{ in: 'query', path: '/search', message: 'must be text' }])
    expect(await faultsOf('__proto__=1')).toEqual([
      { in: 'query', path: '/__proto__', message: 'is not a field that is known here' },
    ])
    expect(await faultsOf('search=a%00b')).toEqual([
      { in: 'query', path: '/search', message: 'must not contain NUL or broken Unicode' },
    ])
  })
})
