import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { sampleCase } from '../testing/samples.js'
import { allOf, codeOf, refusalOf } from './test-answers.js'

const fortnight = 15 * 86_400_000

async function closed() {
  const mock = mockCases()
  const [ada, erin] = [mock.client('ada'), mock.client('erin')]
  const filed = await ada.cases.create(sampleCase())
  const done = await erin.cases.changeState(filed.id, { to: 'closed', resolution: 'Reselected the element.' })
  return { mock, ada, erin, id: filed.id, done }
}

describe('the life of a case', () => {
  it('has an id and a number at once, and mails a confirmation (CASE-02)', async () => {
    const mock = mockCases()
    const filed = await mock.client('ada').cases.create(sampleCase({ collaborators: 'zoe@partner.example' }))
    expect(filed).toMatchObject({ number: 'CS-000001', state: 'new', version: 1, hasCredentials: false })
    await mock.idle()
    expect(mock.mail.messages.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: 'ada.lindqvist@acme.example', subject: `[CS-000001] ${filed.subject}` },
      { to: 'zoe@partner.example', subject: `[CS-000001] ${filed.subject}` },
    ])
    expect(mock.mail.messages[0]?.text.split('\n')[0]).toBe('Your case was submitted. Its number is CS-000001.')
  })

  it('goes from new to open to waiting and back, and is closed with a resolution (CASE-15)', async () => {
    const mock = mockCases()
    const [ada, erin] = [mock.client('ada'), mock.client('erin')]
    const { id } = await ada.cases.create(sampleCase())
    for (const to of ['open', 'waiting_on_customer', 'open', 'waiting_on_customer'] as const) {
      expect((await erin.cases.changeState(id, { to })).state).toBe(to)
    }
    await ada.messages.post(id, { text: 'Firefox.' })
    expect((await ada.cases.get(id)).state).toBe('open')
    const { faults } = await refusalOf(erin.cases.changeState(id, { to: 'closed' }))
    expect(faults).toEqual([{ in: 'body', path: '/resolution', message: 'say how the problem was resolved' }])
    const done = await erin.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    expect(done).toMatchObject({ state: 'closed', resolution: 'Done.', closedAt: mock.clock.now() })
  })

  it('is closed by its requester, resolution or not, and by no other customer (CASE-15)', async () => {
    const mock = mockCases()
    const [ada, dmitri] = [mock.client('ada'), mock.client('dmitri')]
    const { id } = await ada.cases.create(sampleCase({ collaborators: 'dmitri.volkov@globex.example' }))
    expect(await codeOf(dmitri.cases.changeState(id, { to: 'closed' }))).toEqual({ status: 403, code: 'forbidden' })
    const done = await ada.cases.changeState(id, { to: 'closed' })
    expect(done.state).toBe('closed')
    expect(done).not.toHaveProperty('resolution')
  })

  it('a refused move names both states and what is possible, and changes nothing (CASE-15)', async () => {
    const { mock, ada, id, done } = await closed()
    expect(await refusalOf(ada.cases.changeState(id, { to: 'waiting_on_customer' }))).toEqual({
      status: 409,
      code: 'invalid_transition',
      message: 'a customer cannot move a case from closed to waiting_on_customer; an answer reopens it',
      faults: [],
      facts: { from: 'closed', to: 'waiting_on_customer', possible: [] },
    })
    const fresh = await ada.cases.create(sampleCase())
    expect(
      (await refusalOf(mock.client('erin').cases.changeState(fresh.id, { to: 'waiting_on_customer' }))).facts,
    ).toEqual({
      from: 'new',
      to: 'waiting_on_customer',
      possible: ['open', 'closed'],
    })
    expect(await ada.cases.get(id)).toEqual(done)
  })

  it('reopens by an answer on the last millisecond of the fifteenth day (CASE-13)', async () => {
    const { mock, ada, id, done } = await closed()
    await mock.clock.advance(fortnight)
    expect(mock.clock.now()).toEqual(done.reopenUntil)
    await ada.messages.post(id, { text: 'It is back.' })
    const reopened = await ada.cases.get(id)
    expect(reopened.state).toBe('open')
    for (const gone of ['closedAt', 'reopenUntil', 'resolution']) expect(reopened).not.toHaveProperty(gone)
    expect(
      (await allOf(ada.cases.timeline(id))).slice(1).map(({ type, from, to, reason }) => ({ type, from, to, reason })),
    ).toEqual([
      { type: 'state_changed', from: 'new', to: 'closed', reason: 'Reselected the element.' },
      { type: 'reopened', from: 'closed', to: 'open', reason: undefined },
      { type: 'answered', from: undefined, to: undefined, reason: undefined },
    ])
  })

  it('a millisecond later is over: 409, nothing stored, and a new case that both link to each other (CASE-13)', async () => {
    const { mock, ada, id } = await closed()
    await mock.clock.advance(fortnight + 1)
    const refused = await refusalOf(ada.messages.post(id, { text: 'It is back.' }))
    expect(refused).toEqual({
      status: 409,
      code: 'reopen_window_over',
      message: 'CS-000001 was closed more than 15 days ago; file a new case that supersedes it',
      faults: [],
      facts: { supersedes: id, number: 'CS-000001' },
    })
    expect(await allOf(ada.messages.list(id))).toEqual([])
    const next = await ada.cases.create(sampleCase({ supersedes: String(refused.facts.supersedes) }))
    expect(next.supersedes).toEqual({ id, number: 'CS-000001' })
    expect(await ada.cases.get(next.id)).toEqual(next)
    expect((await ada.cases.get(id)).supersededBy).toEqual({ id: next.id, number: 'CS-000002' })
    expect((await allOf(ada.cases.timeline(id))).at(-1)).toMatchObject({ type: 'superseded', to: 'CS-000002' })
    expect((await allOf(ada.cases.timeline(next.id))).map(({ type, from }) => ({ type, from }))).toEqual([
      { type: 'filed', from: undefined },
      { type: 'linked', from: 'CS-000001' },
    ])
  })

  it('is superseded once, and only when it is closed (CASE-13)', async () => {
    const { ada, id } = await closed()
    const open = await ada.cases.create(sampleCase())
    const message = async (supersedes: string) => (await refusalOf(ada.cases.create(sampleCase({ supersedes })))).faults
    expect(await message(open.id)).toEqual([
      { in: 'body', path: '/supersedes', message: 'CS-000002 is not closed; answer it instead of filing a new case' },
    ])
    await ada.cases.create(sampleCase({ supersedes: id }))
    expect(await message(id)).toEqual([
      { in: 'body', path: '/supersedes', message: 'CS-000001 was taken further already, in CS-000003' },
    ])
  })

  it("an engineer's answer leaves a closed case closed (CASE-15)", async () => {
    const { ada, erin, id } = await closed()
    await erin.messages.post(id, { text: 'Glad to help.' })
    expect((await ada.cases.get(id)).state).toBe('closed')
  })
})
