import { inspect } from 'node:util'
import { createMemoryBlobs, createVirtualClock } from '@waymark/core/memory'
import type { OutgoingMail } from '@waymark/core/ports'
import { describeChecks, mailerContract } from '@waymark/core/testing'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.js'
import type { ParsedMail } from './parsed-mail.js'
import { type SmtpInboxOptions, smtpInbox } from './smtp-inbox.js'
import { type SmtpMailerOptions, smtpMailer } from './smtp-mailer.js'

const ending: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end()
})

interface Arrived extends ParsedMail {
  readonly raw: string
}

/** A mailer, and the server that it sends to. */
async function setUp(mailerOptions: Partial<SmtpMailerOptions> = {}, inboxOptions: Partial<SmtpInboxOptions> = {}) {
  const arrived: Arrived[] = []
  const faults: Error[] = []
  const inbox = await smtpInbox({
    port: 0,
    async onMail({ envelope, raw }) {
      const chunks: Uint8Array[] = []
      for await (const chunk of raw) chunks.push(chunk)
      const fault = faults.shift()
      if (fault) throw fault
      const whole = Buffer.concat(chunks)
      arrived.push({ ...(await parseMail(whole, { envelope })), raw: whole.toString('latin1') })
    },
    ...inboxOptions,
  })
  const mailer = smtpMailer({ url: `smtp://127.0.0.1:${inbox.port}`, ...mailerOptions })
  const end = async () => {
    mailer.close()
    await inbox.close()
  }
  return { mailer, inbox, arrived, faults, end }
}
async function start(...options: Parameters<typeof setUp>) {
  const one = await setUp(...options)
  ending.push(one.end)
  return one
}

const added = ['auto-submitted', 'references']
/** A mail that arrived, in the words in which it was sent. */
function asSent({ messageId, from, to, subject, text, html, headers }: ParsedMail): OutgoingMail {
  const kept = Object.entries(headers).filter(([name]) => added.includes(name))
  const spell = (name: string) => name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())
  return {
    messageId,
    from,
    to: to.join(),
    ...(headers['reply-to'] !== undefined && { replyTo: headers['reply-to'] }),
    subject,
    // The end of the last line belongs to the mail.
    text: text.replace(/\n$/, ''),
    ...(html !== undefined && { html }),
    ...(kept.length > 0 && { headers: Object.fromEntries(kept.map(([name, value]) => [spell(name), value])) }),
  }
}

describeChecks(
  'the mailer over SMTP',
  mailerContract,
  async () => {
    const { mailer, arrived, faults, end } = await setUp()
    return {
      mailer,
      received: async () => arrived.map(asSent),
      refuseNext: async () => {
        faults.push(new Error('full'))
      },
      dispose: end,
    }
  },
  { describe, it },
)

const mail: OutgoingMail = {
  messageId: '<one@mail.example>',
  from: 'Help desk <desk@example.com>',
  to: 'Anna Été <anna@example.com>',
  subject: 'One',
  text: 'Hello',
}

it('tells the server the bounce address, and dates the mail by the clock', async () => {
  const clock = createVirtualClock({ start: new Date('2026-03-04T05:06:07Z') })
  const { mailer, arrived } = await start({ bounceAddress: 'bounces@example.com', clock })
  await mailer.verify()
  await mailer.send(mail)
  const [{ headers, from, fromName, to, raw } = {} as Arrived] = arrived
  expect([headers['return-path'], headers.date, from, fromName, to]).toEqual([
    '<bounces@example.com>',
    'Wed, 04 Mar 2026 05:06:07 +0000',
    'desk@example.com',
    'Help desk',
    ['anna@example.com'],
  ])
  expect(raw).not.toMatch(/x-mailer|nodemailer/i)
})

