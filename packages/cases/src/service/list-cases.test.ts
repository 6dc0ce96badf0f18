import { describe, expect, it } from 'vitest'
import type { CaseFilter } from '../model/case-input.js'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, codeOf, refusalOf } from './test-answers.js'

const erin = { id: 'user_erin', name: 'Erin Walsh', email: 'erin.walsh@waymark.example' }

async function filled() {
  const mock = mockCases()
  const [ada, engineer] = [mock.client('ada'), mock.client('erin')]
  const file = (subject: string, changes = {}) => ada.cases.create(sampleCase({ subject, ...changes }))
  await file('Balloon gone', { priority: 'p1', channel: 'portal' })
  await mock.clock.advance('1 day')
  const second = await file('Report empty', { priority: 'p3', channel: 'chat' })
  await mock.clock.advance('1 day')
  const third = await file('Launcher over a BUTTON', { priority: 'p3' })
  const fourth = await file('100% wrong_name', { priority: 'p4' })
  await engineer.desk.assign(second.id, erin)
  await engineer.desk.handOver(third.id, { desk: 'training', reason: 'A course.' })
  await engineer.cases.changeState(fourth.id, { to: 'closed', resolution: 'Renamed.' })
  const numbers = async (filter: CaseFilter, who = ada) =>
    (await allOf(who.cases.list(filter, { limit: 2 }))).map(({ number }) => Number(number.slice(3)))
  return { mock, ada, engineer, numbers, second, third, fourth }
}

