import { describe, expect, it } from 'vitest'
import { mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase } from '../testing/samples.js'
import { codeOf, refusalOf } from './test-answers.js'

const now = new Date('2026-01-05T09:00:00.000Z')
const erin = { id: 'user_erin', name: 'Erin Walsh', email: samplePeople.erin.email }
const bookingLink = 'https://go.wmesupport.com/erin?length=30'
const hour = (at: number) => new Date(now.getTime() + at * 3_600_000)
const tomorrow = { from: hour(24), until: hour(26) }

async function filed() {
  const mock = mockCases()
  const [ada, engineer] = [mock.client('ada'), mock.client('erin')]
  const { id } = await ada.cases.create(sampleCase({ collaborators: 'zoe@partner.example' }))
  await mock.idle()
  mock.mail.clear()
  return { mock, ada, engineer, id }
}

describe('a screen-sharing call', () => {
  it('is proposed by a booking link, which every participant gets by mail (CASE-14)', async () => {
    const { mock, ada, engineer, id } = await filed()
    const call = await engineer.calls.propose(id, { bookingLink, note: 'Please have the page open.' })
    expect(call).toEqual({
      id: call.id,
      proposedBy: erin,
      proposedAt: now,
      bookingLink,
      note: 'Please have the page open.',
    })
    expect(await ada.calls.list(id)).toEqual([call])
    await mock.idle()
    expect(mock.mail.messages.map(({ to, text }) => ({ to, text: text.split('\n\n-- ')[0] }))).toEqual(
      [samplePeople.ada.email, 'zoe@partner.example'].map((to) => ({
        to,
        text: `Erin Walsh proposes a screen-sharing call. Choose a time: ${bookingLink}\n\nPlease have the page open.`,
      })),
    )
  })

  it('is answered with ranges in a named time zone, which the engineer gets by mail (CASE-14)', async () => {
    const { mock, ada, engineer, id } = await filed()
    const call = await engineer.calls.propose(id, { bookingLink })
    await mock.clock.advance('1 hour')
    await mock.idle()
    mock.mail.clear()
    const availability = { timeZone: 'Europe/Paris', ranges: [tomorrow, { from: hour(48), until: hour(49) }] }
    const answered = await ada.calls.giveAvailability(id, call.id, availability)
    expect(answered).toEqual({ ...call, availability: { ...availability, givenAt: hour(1) } })
    expect(await engineer.calls.list(id)).toEqual([answered])
    await mock.idle()
    expect(mock.mail.messages.map(({ to, text }) => ({ to, text: text.split('\n\n-- ')[0] }))).toEqual([
      {
        to: erin.email,
        text: 'Ada Lindqvist is available (Europe/Paris):\n\n2026-01-06T09:00:00.000Z to 2026-01-06T11:00:00.000Z\n2026-01-07T09:00:00.000Z to 2026-01-07T10:00:00.000Z',
      },
    ])
    const again = await ada.calls.giveAvailability(id, call.id, { timeZone: 'Asia/Tokyo', ranges: [tomorrow] })
    expect(again.availability?.timeZone).toBe('Asia/Tokyo')
    await mock.idle()
    expect(mock.mail.messages).toHaveLength(2)
  })

  it('takes ranges that end after they start and lie ahead, and names each that does not (CASE-14)', async () => {
    const { ada, engineer, id } = await filed()
    const call = await engineer.calls.propose(id, { bookingLink })
    const ms = (at: number) => new Date(now.getTime() + at)
    const ranges = [
      { from: ms(-2), until: ms(0) },
      { from: ms(-1), until: ms(1) },
      { from: ms(5), until: ms(5) },
      { from: ms(5), until: ms(6) },
    ]
    const wrong = ada.calls.giveAvailability(id, call.id, { timeZone: 'UTC', ranges })
    expect((await refusalOf(wrong)).faults).toEqual([
      { in: 'body', path: '/ranges/0/until', message: 'must lie in the future' },
      { in: 'body', path: '/ranges/2/until', message: 'must be later than `from`' },
    ])
    const zone = ada.calls.giveAvailability(id, call.id, { timeZone: 'Paris', ranges: [] })
    expect((await refusalOf(zone)).faults.map(({ path }) => path)).toEqual(['/timeZone', '/ranges'])
    const many = { timeZone: 'UTC', ranges: Array(21).fill(tomorrow) }
    expect((await refusalOf(ada.calls.giveAvailability(id, call.id, many))).faults.map(({ path }) => path)).toEqual([
      '/ranges',
    ])
    expect(await ada.calls.list(id)).toEqual([call])
  })

  it('needs an https link and an engineer, and belongs to its case (CASE-14)', async () => {
    const { ada, engineer, id } = await filed()
    for (const wrong of ['http://go.wmesupport.com/erin', 'javascript:alert(1)', 'go.wmesupport.com']) {
      expect((await refusalOf(engineer.calls.propose(id, { bookingLink: wrong }))).faults).toEqual([
        { in: 'body', path: '/bookingLink', message: 'must be an https address' },
      ])
    }
    expect(await codeOf(ada.calls.propose(id, { bookingLink }))).toEqual({ status: 403, code: 'forbidden' })
    const call = await engineer.calls.propose(id, { bookingLink })
    const other = await ada.cases.create(sampleCase())
    const answer = ada.calls.giveAvailability(other.id, call.id, { timeZone: 'UTC', ranges: [tomorrow] })
    expect(await codeOf(answer)).toEqual({ status: 404, code: 'not_found' })
  })

  it('a case asks to be handled in a time zone, and a zone that is none is refused (CASE-14)', async () => {
    const { ada } = await filed()
    const report = sampleCase().report
    const inZone = (timeZone: string) =>
      ada.cases.create(sampleCase({ report: { ...report, workingHours: { timeZone, preferred: '9 to 12' } } }))
    expect((await inZone('America/Sao_Paulo')).report.workingHours).toEqual({
      timeZone: 'America/Sao_Paulo',
      preferred: '9 to 12',
    })
    expect((await refusalOf(inZone('Mars/Olympus'))).faults).toEqual([
      { in: 'body', path: '/report/workingHours/timeZone', message: 'must be a time zone such as Europe/Paris' },
    ])
  })
})
