import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, codeOf, refusalOf } from './test-answers.js'

const erin = { id: 'user_erin', name: 'Erin Walsh', email: samplePeople.erin.email }

async function filed() {
  const mock = mockCases()
  const [ada, engineer] = [mock.client('ada'), mock.client('erin')]
  const one = await ada.cases.create(sampleCase({ collaborators: 'zoe@partner.example' }))
  return { mock, ada, engineer, one, id: one.id }
}

describe("the engineer's desk", () => {
  it('has a queue of what nobody has, oldest first, over the accounts that are granted (CASE-18)', async () => {
    const { mock, engineer, one } = await filed()
    const two = await mock.client('dmitri').cases.create(sampleCase())
    const three = await mock.client('ben').cases.create(sampleCase())
    await engineer.desk.assign(three.id, erin)
    const queue = async (who: 'erin' | 'farid') =>
      (
        await allOf(mock.client(who).cases.list({ scope: 'desk', tab: 'open', assignee: 'nobody', order: 'oldest' }))
      ).map(({ id }) => id)
    expect(await queue('erin')).toEqual([one.id, two.id])
    expect(await queue('farid')).toEqual([one.id])
    expect((await allOf(engineer.cases.list({ scope: 'desk', assignee: 'user_erin' }))).map(({ id }) => id)).toEqual([
      three.id,
    ])
  })

  it('assigns: a new case opens, and who has it gets its mail; it is taken back as well (CASE-18)', async () => {
    const { mock, ada, engineer, one, id } = await filed()
    const assigned = await engineer.desk.assign(id, erin)
    expect(assigned).toEqual({ ...one, version: 3, state: 'open', assignee: erin })
    expect(await engineer.desk.assign(id, erin)).toEqual(assigned)
    await mock.idle()
    mock.mail.clear()
    await ada.messages.post(id, { text: 'Hello?' })
    await mock.idle()
    expect(mock.mail.messages.map(({ to }) => to)).toEqual(['zoe@partner.example', erin.email])
    const free = await engineer.desk.assign(id, null)
    expect(free).not.toHaveProperty('assignee')
    expect(free.state).toBe('open')
    const wrong = engineer.desk.assign(id, { ...erin, email: 'erin' })
    expect((await refusalOf(wrong)).faults).toEqual([
      { in: 'body', path: '/assignee/email', message: 'must be an e-mail address' },
    ])
  })

  it('changes the priority with a reason that everybody reads, and not without one (CASE-18)', async () => {
    const { ada, engineer, one, id } = await filed()
    const reason = { priority: 'p4', reason: '' } as const
    expect((await refusalOf(engineer.desk.changePriority(id, reason))).faults.map(({ path }) => path)).toEqual([
      '/reason',
    ])
    const changed = await engineer.desk.changePriority(id, { priority: 'p4', reason: 'A question.' })
    expect(changed).toEqual({ ...one, version: 2, priority: 'p4' })
    expect((await allOf(ada.cases.timeline(id))).at(-1)).toMatchObject({ from: 'p2', to: 'p4', reason: 'A question.' })
    expect((await engineer.desk.changePriority(id, { priority: 'p4', reason: 'Again.' })).version).toBe(2)
  })

  it('hands a case to another desk, and whoever had it has it no longer (CASE-06, CASE-18)', async () => {
    const { engineer, id } = await filed()
    const had = await engineer.desk.assign(id, erin)
    const handed = await engineer.desk.handOver(id, { desk: 'success', reason: 'It is about the contract.' })
    const { assignee: _, ...rest } = had
    expect(handed).toEqual({ ...rest, desk: 'success', version: had.version + 1 })
    expect((await allOf(engineer.cases.list({ scope: 'desk', desk: ['success'] }))).map((one) => one.id)).toEqual([id])
  })

  it('splits a second problem off into a case of the same people, and both link to each other (CASE-18)', async () => {
    const { mock, ada, engineer, one, id } = await filed()
    await mock.idle()
    mock.mail.clear()
    const file = await engineer.attachments.upload({ name: 'a.txt', bytes: new Uint8Array([0x61]) })
    const second = sampleCase({ subject: 'The report is empty', priority: 'p3', attachments: [file.id] })
    const split = await engineer.desk.split(id, second)
    expect(split).toEqual({
      ...one,
      id: split.id,
      number: 'CS-000002',
      subject: 'The report is empty',
      priority: 'p3',
      splitFrom: { id, number: 'CS-000001' },
    })
    expect(await ada.cases.get(split.id)).toEqual(split)
    expect((await ada.cases.get(id)).splits).toEqual([{ id: split.id, number: 'CS-000002' }])
    expect((await ada.attachments.list(split.id)).map(({ name }) => name)).toEqual(['a.txt'])
    await mock.idle()
    expect(mock.mail.messages.map(({ to, subject }) => ({ to, subject }))).toEqual(
      [samplePeople.ada.email, 'zoe@partner.example'].map((to) => ({ to, subject: '[CS-000002] The report is empty' })),
    )
  })

  it('works on what it has seen: a stale version is refused, on every change (CASE-18)', async () => {
    const { ada, engineer, one, id } = await filed()
    await ada.messages.post(id, { text: 'Hello?' })
    const seen = { ifMatch: one.version }
    const stale = { status: 412, code: 'version_mismatch' }
    expect(await refusalOf(engineer.cases.changeState(id, { to: 'open' }, seen))).toEqual({
      ...stale,
      message: 'you have version 1 of CS-000001, it is at 2; read it again',
      faults: [],
      facts: { expected: 1, current: 2 },
    })
    expect(await codeOf(engineer.desk.assign(id, erin, seen))).toEqual(stale)
    expect(await codeOf(engineer.desk.changePriority(id, { priority: 'p3', reason: 'x' }, seen))).toEqual(stale)
    expect(await codeOf(engineer.desk.handOver(id, { desk: 'training', reason: 'x' }, seen))).toEqual(stale)
    expect((await engineer.cases.changeState(id, { to: 'open' }, { ifMatch: 2 })).version).toBe(3)
  })

  it('of two engineers who take a case at the same time, one is told so (CASE-18)', async () => {
    const { mock, engineer, one, id } = await filed()
    const farid = { id: 'user_farid', name: 'Farid Haddad', email: samplePeople.farid.email }
    const seen = { ifMatch: one.version }
    const results = await Promise.allSettled([
      engineer.desk.assign(id, erin, seen),
      mock.client('farid').desk.assign(id, farid, seen),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})
