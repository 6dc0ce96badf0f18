import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { createLog } from '../log/log.js'
import { createTestPlatform } from '../test-platform.js'
import { takeAnswers, takeAnswersSomewhere } from './take-answers.js'
import {
  adasMail,
  answerAddress,
  createMailWorld,
  endLater,
  endMailWorlds,
  fileCase,
  send,
  zoesMail,
} from './test-mail-world.js'

afterEach(endMailWorlds)

describe('the inbox of the demo', () => {
  it('holds each mail whole, the newest first, of everybody or of one', async () => {
    const world = await createMailWorld()
    const id = await fileCase(world)
    await world.erin.messages.post(id, { text: 'Which browser?' })
    await world.idle()
    const all = await world.demo.listMails()
    expect(all.items.map(({ to, deliveries }) => [to, deliveries])).toEqual([
      [zoesMail, 1],
      [adasMail, 1],
      [zoesMail, 1],
      [adasMail, 1],
    ])
    const zoes = await world.demo.listMails({ to: zoesMail.toUpperCase() })
    expect(zoes.items).toEqual(all.items.filter(({ to }) => to === zoesMail))
    expect((await world.demo.listMails({ after: String(all.items[1]?.id) })).items).toEqual(all.items.slice(2))
    const whole = await world.demo.getMail(String(all.items[0]?.id))
    expect(whole).toEqual({
      ...all.items[0],
      from: 'support@localhost',
      receivedAt: '2026-01-05T09:00:00.000Z',
      replyTo: expect.stringMatching(/^case\+\w{25}@reply\.localhost$/),
      text: expect.stringContaining('Erin Walsh wrote:\n\nWhich browser?'),
      headers: expect.objectContaining({ 'x-waymark-case': 'CS-000001', 'auto-submitted': 'no' }),
      attachments: [],
    })
    await expect(world.demo.getMail('mail_0')).rejects.toMatchObject({ code: 'not_found' })
    await expect(world.demo.listMails({ after: 'mail_0' })).rejects.toMatchObject({ code: 'validation_failed' })
  })

  it('counts a mail that was sent twice, and shows it once', async () => {
    const world = await createMailWorld()
    const mail = { messageId: '<1@test>', from: 'a@test', to: 'Zoe@Partner.example', subject: 'Grüße', text: 'Hello' }
    await Promise.all([world.mailer.send(mail), world.mailer.send(mail)])
    await world.mailer.send(mail)
    const { items } = await world.demo.listMails()
    expect(items.map(({ to, subject, deliveries }) => [to, subject, deliveries])).toEqual([[zoesMail, 'Grüße', 3]])
  })

  it('answers a mail as its recipient: it comes by SMTP, is threaded and quotes, and is posted once', async () => {
    const world = await createMailWorld()
    const id = await fileCase(world)
    const [mail] = (await world.demo.listMails({ to: zoesMail })).items
    await world.demo.answerMail(String(mail?.id), 'Ça marche — 👍')
    await world.demo.answerMail(String(mail?.id), 'Ça marche — 👍')
    const { items } = await world.ada.messages.list(id)
    expect(items.map(({ text, channel, author }) => [text, channel, author.email])).toEqual([
      ['Ça marche — 👍', 'mail', zoesMail],
    ])
    expect(items[0]?.quoted).toContain('> Your case was submitted.')
    expect(world.outcomes().map(({ outcome }) => outcome)).toEqual(['posted', 'repeated'])
  })
})

describe('an answer by mail', () => {
  it('is read as it is: HTML alone, a subject beyond ASCII, a file; its signature is no file', async () => {
    const world = await createMailWorld()
    const id = await fileCase(world)
    const sent = await send(world, {
      messageId: '<html@partner.example>',
      from: `Zoë Brandt <${zoesMail}>`,
      to: await answerAddress(world, zoesMail),
      subject: 'Réponse : ça remarche',
      html: '<p>It works <b>again</b>.</p><blockquote type="cite"><p>Your case was submitted.</p></blockquote>',
      attachments: [
        { filename: 'écran.txt', content: 'what I see' },
        {
          filename: 'signature.asc',
          contentType: 'application/pgp-signature',
          content: '-----BEGIN PGP SIGNATURE-----',
        },
      ],
    })
    const { items } = await world.ada.messages.list(id)
    expect(sent).toBe(250)
    expect(items[0]?.text).toMatch(/^It works again\./)
    expect(items[0]?.attachments.map(({ name }) => name)).toEqual(['écran.txt'])
  })

  it('of a stranger, or to no case, is refused for good, and nobody learns why', async () => {
    const world = await createMailWorld()
    await fileCase(world)
    const to = await answerAddress(world, zoesMail)
    const text = 'Let me in.'
    expect(await send(world, { from: 'mallory@evil.example', to, text })).toBe(550)
    expect(await send(world, { from: zoesMail, to: `case+${'0'.repeat(25)}@reply.localhost`, text })).toBe(550)
    expect(await send(world, { from: zoesMail, to: 'somebody@elsewhere.example', text })).toBe(550)
    expect(world.outcomes().map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', 'stranger'],
      ['refused', 'no_case'],
    ])
    expect(world.lines.join('\n')).not.toMatch(/@|mallory/)
  })

  it('that a machine wrote, that is empty, or that comes too late is taken, so that its sender is left in peace', async () => {
    const world = await createMailWorld()
    const id = await fileCase(world)
    const to = await answerAddress(world, zoesMail)
    const headers = { 'Auto-Submitted': 'auto-replied' }
    expect(await send(world, { from: zoesMail, to, text: 'I am away.', headers })).toBe(250)
    expect(await send(world, { from: zoesMail, to, text: ' ' })).toBe(250)
    await world.erin.cases.changeState(id, { to: 'open' })
    await world.erin.cases.changeState(id, { to: 'closed', resolution: 'Done.' })
    await world.demo.moveClock('15 days')
    await world.demo.moveClock('1 millisecond')
    expect(await send(world, { from: zoesMail, to, text: 'Once more.' })).toBe(250)
    expect(world.outcomes().map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['ignored', 'auto_reply'],
      ['refused', 'empty'],
      ['refused', 'reopen_window_over'],
    ])
    await world.idle()
    const [notice] = (await world.demo.listMails({ to: zoesMail })).items
    expect((await world.demo.getMail(String(notice?.id))).text).toContain('/cases/new?supersedes=')
  })
})

it('takes answers at a free port when the usual one is taken', async () => {
  const { platform } = await createTestPlatform()
  const taken = createServer()
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port))
  })
  endLater(() => taken.close())
  const log = createLog(() => {})
  const options = { port, host: '127.0.0.1', domain: 'reply.localhost', service: platform.services.cases, log }
  const inbox = await takeAnswersSomewhere(options)
  endLater(() => inbox.close())
  expect(inbox.port).not.toBe(port)
  await expect(takeAnswers(options)).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