it('sends attachments byte by byte as they are, with names beyond ASCII, and lines that are too long for SMTP', async () => {
  const blobs = createMemoryBlobs()
  const large = Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 31 + (at >>> 8)) & 255)
  await blobs.write(
    'large',
    (async function* () {
      yield large
    })(),
  )
  await blobs.write('empty', (async function* () {})())
  const { mailer, arrived } = await start({ blobs })
  const attachments = [
    { name: 'Écran – “capture” 🙂.png', type: 'image/png', blob: 'large' },
    { name: 'empty.txt', type: 'text/plain', blob: 'empty' },
  ]
  const text = `${'x'.repeat(100_000)}\n.\n..\nend`
  await mailer.send({ ...mail, text, attachments })
  const [one] = arrived
  expect(one?.attachments.map(({ name, type, role }) => [name, type, role])).toEqual([
    ['Écran – “capture” 🙂.png', 'image/png', 'file'],
    ['empty.txt', 'text/plain', 'file'],
  ])
  expect(Buffer.from(one?.attachments[0]?.bytes ?? []).equals(large)).toBe(true)
  expect(one?.text.trimEnd()).toBe(text)
  expect(Math.max(...(one?.raw.split('\r\n') ?? []).map(({ length }) => length))).toBeLessThan(999)
})

it('an attachment that is not there, or a server that is not there, sends nothing and closes what was opened', async () => {
  let open = 0
  const opened = (): AsyncIterable<Uint8Array> => {
    open += 1
    const close = async () => {
      open -= 1
      return { done: true as const, value: undefined }
    }
    return { [Symbol.asyncIterator]: () => ({ next: close, return: close }) }
  }
  const blobs = { ...createMemoryBlobs(), read: async (key: string) => (key === 'gone' ? undefined : opened()) }
  const { mailer, arrived } = await start({ blobs })
  const one = { name: 'a', type: 'text/plain', blob: 'a' }
  const gone = { ...one, blob: 'gone' }
  await expect(mailer.send({ ...mail, attachments: [one, gone] })).rejects.toMatchObject({ code: 'internal_error' })
  const nowhere = smtpMailer({ url: 'smtp://127.0.0.1:1', blobs })
  await expect(nowhere.send({ ...mail, attachments: [one] })).rejects.toMatchObject({ code: 'connection_failed' })
  expect([arrived, open]).toEqual([[], 0])
})

it('an attachment whose bytes break off while they are sent rejects with their error, and nothing arrives', async () => {
  async function* breaking() {
    yield new Uint8Array(200_000)
    throw new Error('the disk broke')
  }
  const { mailer, arrived } = await start({ blobs: { ...createMemoryBlobs(), read: async () => breaking() } })
  const attachments = [{ name: 'a', type: 'text/plain', blob: 'a' }]
  await expect(mailer.send({ ...mail, attachments })).rejects.toThrow('the disk broke')
  await mailer.send(mail)
  expect(arrived.map(({ attachments: kept }) => kept)).toEqual([[]])
})

it('refuses what would add a header, a second recipient, or a second meaning', async () => {
  const { mailer, arrived } = await start({ blobs: createMemoryBlobs() })
  const file = { name: 'a', type: 'text/plain', blob: 'a' }
  for (const bad of [
    { subject: 'a\nBcc: eve@x.example' },
    { messageId: '<a@x>\r\nBcc: eve@x.example' },
    { messageId: 'a b' },
    { from: 'a@x.example, b@x.example' },
    { to: 'a@x.example, eve@x.example' },
    { to: 'all: a@x.example, eve@x.example;' },
    { to: 'nobody' },
    { to: '' },
    { replyTo: 'a@x.example\nBcc: eve@x.example' },
    { headers: { 'X-A': 'a\rBcc: eve@x.example' } },
    { headers: { 'X-A: b\r\nBcc': 'eve@x.example' } },
    { headers: { bcc: 'eve@x.example' } },
    { headers: { 'Content-Type': 'text/html' } },
    { attachments: [{ ...file, name: 'a\r\nX-B: c' }] },
    { attachments: [{ ...file, type: 'text/plain\r\nX-B: c' }] },
  ])
    await expect(mailer.send({ ...mail, ...bad }), JSON.stringify(bad)).rejects.toMatchObject({
      code: 'internal_error',
    })
  expect(arrived).toEqual([])
})

