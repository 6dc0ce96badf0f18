import { describe, expect, it } from 'vitest'
import { problemOf, startNotes } from '../../fixtures/notes-server.js'
import { fingerprintOf, idempotencyRecords } from './idempotency.js'

const keyed = (key: string, title: string, token = 'nora') => ({
  token,
  headers: { 'idempotency-key': key },
  body: { title },
})

async function start() {
  const notes = await startNotes()
  const create = (...input: Parameters<typeof keyed>) => notes.ask('POST', '/notes', keyed(...input))
  const countNotes = async () => (await (await notes.ask('GET', '/notes')).json()).items.length
  return { ...notes, create, countNotes }
}

describe('a write with an idempotency key', () => {
  it('is answered the same when it comes again, and done once', async () => {
    const { create, countNotes, probe } = await start()
    const first = await create('key-1', 'Tea')
    const again = await create('key-1', 'Tea')
    expect(await again.json()).toEqual(await first.json())
    expect([again.status, again.headers.get('etag')]).toEqual([201, '"1"'])
    expect([first, again].map(({ headers }) => headers.get('idempotent-replayed'))).toEqual([null, 'true'])
    expect([probe.runs.createNote, await countNotes()]).toEqual([1, 1])
  })

  it('is refused when the key came before with another body', async () => {
    const { create, countNotes } = await start()
    await create('key-1', 'Tea')
    expect(await problemOf(await create('key-1', 'Coffee'))).toEqual({
      type: 'urn:waymark:problem:idempotency_key_reused',
      title: 'This idempotency key was used for another request',
      status: 409,
      code: 'idempotency_key_reused',
      detail: 'this key came before with another body; make a new key for a new request',
      retryable: false,
    })
    expect(await countNotes()).toBe(1)
  })

  it('is done once when it comes a hundred times at once', async () => {
    const { create, countNotes, probe } = await start()
    const answers = await Promise.all(Array.from({ length: 100 }, () => create('key-1', 'Tea')))
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(bodies).size).toBe(1)
    expect([probe.runs.createNote, await countNotes()]).toEqual([1, 1])
  })

  it('keeps nothing when it fails, so that it can be tried again', async () => {
    const { create, countNotes, probe } = await start()
    probe.failure = new Error('the disk is full')
    expect((await create('key-1', 'Tea')).status).toBe(500)
    probe.failure = undefined
    const second = await create('key-1', 'Tea')
    expect([second.status, second.headers.get('idempotent-replayed')]).toEqual([201, null])
    expect([probe.runs.createNote, await countNotes()]).toEqual([2, 1])
  })

  it('is another write 24 hours later, by the clock', async () => {
    const { create, countNotes, clock, database } = await start()
    await create('key-1', 'Tea')
    await create('key-2', 'Tea')
    await clock.advance('24 hours')
    expect((await create('key-1', 'Tea')).headers.get('idempotent-replayed')).toBe('true')
    await clock.advance(1)
    const later = await create('key-1', 'Coffee')
    expect([later.status, later.headers.get('idempotent-replayed'), await countNotes()]).toEqual([201, null, 3])
    const kept = await database.transaction((tx) => tx.everyAccount.find(idempotencyRecords))
    expect(kept.map(({ id }) => id)).toEqual(['person_nora createNote key-1'])
  })

  it('is apart from the same key of somebody else, and of another route', async () => {
    const { ask, create, countNotes } = await start()
    const { id } = await (await create('key-1', 'Tea')).json()
    const other = await create('key-1', 'Coffee', 'olga')
    expect([other.status, other.headers.get('idempotent-replayed')]).toEqual([201, null])
    expect((await ask('PATCH', `/notes/${id}`, keyed('key-1', 'Cocoa'))).status).toBe(200)
    expect(await countNotes()).toBe(2)
  })

  it('is apart from the same key for another document', async () => {
    const { ask, create } = await start()
    const [one, two] = await Promise.all(
      [create('a', 'Tea'), create('b', 'Tea')].map(async (answer) => (await answer).json()),
    )
    expect((await ask('PATCH', `/notes/${one.id}`, keyed('key-1', 'Milk'))).status).toBe(200)
    expect((await ask('PATCH', `/notes/${two.id}`, keyed('key-1', 'Milk'))).status).toBe(409)
  })

  it('is answered 204 again where the route has no answer', async () => {
    const { ask, create, probe } = await start()
    const { id } = await (await create('key-1', 'Tea')).json()
    const remove = () => ask('DELETE', `/notes/${id}`, { headers: { 'idempotency-key': 'key-2' } })
    expect([(await remove()).status, (await remove()).status, probe.runs.removeNote]).toEqual([204, 204, 1])
  })

  it('stands for the bytes of an upload', async () => {
    const { ask, probe } = await start()
    const upload = (bytes: string) =>
      ask('POST', '/files', { headers: { 'idempotency-key': 'key-1', 'content-type': 'text/plain' }, body: bytes })
    const first = await (await upload('hello')).json()
    expect(await (await upload('hello')).json()).toEqual(first)
    expect((await upload('hellO')).status).toBe(409)
    expect(probe.runs.attachFile).toBe(1)
  })

  it('needs a key of visible ASCII', async () => {
    const { create } = await start()
    for (const key of ['', ' ', 'a b', 'x'.repeat(256)]) {
      expect(await problemOf(await create(key, 'Tea')), key).toMatchObject({
        status: 422,
        errors: [{ in: 'header', path: '/idempotency-key', message: 'must be 1 to 255 visible ASCII characters' }],
      })
    }
    expect((await create('x'.repeat(255), 'Tea')).status).toBe(201)
  })

  it('keeps no key of a route that only reads', async () => {
    const { ask, database } = await start()
    const headers = { 'idempotency-key': 'key-1' }
    for (const search of ['a', 'ab']) {
      const response = await ask('POST', '/notes/search', { token: 'ravi', headers, body: { search } })
      expect([response.status, await response.json()]).toEqual([200, { count: search.length }])
    }
    expect(await database.transaction((tx) => tx.everyAccount.count(idempotencyRecords))).toBe(0)
  })
})

it('a fingerprint with a key tells nobody without it what a body held', async () => {
  const parts = ['/cases/case_1/credentials', '', '{"credentials":"short"}']
  const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
  const made = await Promise.all([fingerprintOf(parts, key), fingerprintOf(parts, other), fingerprintOf(parts)])
  expect(new Set(made).size).toBe(3)
  expect(await fingerprintOf(parts, key)).toBe(made[0])
  expect(made.every((one) => /^[0-9a-f]{64}$/.test(one))).toBe(true)
})
