import { afterEach, expect, it } from 'vitest'
import {
  adasMail,
  answerAddress,
  createMailWorld,
  endMailWorlds,
  fileCase,
  type MailWorld,
  send,
  zoesMail,
} from './test-mail-world.js'

afterEach(endMailWorlds)

const report = [
  'From: Mail system <postmaster@partner.example>',
  'Subject: Undelivered Mail Returned to Sender',
  'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'It could not be delivered.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Action: failed',
  '--b--',
].join('\r\n')

async function closeCase({ erin, idle }: MailWorld, id: string): Promise<void> {
  await erin.cases.changeState(id, { to: 'open' })
  await erin.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
  await idle()
}

it('CASE-19 what machines write is taken, and neither posts, nor reopens, nor is answered', async () => {
  const world = await createMailWorld()
  const id = await fileCase(world)
  const to = await answerAddress(world, zoesMail)
  await closeCase(world, id)
  const mails = await world.demo.listMails()
  const before = await world.ada.cases.get(id)
  const away = (headers: Record<string, string>) => ({ from: zoesMail, to, text: 'I am away until Monday.', headers })
  const machines = [
    ['auto_reply', away({ 'Auto-Submitted': 'auto-replied' })],
    ['auto_reply', away({ 'Auto-Submitted': 'auto-generated; owner-email="a@b.example"' })],
    ['auto_reply', away({ 'X-Autoreply': 'yes' })],
    ['auto_reply', away({ Precedence: 'bulk' })],
    ['list', away({ 'List-Id': 'Friends <friends.partner.example>' })],
    ['bounce', { ...away({}), envelope: { from: '', to } }],
    ['bounce', { ...away({}), from: 'MAILER-DAEMON@partner.example' }],
    ['bounce', { raw: report, envelope: { from: zoesMail, to } }],
    ['loop', away({ 'X-Waymark-Case': 'CS-000001' })],
    ['loop', { ...away({}), from: to }],
  ] as const
  for (const [reason, mail] of machines) expect([reason, await send(world, mail)]).toEqual([reason, 250])
  await world.idle()
  expect(world.outcomes().map(({ outcome, reason }) => [outcome, reason])).toEqual(
    machines.map(([reason]) => ['ignored', reason]),
  )
  expect((await world.ada.messages.list(id)).items).toEqual([])
  expect(await world.ada.cases.get(id)).toEqual(before)
  expect(await world.demo.listMails()).toEqual(mails)
})

it('CASE-19 two support centres that follow one another by mail do not write to each other without end', async () => {
  const [near, far] = [await createMailWorld(), await createMailWorld()]
  const farId = await fileCase(far)
  const farAddress = await answerAddress(far, zoesMail)
  const id = await fileCase(near)
  await near.erin.messages.post(id, { text: 'Which browser?' })
  await near.idle()
  const { items } = await near.demo.listMails({ to: zoesMail })
  // Zoe forwards what she gets to the other one, header and all.
  for (const { id: mailId } of items) {
    const { text, headers, messageId } = await near.demo.getMail(mailId)
    const mark = { 'X-Waymark-Case': String(headers['x-waymark-case']) }
    await send(far, { messageId, from: zoesMail, to: farAddress, text, headers: mark })
  }
  await far.idle()
  expect(far.outcomes().map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['ignored', 'loop'],
    ['ignored', 'loop'],
  ])
  expect((await far.ada.messages.list(farId)).items).toEqual([])
})

it('CASE-10 a mail to the addresses of two cases answers both, once; a foreign address beside them changes nothing', async () => {
  const world = await createMailWorld()
  const first = await fileCase(world)
  const one = await answerAddress(world, zoesMail)
  const second = await fileCase(world)
  const other = await answerAddress(world, zoesMail)
  const nobody = `case+${'0'.repeat(25)}@reply.localhost`
  const to = [one, other.toUpperCase(), other, nobody, 'support@reply.localhost']
  const mail = { messageId: '<both@partner.example>', from: zoesMail, to, text: 'It works again.' }
  expect([await send(world, mail), await send(world, mail)]).toEqual([250, 250])
  for (const id of [first, second]) {
    const { items } = await world.ada.messages.list(id)
    // Who gives no name is called by the address.
    expect(items.map(({ text, author }) => [text, author.name])).toEqual([['It works again.', zoesMail]])
  }
  const kinds = world.outcomes().map(({ outcome, reason }) => reason ?? outcome)
  expect(kinds).toEqual(['posted', 'posted', 'no_case', 'no_case', 'repeated', 'repeated', 'no_case', 'no_case'])
})

it('a mail that is beyond a limit is refused for good, and is no failure', async () => {
  const world = await createMailWorld()
  const id = await fileCase(world)
  const to = await answerAddress(world, zoesMail)
  const parts = Array.from({ length: 5_000 }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx').join('\r\n')
  const raw = `From: ${adasMail}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts}\r\n--b--`
  expect(await send(world, { raw, envelope: { from: adasMail, to } })).toBe(552)
  expect(world.outcomes()).toEqual([
    { at: expect.any(String), level: 'info', message: 'mail', outcome: 'refused', reason: 'payload_too_large' },
  ])
  expect((await world.ada.messages.list(id)).items).toEqual([])
})
