import { describe, expect, it } from 'vitest'
import type { IncomingMail } from '../model/incoming-mail.js'
import { mockCases } from '../testing/mock-cases.js'
import { samplePeople } from '../testing/people.js'
import { sampleCase, sampleMail } from '../testing/samples.js'
import { windowsProgram } from './attachments/test-archives.js'
import { mailsPerHour } from './incoming-mail.js'
import { allOf, answerAddress } from './test-answers.js'

const ada = samplePeople.ada.email
const zoe = 'zoe@partner.example'
const fortnight = 15 * 86_400_000

async function filed() {
  const mock = mockCases()
  const [client, engineer] = [mock.client('ada'), mock.client('erin')]
  const { id } = await client.cases.create(sampleCase({ collaborators: zoe }))
  await mock.idle()
  const to = [answerAddress(mock.mail, ada)]
  mock.mail.clear()
  const receive = (changes: Partial<IncomingMail> = {}) =>
    mock.service.mail.receive(sampleMail({ from: ada, to, ...changes }))
  const texts = async () => (await allOf(client.messages.list(id))).map(({ text }) => text)
  return { mock, client, engineer, id, to, receive, texts }
}

describe('a mail that answers a case', () => {
  it('is appended with its history folded, once, and mailed to the others (CASE-10)', async () => {
    const { mock, client, id, receive } = await filed()
    const text =
      'Ça marche — merci 🙏\n\nLe lun. 5 janv. 2026 à 10:02, Support <s@waymark.test> a écrit :\n\n> Quel navigateur ?'
    const outcome = await receive({ text, fromName: 'Somebody Else', subject: 'RE: anything at all' })
    const [message] = await allOf(client.messages.list(id))
    expect(outcome).toEqual({ outcome: 'posted', caseId: id, messageId: message?.id, refusedFiles: [] })
    expect(message).toEqual({
      id: message?.id,
      author: { id: 'user_ada', name: 'Ada Lindqvist', email: ada, side: 'requester' },
      channel: 'mail',
      audience: 'everyone',
      text: 'Ça marche — merci 🙏',
      quoted: 'Le lun. 5 janv. 2026 à 10:02, Support <s@waymark.test> a écrit :\n\n> Quel navigateur ?',
      attachments: [],
      createdAt: new Date('2026-01-05T09:00:00.000Z'),
    })
    await mock.idle()
    expect(mock.mail.messages.map((mail) => ({ to: mail.to, text: mail.text.split('\n')[2] }))).toEqual([
      { to: zoe, text: 'Ça marche — merci 🙏' },
    ])
  })

  it('that is longer than a message may be is cut, and comes whole as a file (CASE-04, CASE-10)', async () => {
    const { client, id, receive } = await filed()
    await receive({ text: `It begins. ${'é'.repeat(200_000)}` })
    const [message] = await allOf(client.messages.list(id))
    expect([message?.text.length, message?.text.endsWith('[The mail goes on: see mail.txt]')]).toEqual([100_000, true])
    const [file] = await client.attachments.list(id)
    expect([file?.name, file?.size]).toEqual(['mail.txt', 400_011])
    expect(message?.attachments.map(({ name }) => name)).toEqual(['mail.txt'])
  })

  it('is threaded by its address, not by its subject (CASE-10)', async () => {
    const { mock, client, id, receive, texts } = await filed()
    const other = await client.cases.create(sampleCase())
    await receive({ subject: 'Re: [CS-000002] the other one' })
    expect(await texts()).toHaveLength(1)
    expect(await allOf(client.messages.list(other.id))).toEqual([])
    const lost = await receive({ messageId: '<2@x>', to: ['support@waymark.test'], subject: 'Re: [CS-000001]' })
    expect(lost).toEqual({ outcome: 'refused', reason: 'no_case' })
    const guessed = await receive({ messageId: '<3@x>', to: [`case+${'0'.repeat(25)}@reply.waymark.test`] })
    expect(guessed).toEqual({ outcome: 'refused', reason: 'no_case' })
    expect(await texts()).toHaveLength(1)
    expect((await client.cases.get(id)).version).toBe(2)
    await mock.idle()
  })

  it('from a stranger is refused, answered by nothing, and reported to the engineers (CASE-10)', async () => {
    const { mock, client, engineer, id, receive, texts } = await filed()
    const outcome = await receive({ from: 'Mallory@evil.example', fromName: 'Mallory' })
    expect(outcome).toEqual({ outcome: 'refused', reason: 'stranger' })
    await mock.idle()
    expect(mock.mail.messages).toEqual([])
    expect(await texts()).toEqual([])
    const reported = (await allOf(engineer.cases.timeline(id))).at(-1)
    expect(reported).toEqual({
      id: reported?.id,
      type: 'mail_refused',
      at: new Date('2026-01-05T09:00:00.000Z'),
      actor: { id: 'mail', name: 'Mallory', email: 'Mallory@evil.example' },
      reason: 'the sender takes no part in this case',
    })
    expect((await allOf(client.cases.timeline(id))).map(({ type }) => type)).toEqual(['filed'])
  })

  it("a stranger's files are not even stored (CASE-10, CASE-04)", async () => {
    const { mock, receive } = await filed()
    await receive({ from: 'mallory@evil.example', attachments: [{ name: 'a.txt', bytes: new Uint8Array(9) }] })
    expect(mock.blobs.keys()).toEqual([])
  })

  it('that comes twice is posted once, also when both come at the same time (CASE-10)', async () => {
    const { mock, id, receive, texts } = await filed()
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => receive({ attachments: [{ name: 'a.txt', bytes: new Uint8Array([0x61]) }] })),
    )
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['posted', 'repeated', 'repeated'])
    expect(await receive()).toEqual({ outcome: 'repeated', caseId: id })
    expect(await texts()).toEqual(['It works again since this morning.'])
    expect(mock.blobs.keys()).toHaveLength(1)
    await mock.idle()
    expect(mock.mail.messages).toHaveLength(1)
  })

  it('without a Message-ID is not taken for the repetition of another (CASE-10)', async () => {
    const { receive, texts } = await filed()
    for (const text of ['one', 'two'])
      expect(await receive({ messageId: '', text })).toMatchObject({ outcome: 'posted' })
    expect(await texts()).toEqual(['one', 'two'])
  })

  it('opens a waiting case and reopens a closed one within the window (CASE-10, CASE-13, CASE-15)', async () => {
    const { mock, client, engineer, id, receive } = await filed()
    await engineer.cases.changeState(id, { to: 'open' })
    await engineer.cases.changeState(id, { to: 'waiting_on_customer' })
    await receive()
    expect((await client.cases.get(id)).state).toBe('open')
    await engineer.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    await mock.clock.advance(fortnight)
    expect(await receive({ messageId: '<2@x>', from: zoe })).toMatchObject({ outcome: 'posted' })
    expect((await client.cases.get(id)).state).toBe('open')
  })

  it('a millisecond after the window gets a reply with the link that starts the next case (CASE-13)', async () => {
    const { mock, client, engineer, id, receive, texts } = await filed()
    await engineer.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    await mock.clock.advance(fortnight + 1)
    const attachments = [{ name: 'a.txt', bytes: new Uint8Array([0x61]) }]
    const late = { outcome: 'refused', reason: 'reopen_window_over' }
    expect(await receive({ attachments, from: zoe })).toEqual(late)
    expect(await receive({ attachments, from: zoe })).toEqual(late)
    // A hyphen apart, and long: another mail all the same.
    expect(await receive({ from: zoe, messageId: '<1-@mail.example>' })).toEqual(late)
    await mock.idle()
    expect(mock.blobs.keys()).toEqual([])
    expect(await texts()).toEqual([])
    expect((await client.cases.get(id)).state).toBe('closed')
    const link = `https://support.waymark.test/cases/new?supersedes=${id}`
    expect(mock.mail.messages.map(({ to }) => to)).toEqual([zoe, zoe])
    expect(mock.mail.messages[0]?.text).toContain(
      `CS-000001 was closed more than 15 days ago, so your answer did not reopen it. Start a new case that cites it: ${link}\n`,
    )
    expect(mock.mail.messages[0]?.headers?.['Auto-Submitted']).toBe('auto-generated')
  })

  it('with a refused file keeps its text and its other files, and the sender is told (CASE-04, CASE-10)', async () => {
    const { mock, client, id, receive } = await filed()
    const outcome = await receive({
      attachments: [
        { name: 'fix.exe', bytes: new Uint8Array([1]) },
        { name: '../../screen.txt', bytes: new Uint8Array([0x61]) },
        { name: 'report.pdf', bytes: windowsProgram },
      ],
    })
    const refusedFiles = ['fix.exe is refused: it is a program', 'report.pdf is refused: it is a program']
    expect(outcome).toMatchObject({ outcome: 'posted', refusedFiles })
    const [message] = await allOf(client.messages.list(id))
    expect(message?.text).toBe('It works again since this morning.')
    expect(message?.attachments.map(({ name }) => name)).toEqual(['screen.txt'])
    expect(mock.blobs.keys()).toHaveLength(1)
    await mock.idle()
    const told = mock.mail.messages.filter(({ to }) => to === ada)
    expect(told.map(({ text }) => text.split('\n').slice(0, 4))).toEqual([
      ['Your mail was added to CS-000001, without these files:', '', `- ${refusedFiles[0]}`, `- ${refusedFiles[1]}`],
    ])
  })

  it('with a file of 20 MB and one byte keeps its text; one byte less is kept with it (CASE-04)', async () => {
    const { client, id, receive } = await filed()
    const bytes = new Uint8Array(20_971_521).fill(0x61)
    expect(await receive({ attachments: [{ name: 'big.txt', bytes }] })).toMatchObject({
      outcome: 'posted',
      refusedFiles: ['big.txt is larger than 20 MB; compress it, or share a link'],
    })
    await receive({ messageId: '<2@x>', attachments: [{ name: 'big.txt', bytes: bytes.subarray(1) }] })
    expect((await client.attachments.list(id)).map(({ size }) => size)).toEqual([20_971_520])
  })

  it('of files alone is posted with them, and one of nothing is refused (CASE-10)', async () => {
    const { receive, texts } = await filed()
    const attachments = [{ name: 'a.txt', bytes: new Uint8Array([0x61]) }]
    expect(await receive({ text: ' \n', attachments })).toMatchObject({ outcome: 'posted' })
    expect(await receive({ messageId: '<2@x>', text: ' \n' })).toEqual({ outcome: 'refused', reason: 'empty' })
    expect(await texts()).toEqual(['(no text)'])
  })

  it('of 100 kB in one line is posted whole (CASE-10)', async () => {
    const { receive, texts } = await filed()
    await receive({ text: 'é'.repeat(100_000) })
    expect(await texts()).toEqual(['é'.repeat(100_000)])
  })

  it("from the engineer who has the case is the engineer's answer (CASE-10, CASE-15)", async () => {
    const { mock, client, engineer, id, receive } = await filed()
    const { email, name } = samplePeople.erin
    await engineer.desk.assign(id, { id: 'user_erin', name, email })
    await client.messages.post(id, { text: 'Hello?' })
    await mock.idle()
    await engineer.cases.changeState(id, { to: 'waiting_on_customer' })
    await receive({ from: 'Erin.Walsh@waymark.example', to: [answerAddress(mock.mail, email)], text: 'Which browser?' })
    expect((await allOf(client.messages.list(id))).at(-1)?.author).toEqual({
      id: 'user_erin',
      name,
      email,
      side: 'engineer',
    })
    expect((await client.cases.get(id)).state).toBe('waiting_on_customer')
  })
})