it('tells a mail that is refused for good from one that is deferred, with the server’s answer', async () => {
  const { mailer } = await start(
    {},
    {
      hasRecipient: async (address) => {
        if (address.startsWith('later')) throw new Error('the directory is down')
        return address.startsWith('anna')
      },
    },
  )
  await expect(mailer.send({ ...mail, to: 'nobody@example.com' })).rejects.toMatchObject({
    code: 'mail_refused',
    retryable: false,
    facts: { reply: 550 },
    message: 'the mail server answered: 550 5.1.1 There is no such recipient',
  })
  await expect(mailer.send({ ...mail, to: 'later@example.com' })).rejects.toMatchObject({
    code: 'mail_deferred',
    retryable: true,
    facts: { reply: 451 },
  })
  await mailer.send(mail)
})

it('a server that is not there, that says nothing, and one that comes back', async () => {
  const nowhere = smtpMailer({ url: 'smtp://127.0.0.1:1' })
  await expect(nowhere.send(mail)).rejects.toMatchObject({ code: 'connection_failed', retryable: true })
  let answer = () => {}
  const onMail = () =>
    new Promise<void>((resolve) => {
      answer = resolve
    })
  const silent = await start({ timeouts: { silence: 50 } }, { onMail })
  await expect(silent.mailer.send(mail)).rejects.toMatchObject({ code: 'timeout', retryable: true })
  answer()
  const first = await setUp()
  ending.push(() => first.mailer.close())
  await first.mailer.send(mail)
  await first.inbox.close()
  await expect(first.mailer.send(mail)).rejects.toMatchObject({ retryable: true })
  const again = await start({}, { port: first.inbox.port })
  await first.mailer.send({ ...mail, subject: 'Two' })
  expect(again.arrived.map(({ subject }) => subject)).toEqual(['Two'])
})

describe('credentials', () => {
  const canary = 'canary pass/word@1'
  const plain = Buffer.from(`\0user\0${canary}`).toString('base64')
  const forms = [canary, encodeURIComponent(canary), Buffer.from(canary).toString('base64'), plain, 'canary']

  it('are in no error, although the server repeats them, and a failed sign-in is not the mail’s fault', async () => {
    const server = new SMTPServer({
      allowInsecureAuth: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onAuth: ({ password }, _session, callback) => callback(new Error(`not ${password} ${plain}`)),
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ending.push(() => new Promise<void>((resolve) => server.close(resolve)))
    const { port } = server.server.address() as { port: number }
    const mailer = smtpMailer({ url: `smtp://user:${encodeURIComponent(canary)}@127.0.0.1:${port}` })
    for (const attempt of [() => mailer.send(mail), () => mailer.verify()]) {
      const error: unknown = await attempt().catch((reason) => reason)
      expect(error).toMatchObject({ code: 'mail_deferred', facts: { reply: 535 } })
      const shown = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}`
      for (const form of forms) expect(shown).not.toContain(form)
    }
    mailer.close()
  })

  it('are not sent without TLS to another machine, and a malformed address is not repeated', async () => {
    const { inbox } = await start()
    const url = `smtp://user:${encodeURIComponent(canary)}@127.0.0.1:${inbox.port}`
    const mailer = smtpMailer({ url, requireTls: true })
    await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'mail_deferred', retryable: true })
    mailer.close()
    for (const bad of ['canary', `http://user:canary@x`, 'smtp://user:canary%@x', 'smtp:canary', '']) {
      expect(() => smtpMailer({ url: bad })).toThrow(
        /^the address of the mail server is not smtp:\/\/user:password@host:port, with % escaped$/,
      )
    }
  })
})
