import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase, sampleMail } from '../testing/samples.js'
import { allOf, answerAddress, codeOf, refusalOf } from './test-answers.js'

const canary = 'canary-7f3a "pass\\word" é'
/** The secret as it is, and as JSON and base64 would carry it. */
const disguises = ['canary-7f3a', 'Y2FuYXJ5LTdmM2', '63616e6172792d37663361']
const erin = { id: 'user_erin', name: 'Erin Walsh', email: 'erin.walsh@waymark.example' }

function expectHidden(where: unknown): void {
  const text = typeof where === 'string' ? where : JSON.stringify(where)
  for (const disguise of disguises) expect(text.includes(disguise)).toBe(false)
}

describe('site credentials', () => {
  it('are nowhere but in the answer to the engineer who has the case (CASE-07)', async () => {
    const mock = mockCases()
    const [ada, engineer] = [mock.client('ada'), mock.client('erin')]
    const filed = await ada.cases.create(sampleCase({ credentials: canary, collaborators: 'zoe@partner.example' }))
    expect(filed.hasCredentials).toBe(true)
    const sealed = await ada.credentials.seal(filed.id, `${canary} again`)
    const assigned = await engineer.desk.assign(filed.id, erin)
    expect(await engineer.credentials.open(filed.id)).toBe(`${canary} again`)
    await engineer.messages.post(filed.id, { text: 'Thank you, I am in.' })
    await engineer.messages.note(filed.id, { text: 'Signed in with what they gave us.' })
    const closed = await engineer.cases.changeState(filed.id, { to: 'closed', resolution: 'Reselected the element.' })
    const answer = { from: 'ada.lindqvist@acme.example', to: [answerAddress(mock.mail, 'ada.lindqvist@acme.example')] }
    await mock.service.mail.receive(sampleMail(answer))
    const refused = await refusalOf(ada.credentials.seal(filed.id, canary.repeat(5_000)))
    expect(refused.faults).toEqual([{ in: 'body', path: '/credentials', message: 'must have at most 5000 characters' }])

    const events: unknown[] = []
    for await (const event of ada.cases.follow(filed.id, { after: '0' })) {
      events.push(event)
      if (event.entry.type === 'reopened') break
    }
    await mock.idle()
    expect(mock.mail.messages.length).toBeGreaterThan(5)
    expect(mock.failures).toEqual([])
    for (const reader of [ada, engineer]) {
      expectHidden(await reader.cases.get(filed.id))
      expectHidden(await allOf(reader.cases.list()))
      expectHidden(await allOf(reader.cases.timeline(filed.id)))
      expectHidden(await allOf(reader.messages.list(filed.id)))
    }
    expectHidden(await allOf(engineer.cases.list({ scope: 'desk' })))
    expectHidden([sealed, assigned, closed, events, refused, mock.mail.messages])
    expectHidden(mock.calls)
    const snapshot = await mock.snapshot()
    expectHidden(snapshot)
    expect(snapshot).toContain('"credentials":"k1.')
  })

  it('open for the assigned engineer alone, and the timeline tells who opened them (CASE-07)', async () => {
    const mock = mockCases()
    const [ada, engineer, farid] = [mock.client('ada'), mock.client('erin'), mock.client('farid')]
    const filed = await ada.cases.create(sampleCase({ credentials: canary }))
    const forbidden = { status: 403, code: 'forbidden' }
    expect(await codeOf(engineer.credentials.open(filed.id))).toEqual(forbidden)
    await engineer.desk.assign(filed.id, erin)
    expect(await codeOf(farid.credentials.open(filed.id))).toEqual(forbidden)
    expect(await codeOf(ada.credentials.open(filed.id))).toEqual(forbidden)
    expect(await codeOf(mock.client('dmitri').credentials.open(filed.id))).toEqual(forbidden)
    expect(await engineer.credentials.open(filed.id)).toBe(canary)
    const opened = (await allOf(ada.cases.timeline(filed.id))).filter(({ type }) => type === 'credentials_opened')
    expect(opened.map(({ actor }) => actor)).toEqual([erin])

    await engineer.desk.handOver(filed.id, { desk: 'professional_services', reason: 'They ask for a design.' })
    expect(await codeOf(engineer.credentials.open(filed.id))).toEqual(forbidden)
  })

  it('do not open for an engineer who only follows the case of an account that is not granted (CASE-07, CASE-18)', async () => {
    const mock = mockCases()
    const dmitri = mock.client('dmitri')
    const filed = await dmitri.cases.create(
      sampleCase({ credentials: canary, collaborators: samplePeople.farid.email }),
    )
    const farid = mock.client('farid')
    const { id, name, email } = samplePeople.farid
    expect((await farid.cases.get(filed.id)).number).toBe('CS-000001')
    await mock.client('erin').desk.assign(filed.id, { id, name, email })
    expect(await codeOf(farid.credentials.open(filed.id))).toEqual({ status: 403, code: 'forbidden' })
  })

  it('are replaced and removed, as the timeline tells (CASE-07, CASE-16)', async () => {
    const mock = mockCases()
    const [ada, engineer] = [mock.client('ada'), mock.client('erin')]
    const filed = await ada.cases.create(sampleCase())
    expect((await ada.credentials.seal(filed.id, 'first')).hasCredentials).toBe(true)
    await ada.credentials.seal(filed.id, canary)
    await engineer.desk.assign(filed.id, erin)
    expect(await engineer.credentials.open(filed.id)).toBe(canary)
    expect((await ada.credentials.remove(filed.id)).hasCredentials).toBe(false)
    expect((await ada.credentials.remove(filed.id)).hasCredentials).toBe(false)
    expect(await codeOf(engineer.credentials.open(filed.id))).toEqual({ status: 404, code: 'not_found' })
    expect((await allOf(ada.cases.timeline(filed.id))).map(({ type }) => type)).toEqual([
      'filed',
      'credentials_sealed',
      'credentials_sealed',
      'assigned',
      'state_changed',
      'credentials_opened',
      'credentials_removed',
    ])
  })

  it('sealed for one case do not open in another (CASE-07)', async () => {
    const mock = mockCases()
    const ada = mock.client('ada')
    const [one, other] = [await ada.cases.create(sampleCase()), await ada.cases.create(sampleCase())]
    const sealed = await mock.vault.seal(canary, one.id)
    expect(await mock.vault.open(sealed, one.id)).toBe(canary)
    expect(await codeOf(mock.vault.open(sealed, other.id))).toEqual({ status: 500, code: 'internal_error' })
  })
})