describe('mail hygiene', () => {
  it.each<[string, Partial<IncomingMail>, string]>([
    ['an auto-reply', { headers: { 'auto-submitted': 'auto-replied' } }, 'auto_reply'],
    ['a bounce', { from: 'MAILER-DAEMON@acme.example' }, 'bounce'],
    ['our own mail, come back', { headers: { 'x-waymark-case': 'CS-000001' } }, 'loop'],
    ['a list', { headers: { 'list-id': 'x' } }, 'list'],
  ])('%s neither posts nor reopens, and nothing answers it (CASE-19)', async (_, changes, reason) => {
    const { mock, client, engineer, id, receive } = await filed()
    await engineer.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    const before = await mock.snapshot()
    expect(await receive({ attachments: [{ name: 'a.txt', bytes: new Uint8Array([0x61]) }], ...changes })).toEqual({
      outcome: 'ignored',
      reason,
    })
    expect(await mock.snapshot()).toBe(before)
    await mock.clock.advance(fortnight + 1)
    expect(await receive(changes)).toEqual({ outcome: 'ignored', reason })
    await mock.idle()
    expect(mock.mail.messages).toEqual([])
    expect((await client.cases.get(id)).state).toBe('closed')
  })

  it('two machines that answer one another stop at thirty mails in an hour, and go on in the next (CASE-19)', async () => {
    const { mock, receive, texts } = await filed()
    for (let index = 0; index < mailsPerHour; index += 1) {
      expect(await receive({ messageId: `<loop-${index}@x>` })).toMatchObject({ outcome: 'posted' })
    }
    expect(await receive({ messageId: '<more@x>' })).toEqual({ outcome: 'ignored', reason: 'loop' })
    expect(await receive({ messageId: '<zoe@x>', from: zoe })).toMatchObject({ outcome: 'posted' })
    await mock.clock.advance('1 hour')
    expect(await receive({ messageId: '<more@x>' })).toEqual({ outcome: 'ignored', reason: 'loop' })
    await mock.clock.advance(1)
    expect(await receive({ messageId: '<more@x>' })).toMatchObject({ outcome: 'posted' })
    expect(await texts()).toHaveLength(mailsPerHour + 2)
  })

  it('our own mails tell other machines to be silent (CASE-19)', async () => {
    const { mock, client, id } = await filed()
    await client.messages.post(id, { text: 'Hello?' })
    await client.collaborators.add(id, 'yan@partner.example')
    await mock.idle()
    expect(
      mock.mail.messages.map(({ headers }) => [headers?.['Auto-Submitted'], headers?.['X-Auto-Response-Suppress']]),
    ).toEqual([
      ['no', 'All'],
      ['auto-generated', 'All'],
    ])
  })
})
