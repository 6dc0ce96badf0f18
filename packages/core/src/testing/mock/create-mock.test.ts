import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { mockNotes } from '../../../fixtures/mock-notes.js'
import { createNotes, nora } from '../../../fixtures/notes.js'
import { createMock, type MockPorts, type MockService } from './create-mock.js'

type Mock = Pick<ReturnType<typeof mockNotes>, 'fetch' | 'baseUrl'>

const create = async (mock: Mock, title: string, token = 'nora') => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await mock.fetch(`${mock.baseUrl}/notes`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ title }),
  })
  return response.json()
}

const list = async (mock: Mock, token = 'nora') => {
  const headers = { authorization: `Bearer ${token}` }
  const response = await mock.fetch(`${mock.baseUrl}/notes`, { headers })
  if (!response.ok) return response.status
  return (await response.json()).items.map(({ title }: { title: string }) => title).sort()
}

/** A mock of the notes service with jobs of its own. */
function mockWith(change: (ports: MockPorts) => Partial<MockService>, settings: { clock?: MockPorts['clock'] } = {}) {
  return createMock({
    baseUrl: 'https://notes.test',
    principals: { nora },
    ...settings,
    serve: (ports) => ({ ...createNotes(ports), ...change(ports) }),
  })
}

describe('a mock', () => {
  it('makes the same ids for the same seed, whatever is read in between', async () => {
    const [one, two, other] = [mockNotes(), mockNotes(), mockNotes({ seed: 7 })]
    await list(two)
    expect(await create(one, 'Tea')).toEqual(await create(two, 'Tea'))
    expect((await create(other, 'Tea')).id).not.toBe((await create(two, 'Coffee')).id)
  })

  it('lets its first request wait until it is filled', async () => {
    const mock = mockWith(({ database, hosting }) => ({
      async prepare() {
        await new Promise((resolve) => setImmediate(resolve))
        await database.transaction((tx) => tx.next('filled'))
        expect(hosting.basePath).toBe('')
      },
    }))
    await list(mock)
    expect(await mock.database.transaction((tx) => tx.next('filled'))).toBe(2)
  })

  it('tells whoever asks why it could not be filled', async () => {
    const mock = mockWith(() => ({ prepare: () => Promise.reject(new Error('no sample data')) }))
    await expect(mock.ready()).rejects.toThrow('no sample data')
    await expect(list(mock)).rejects.toThrow('no sample data')
    await expect(mock.snapshot()).rejects.toThrow('no sample data')
  })

  it('runs jobs and timers as its clock is moved, and takes mail into its inbox', async () => {
    const mail = {
      messageId: '<1@notes.test>',
      from: 'a@notes.test',
      to: 'nora@acme.example',
      subject: 'Tea',
      text: 'is ready',
    }
    const mock = mockWith(({ database }) => ({
      jobs: {
        remind: () => database.transaction((tx) => tx.mail.queue(mail)),
      },
    }))
    await mock.ready()
    await mock.database.transaction(async (tx) => {
      await tx.timers.set({ id: 'timer_1', due: new Date('2026-01-20T09:00:00Z'), job: 'remind', payload: null })
    })
    await mock.clock.advance('14 days')
    await mock.idle()
    expect(mock.mail.messages).toEqual([])
    await mock.clock.advance('1 day')
    await mock.idle()
    expect(mock.mail.messages).toEqual([mail])
  })

  it('shows what stood behind a neutral 500', async () => {
    const mock = mockNotes()
    mock.probe.failure = new Error('the disk is full')
    const problem = await create(mock, 'Tea')
    expect(problem).toMatchObject({ code: 'internal_error', detail: 'Something went wrong on our side' })
    expect(mock.failures).toEqual([
      { error: new Error('the disk is full'), requestId: problem.requestId, operation: 'createNote' },
    ])
  })

  it('refuses fault rules for operations that it does not have', () => {
    expect(() => mockNotes({ faults: [{ operation: 'createNode', do: 'reset' }] })).toThrow(
      'names the operation createNode',
    )
  })

  it('answers nothing beside its address', async () => {
    const mock = mockNotes()
    for (const url of ['https://notes.test/apis/notes', 'https://other.test/api/notes']) {
      const cause = {
        code: 'ENOTFOUND',
        message: `nothing answers ${url}: this double answers below https://notes.test/api`,
      }
      await expect(mock.fetch(url), url).rejects.toMatchObject({ name: 'TypeError', message: 'fetch failed', cause })
    }
    expect(mock.calls).toEqual([])
  })
})