describe('my cases', () => {
  it('have an open tab, and a resolved tab that lists what is closed with its resolution and history (CASE-11)', async () => {
    const { mock, ada, numbers, fourth } = await filled()
    expect(await numbers({ tab: 'open' })).toEqual([3, 2, 1])
    expect(await numbers({ tab: 'resolved' })).toEqual([4])
    expect(await numbers({})).toEqual([4, 3, 2, 1])
    const [resolved] = (await ada.cases.list({ tab: 'resolved' })).items
    expect(resolved).toMatchObject({
      state: 'closed',
      resolution: 'Renamed.',
      closedAt: mock.clock.now(),
      reopenUntil: new Date(mock.clock.now().getTime() + 15 * 86_400_000),
    })
    const history = await allOf(ada.cases.timeline(fourth.id))
    expect(history.map(({ type, from, to, reason }) => ({ type, from, to, reason }))).toEqual([
      { type: 'filed', from: undefined, to: 'new', reason: undefined },
      { type: 'state_changed', from: 'new', to: 'closed', reason: 'Renamed.' },
    ])
  })

  const start = Date.parse('2026-01-05T09:00:00.000Z')
  const day = 86_400_000
  it.each<[string, CaseFilter, number[]]>([
    ['a part of the number', { search: '0003' }, [3]],
    ['a part of the subject, whatever its case', { search: 'button' }, [3]],
    ['signs that a database takes for wildcards', { search: '0% wrong_' }, [4]],
    ['nothing that is there', { search: '%' + '_x' }, []],
    ['one state', { state: ['open'] }, [2]],
    ['several states', { state: ['open', 'closed'] }, [4, 2]],
    ['a state that the tab excludes', { tab: 'open', state: ['closed'] }, []],
    ['priorities', { priority: ['p1', 'p4'] }, [4, 1]],
    ['a channel', { channel: ['chat'] }, [2]],
    ['a desk', { desk: ['training'] }, [3]],
    ['an assignee', { assignee: 'user_erin' }, [2]],
    ["nobody's", { assignee: 'nobody' }, [4, 3, 1]],
    ['filed at this instant or later', { createdFrom: new Date(start + day) }, [4, 3, 2]],
    ['filed a millisecond later or later still', { createdFrom: new Date(start + day + 1) }, [4, 3]],
    ['filed before this instant', { createdBefore: new Date(start + day) }, [1]],
    ['filed before the millisecond after', { createdBefore: new Date(start + day + 1) }, [2, 1]],
    ['both dates', { createdFrom: new Date(start), createdBefore: new Date(start + day) }, [1]],
    [
      'all of it at once',
      { tab: 'open', priority: ['p3'], channel: ['chat'], search: 'report', assignee: 'user_erin' },
      [2],
    ],
    ['the oldest first', { order: 'oldest' }, [1, 2, 3, 4]],
  ])('are filtered by %s (CASE-16)', async (_, filter, expected) => {
    const { numbers, engineer } = await filled()
    expect(await numbers(filter)).toEqual(expected)
    expect(await numbers({ ...filter, scope: 'desk' }, engineer)).toEqual(expected)
  })

  it('name what is wrong with a filter (CASE-16)', async () => {
    const { ada } = await filled()
    const wrong = ada.cases.list({ state: ['lost'], priority: ['p9'], scope: 'all' } as unknown as CaseFilter, {
      limit: 101,
    })
    expect((await refusalOf(wrong)).faults.map(({ in: part, path }) => `${part}${path}`).sort()).toEqual([
      'query/limit',
      'query/priority/0',
      'query/scope',
      'query/state/0',
    ])
    const cursor = ada.cases.list({}, { from: 'case_none' })
    expect((await refusalOf(cursor)).faults.map(({ path }) => path)).toEqual(['/after'])
  })

  it('page on without a hole or a repetition while cases are filed and change their tab (CASE-16)', async () => {
    const mock = mockCases()
    const [ada, engineer] = [mock.client('ada'), mock.client('erin')]
    const before: string[] = []
    for (let index = 0; index < 10; index += 1) before.push((await ada.cases.create(sampleCase())).id)
    const seen: string[] = []
    const listing = ada.cases.list({ tab: 'open' }, { limit: 3 })
    for await (const { id } of listing) {
      seen.push(id)
      await ada.cases.create(sampleCase({ subject: 'Filed meanwhile' }))
      // The one that was read last leaves the tab, and so takes its place out of the list.
      await engineer.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    }
    expect(seen).toEqual(before.reverse())
    expect(new Set(seen).size).toBe(10)
  })

  it('go on from a checkpoint in another process, behind the last that was read (CASE-16)', async () => {
    const { ada, numbers } = await filled()
    const listing = ada.cases.list({}, { limit: 2 })
    const read: string[] = []
    for await (const { number } of listing) {
      read.push(number)
      if (read.length === 3) break
    }
    const from = String(listing.checkpoint)
    const rest = await allOf(ada.cases.list({}, { from }))
    expect([...read, ...rest.map(({ number }) => number)]).toEqual(
      (await numbers({})).map((number) => `CS-00000${number}`),
    )
  })

  it('have pages of 1 to 100, of 25 unless asked otherwise (CASE-16)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    for (let index = 0; index < 26; index += 1) await ada.cases.create(sampleCase())
    const first = await ada.cases.list()
    expect({ items: first.items.length, next: first.next }).toEqual({ items: 25, next: first.items.at(-1)?.id })
    const all = await ada.cases.list({}, { limit: 26 })
    expect(all).toEqual({ items: all.items })
    expect((await ada.cases.list({}, { limit: 1 })).items).toHaveLength(1)
    expect(await codeOf(ada.cases.list({}, { limit: 101 }))).toEqual({ status: 422, code: 'validation_failed' })
  })

  it('take no cursor of a case that only the team has (CASE-16)', async () => {
    const mock = mockCases()
    const [ada, ben] = [mock.client('ada'), mock.client('ben')]
    const filed = await ada.cases.create(sampleCase())
    expect(await codeOf(ben.cases.list({}, { from: filed.id }))).toEqual({ status: 422, code: 'validation_failed' })
    expect(await codeOf(ben.cases.list({ scope: 'mine' }, { from: filed.id }))).toEqual({
      status: 422,
      code: 'validation_failed',
    })
  })
})
