import { describe, expect, it } from 'vitest'
import { priorityDefinitions } from '../model/priority.js'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { codeOf, refusalOf } from './test-answers.js'

const start = new Date('2026-01-05T09:00:00.000Z')
const day = 86_400_000
const inDays = (days: number) => new Date(start.getTime() + days * day)

async function signed(overrides = {}) {
  const mock = mockCases()
  const grace = mock.client('grace')
  const version = await grace.agreements.publishVersion({
    id: '2026-01',
    definitions: { p2: 'Serious, as of January.' },
  })
  const agreement = await grace.agreements.sign({
    account: 'acme',
    supportLevel: 'gold',
    signedAt: start,
    from: inDays(10),
    until: inDays(20),
    overrides,
  })
  return { mock, grace, ada: mock.client('ada'), version, agreement }
}

describe('agreements', () => {
  it('fix the SLA version of their signature: what is published later changes nothing (CASE-05)', async () => {
    const { mock, grace, ada, version, agreement } = await signed()
    expect(version).toEqual({
      id: '2026-01',
      publishedAt: start,
      definitions: { ...priorityDefinitions, p2: 'Serious, as of January.' },
    })
    expect(agreement).toEqual({
      id: agreement.id,
      version: 1,
      account: 'acme',
      supportLevel: 'gold',
      signedAt: start,
      from: inDays(10),
      until: inDays(20),
      slaVersion: '2026-01',
      overrides: {},
    })
    await mock.clock.advance(1)
    await grace.agreements.publishVersion({ id: '2026-02', definitions: { p2: 'Worse, as of February.' } })
    await mock.clock.advance(10 * day)
    const filed = await ada.cases.create(sampleCase({ priority: 'p2' }))
    expect(filed.agreement).toEqual({
      id: agreement.id,
      supportLevel: 'gold',
      slaVersion: '2026-01',
      definition: 'Serious, as of January.',
    })
    expect(await ada.agreements.list()).toEqual([agreement])
  })

  it("cover a case from their first instant to the one before their end, and no other account's (CASE-05)", async () => {
    const { mock, ada } = await signed()
    const isCovered = async (who = ada) => (await who.cases.create(sampleCase())).agreement?.supportLevel
    await mock.clock.advance(10 * day - 1)
    expect(await isCovered()).toBeUndefined()
    await mock.clock.advance(1)
    expect(await isCovered()).toBe('gold')
    expect(await isCovered(mock.client('dmitri'))).toBeUndefined()
    await mock.clock.advance(10 * day - 1)
    expect(await isCovered()).toBe('gold')
    await mock.clock.advance(1)
    expect(await isCovered()).toBeUndefined()
  })

  it('may word definitions in their own way (CASE-05)', async () => {
    const { mock, ada } = await signed({ p2: 'Whatever stops the sales team.' })
    await mock.clock.advance('10 days')
    const definition = async (priority: 'p2' | 'p3') =>
      (await ada.cases.create(sampleCase({ priority }))).agreement?.definition
    expect(await definition('p2')).toBe('Whatever stops the sales team.')
    expect(await definition('p3')).toBe(priorityDefinitions.p3)
  })

  it('a change of priority stays with the agreement of the filing, whatever was signed since (CASE-05, CASE-18)', async () => {
    const { mock, grace, ada, agreement } = await signed({ p3: 'Ours.' })
    await mock.clock.advance('10 days')
    const filed = await ada.cases.create(sampleCase())
    await grace.agreements.sign({
      account: 'acme',
      supportLevel: 'platinum',
      signedAt: inDays(9),
      from: start,
      until: inDays(40),
    })
    const changed = await mock
      .client('erin')
      .desk.changePriority(filed.id, { priority: 'p3', reason: 'There is a way around.' })
    expect(changed.agreement).toEqual({
      id: agreement.id,
      supportLevel: 'gold',
      slaVersion: '2026-01',
      definition: 'Ours.',
    })
    expect((await ada.cases.create(sampleCase())).agreement?.supportLevel).toBe('platinum')
  })

  it('need a version that was published by their signature, a term, and a signature that has happened (CASE-05)', async () => {
    const mock = mockCases()
    const grace = mock.client('grace')
    const asked = { account: 'acme', supportLevel: 'gold', signedAt: start, from: start, until: inDays(1) }
    expect(await codeOf(grace.agreements.sign(asked))).toEqual({ status: 409, code: 'conflict' })
    await grace.agreements.publishVersion({ id: '2026-01' })
    const before = { ...asked, signedAt: new Date(start.getTime() - 1) }
    expect(await codeOf(grace.agreements.sign(before))).toEqual({ status: 409, code: 'conflict' })
    const wrong = { ...asked, until: start, signedAt: new Date(start.getTime() + 1) }
    expect((await refusalOf(grace.agreements.sign(wrong))).faults).toEqual([
      { in: 'body', path: '/until', message: 'must be later than `from`' },
      { in: 'body', path: '/signedAt', message: 'must not lie in the future' },
    ])
    expect((await grace.agreements.sign({ ...asked, until: new Date(start.getTime() + 1) })).slaVersion).toBe('2026-01')
  })

  it('a published version never changes, and only staff publish and sign (CASE-05)', async () => {
    const { grace, ada, mock } = await signed()
    expect(await codeOf(grace.agreements.publishVersion({ id: '2026-01' }))).toEqual({ status: 409, code: 'conflict' })
    for (const other of [ada, mock.client('erin')]) {
      expect(await codeOf(other.agreements.publishVersion({ id: '2026-03' }))).toEqual({
        status: 403,
        code: 'forbidden',
      })
    }
    expect((await ada.agreements.versions()).map(({ id }) => id)).toEqual(['2026-01'])
  })
})

describe('priorities', () => {
  it.each(['p1', 'p2', 'p3', 'p4'] as const)('%s is defined, and taken in production (CASE-05)', async (priority) => {
    expect(priorityDefinitions[priority].length).toBeGreaterThan(10)
    const filed = await mockCases().client('ada').cases.create(sampleCase({ priority }))
    expect(filed.priority).toBe(priority)
  })

  it('p1 needs the environment production, when a case is filed and when its priority is changed (CASE-05)', async () => {
    const mock = mockCases()
    const [ada, erin] = [mock.client('ada'), mock.client('erin')]
    const report = { overview: 'Nothing works.', environment: 'test' } as const
    const refused = await refusalOf(ada.cases.create(sampleCase({ priority: 'p1', report, collaborators: 'nobody' })))
    expect(refused.faults.map(({ path }) => path)).toEqual(['/collaborators', '/priority'])
    const filed = await ada.cases.create(sampleCase({ priority: 'p2', report }))
    const change = erin.desk.changePriority(filed.id, { priority: 'p1', reason: 'It is urgent.' })
    expect((await refusalOf(change)).faults).toEqual([
      { in: 'body', path: '/priority', message: 'p1 is for problems in production' },
    ])
    expect(await ada.cases.get(filed.id)).toEqual(filed)
  })
})