describe('signing in', () => {
  it('is by the tokens of its people, and nobody else', async () => {
    const mock = mockNotes()
    expect([
      await list(mock),
      await list(mock, 'ravi'),
      await list(mock, 'stranger'),
      await list(mock, 'toString'),
    ]).toEqual([[], [], 401, 401])
    expect(Object.keys(mock.tokens)).toEqual(['nora', 'ravi'])
  })

  it('can be added and taken away', async () => {
    const mock = mockNotes()
    const token = mock.signIn({ ...nora, id: 'person_mia', account: 'account_other', accounts: ['account_other'] })
    expect([token, await list(mock, token)]).toEqual(['person_mia', []])
    expect(mock.signIn(nora, 'nora.2')).toBe('nora.2')
    mock.signOut(token)
    expect([await list(mock, token), await list(mock, 'nora.2')]).toEqual([401, []])
    expect(() => mock.signIn(nora, 'two words')).toThrow('a token has letters, digits and ._~+/=-, not "two words"')
  })

  it('takes the scheme in any case, and no other scheme', async () => {
    const mock = mockNotes()
    const statusOf = async (authorization: string) =>
      (await mock.fetch(`${mock.baseUrl}/notes`, { headers: { authorization } })).status
    expect([await statusOf('bearer nora'), await statusOf('Basic nora'), await statusOf('nora')]).toEqual([
      200, 401, 401,
    ])
  })
})

describe('a snapshot', () => {
  async function story(mock: ReturnType<typeof mockNotes>) {
    await create(mock, 'Tea')
    await mock.clock.advance('15 days')
    await mock.vault.seal('secret', 'context')
    await create(mock, 'Coffee')
    return mock.snapshot()
  }

  it('has the same bytes for the same seed and calls', async () => {
    const [one, two] = [mockNotes(), mockNotes()]
    const snapshot = await story(one)
    expect(await story(two)).toBe(snapshot)
    expect(await story(mockNotes({ seed: 'other' }))).not.toBe(snapshot)
    expect(Object.keys(JSON.parse(snapshot))).toEqual(['format', 'clock', 'ids', 'database', 'blobs', 'mail', 'vault'])
  })

  it('brings everything back, the clock too, and the same things happen then', async () => {
    const mock = mockNotes()
    const snapshot = await story(mock)
    const next = async (one: ReturnType<typeof mockNotes>) => [
      await create(one, 'Milk'),
      await one.vault.seal('a', 'b'),
    ]
    const first = await next(mock)
    await mock.clock.advance('1 day')
    await mock.restore(snapshot)
    expect([await list(mock), mock.clock.now(), await mock.snapshot()]).toEqual([
      ['Coffee', 'Tea'],
      new Date('2026-01-20T09:00:00.000Z'),
      snapshot,
    ])
    expect(await next(mock)).toEqual(first)

    const elsewhere = mockNotes({ seed: 'other' })
    await elsewhere.restore(snapshot)
    expect(await next(elsewhere)).toEqual(first)
  })

  it('holds timers that fire at their moments, however the clock was set', async () => {
    const fired: string[] = []
    const mock = mockWith(({ clock }) => ({
      jobs: { ring: async () => void fired.push(clock.now().toISOString()) },
    }))
    await mock.ready()
    await mock.database.transaction((tx) =>
      tx.timers.set({ id: 'timer_1', due: new Date('2026-01-06T09:00:00Z'), job: 'ring', payload: null }),
    )
    const snapshot = await mock.snapshot()
    for (const _ of [1, 2]) {
      await mock.clock.advance('10 days')
      await mock.idle()
      await mock.restore(snapshot)
    }
    expect(fired).toEqual(['2026-01-06T09:00:00.000Z', '2026-01-06T09:00:00.000Z'])
    expect(mock.clock.now()).toEqual(new Date('2026-01-05T09:00:00.000Z'))
  })

  it('leaves a clock alone that was passed in', async () => {
    const clock = createVirtualClock()
    const mock = mockNotes({ clock })
    const snapshot = await mock.snapshot()
    await clock.advance('1 day')
    await mock.restore(snapshot)
    expect([mock.clock, clock.now()]).toEqual([clock, new Date('2026-01-06T09:00:00.000Z')])
  })

  it('that is none, or of another service, changes nothing', async () => {
    const mock = mockNotes()
    const before = await story(mock)
    await expect(mock.restore('{"format":2}')).rejects.toThrow(
      'this is no snapshot of a mock, or one of another version',
    )
    await expect(mock.restore('no JSON')).rejects.toThrow('this is no snapshot of a mock, or one of another version')
    const kept = JSON.parse(before)
    const foreign = {
      ...kept,
      clock: '2027-01-01T00:00:00.000Z',
      database: { ...kept.database, collections: { other: [] } },
    }
    await expect(mock.restore(JSON.stringify(foreign))).rejects.toMatchObject({ code: 'internal_error' })
    expect(await mock.snapshot()).toBe(before)
  })

  it('does not hold what belongs to the test', async () => {
    const mock = mockNotes()
    const before = await mock.snapshot()
    mock.faults.add({ do: 'reset' })
    await expect(list(mock)).rejects.toThrow('fetch failed')
    mock.signIn(nora, 'again')
    await mock.restore(before)
    expect([mock.calls.length, mock.faults.rules.length, Object.keys(mock.tokens)]).toEqual([
      1,
      1,
      ['nora', 'ravi', 'again'],
    ])
    mock.clearCalls()
    expect(mock.calls).toEqual([])
  })
})
