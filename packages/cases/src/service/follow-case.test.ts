import { describe, expect, it } from 'vitest'
import type { TimelineEntry } from '../model/timeline.js'
import { type MockCases, mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, codeOf } from './test-answers.js'

type Followed = { readonly id: string | undefined; readonly entry: TimelineEntry }
type Client = ReturnType<MockCases['client']>

async function take(events: AsyncIterator<Followed>, count: number): Promise<Followed[]> {
  const taken: Followed[] = []
  while (taken.length < count) {
    const { done, value } = await events.next()
    if (done) break
    taken.push(value)
  }
  return taken
}

/** Begins to follow, and settles when the stream stands. */
async function following(mock: MockCases, client: Client, id: string, after?: string) {
  const calls = mock.calls.length
  const events = client.cases.follow(id, after === undefined ? {} : { after })
  const first = events.next()
  while (mock.calls[calls]?.status === undefined) await new Promise((resolve) => setImmediate(resolve))
  return {
    async *[Symbol.asyncIterator]() {
      const { done, value } = await first
      if (!done) yield value
      yield* events
    },
    first,
  }
}

const typesOf = (events: readonly Followed[]) => events.map(({ entry }) => entry.type)

describe('a case that is followed live', () => {
  it('tells each thing that happens to it, as the timeline has it, without asking again (CASE-17)', async () => {
    const mock = mockCases()
    const [ada, erin] = [mock.client('ada'), mock.client('erin')]
    const { id } = await ada.cases.create(sampleCase())
    const live = await following(mock, ada, id)
    await erin.cases.changeState(id, { to: 'open' })
    await erin.messages.note(id, { text: 'Not for her.' })
    await erin.messages.post(id, { text: 'Which browser?' })
    await erin.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    const seen = await take(live[Symbol.asyncIterator](), 3)
    expect(typesOf(seen)).toEqual(['state_changed', 'answered', 'state_changed'])
    expect(seen.map(({ entry }) => entry)).toEqual((await allOf(ada.cases.timeline(id))).slice(1))
    expect(mock.calls.filter(({ operation }) => operation === 'followCase')).toHaveLength(1)
  })

  it('goes on behind any event, with nothing lost and nothing doubled (CASE-17)', async () => {
    const mock = mockCases()
    const [ada, erin] = [mock.client('ada'), mock.client('erin')]
    const { id } = await ada.cases.create(sampleCase())
    for (let index = 0; index < 5; index += 1) {
      await erin.messages.note(id, { text: 'Between us.' })
      await ada.messages.post(id, { text: `message ${index}` })
    }
    const whole = await take(ada.cases.follow(id, { after: '0' }), 6)
    expect(typesOf(whole)).toEqual(['filed', ...Array(5).fill('answered')])
    expect(new Set(whole.map(({ entry }) => entry.id)).size).toBe(6)
    for (const [index, { id: after }] of whole.entries()) {
      const rest = await take(ada.cases.follow(id, { after: String(after) }), whole.length - index - 1)
      expect(rest).toEqual(whole.slice(index + 1))
    }
    const next = await following(mock, ada, id, String(whole.at(-1)?.id))
    await ada.messages.post(id, { text: 'one more' })
    expect(typesOf(await take(next[Symbol.asyncIterator](), 1))).toEqual(['answered'])
  })

  it('is followed across lost lines, each event once and in order (CASE-17)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada', { retry: { attempts: 3, baseDelay: 1, maximumDelay: 2 } })
    const { id } = await ada.cases.create(sampleCase())
    for (let index = 0; index < 6; index += 1) await ada.messages.post(id, { text: `message ${index}` })
    mock.faults.add(
      { operation: 'followCase', nth: [1, 3], do: 'reset' },
      { operation: 'followCase', nth: 2, do: { status: 503 } },
    )
    const seen = await take(ada.cases.follow(id, { after: '1' }), 6)
    expect(seen.map((event) => event.id)).toEqual(['2', '3', '4', '5', '6', '7'])
    expect(
      mock.calls.filter(({ operation }) => operation === 'followCase').map(({ headers }) => headers['last-event-id']),
    ).toEqual(['1', '1', '1', '1'])
  })

  it('is followed by many at once, and each sees the same (CASE-17)', async () => {
    const mock = mockCases()
    const [ada, erin] = [mock.client('ada'), mock.client('erin')]
    const { id } = await ada.cases.create(sampleCase({ collaborators: samplePeople.dmitri.email }))
    const followers = await Promise.all(
      [ada, erin, mock.client('dmitri')].map((client) => following(mock, client, id, '1')),
    )
    await Promise.all(Array.from({ length: 10 }, (_, index) => ada.messages.post(id, { text: `message ${index}` })))
    const [first, ...others] = await Promise.all(followers.map((live) => take(live[Symbol.asyncIterator](), 10)))
    expect(new Set(first?.map((event) => event.id)).size).toBe(10)
    for (const other of others) expect(other).toEqual(first)
  })

  it('is lost from sight with the removal, and nothing of it or after it is told (CASE-17, CASE-03)', async () => {
    const mock = mockCases()
    const [ada, dmitri] = [mock.client('ada'), mock.client('dmitri', { retry: false })]
    const { id } = await ada.cases.create(sampleCase({ collaborators: samplePeople.dmitri.email }))
    const live = await following(mock, dmitri, id)
    await ada.messages.post(id, { text: 'He reads this.' })
    await ada.collaborators.remove(id, samplePeople.dmitri.email)
    await ada.messages.post(id, { text: 'He does not read this.' })
    const seen: Followed[] = []
    const end = (async () => {
      for await (const event of live) seen.push(event)
    })()
    expect(await codeOf(end)).toEqual({ status: 404, code: 'not_found' })
    expect(typesOf(seen)).toEqual(['answered'])
  })

  it("is lost from a team's sight when team cases are turned off (CASE-17, CASE-12)", async () => {
    const mock = mockCases()
    const [ada, carla, ben] = [mock.client('ada'), mock.client('carla'), mock.client('ben', { retry: false })]
    const { id } = await ada.cases.create(sampleCase())
    await carla.accounts.changeSettings({ teamCases: true })
    const live = await following(mock, ben, id)
    await ada.messages.post(id, { text: 'The team reads this.' })
    const events = live[Symbol.asyncIterator]()
    expect(typesOf(await take(events, 1))).toEqual(['answered'])
    await carla.accounts.changeSettings({ teamCases: false })
    await ada.messages.post(id, { text: 'The team does not read this.' })
    expect(await codeOf(events.next())).toEqual({ status: 404, code: 'not_found' })
  })

  it('says so when the events behind the last known one are kept no longer (CASE-17)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const { id } = await ada.cases.create(sampleCase())
    await mock.clock.advance(24 * 3_600_000)
    expect(typesOf(await take(ada.cases.follow(id, { after: '0' }), 1))).toEqual(['filed'])
    await mock.clock.advance(1)
    expect(await codeOf(ada.cases.follow(id, { after: '0' }).next())).toEqual({ status: 404, code: 'not_found' })
    const resets: string[] = []
    const events = ada.cases.follow(id, { after: '0', onReset: () => void resets.push('reset') })
    const next = events.next()
    while (resets.length === 0) await new Promise((resolve) => setImmediate(resolve))
    await ada.messages.post(id, { text: 'After the reset.' })
    expect((await next).value).toMatchObject({ id: '2', entry: { type: 'answered' } })
  })
})
