import { connect, type Socket } from 'node:net'
import { refuse } from '@waymark/core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type InboundMail, type SmtpInbox, type SmtpInboxOptions, smtpInbox } from './smtp-inbox.js'

let inbox: SmtpInbox
let sockets: Socket[]
beforeEach(() => {
  sockets = []
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  await inbox.close()
})

async function textOf(raw: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of raw) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

interface Session {
  readonly socket: Socket
  /** Sends a line, and gives the code and text of the answer. */
  say(line: string): Promise<string>
  next(): Promise<string>
}

/** A sending server in plain words. */
async function open(): Promise<Session> {
  const socket = connect(inbox.port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {})
  const lines: string[] = []
  let rest = ''
  let wake = () => {}
  socket.on('data', (data) => {
    const parts = (rest + data).split('\r\n')
    rest = parts.pop() ?? ''
    // Answers of several lines have a dash behind all codes but the last.
    lines.push(...parts.filter((line) => /^\d{3} /.test(line)))
    wake()
  })
  socket.on('close', () => {
    lines.push('closed')
    wake()
  })
  const next = async () => {
    while (lines.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    return lines.shift() as string
  }
  await next()
  const say = (line: string) => {
    socket.write(`${line}\r\n`)
    return next()
  }
  await say('EHLO sender.example')
  return { socket, say, next }
}

const startMail = async (session: Session, to = 'anna@desk.example', from = 'ben@away.example') => {
  await session.say(`MAIL FROM:<${from}>`)
  await session.say(`RCPT TO:<${to}>`)
  await session.say('DATA')
}

async function start(options: Partial<SmtpInboxOptions> = {}) {
  const taken: (Omit<InboundMail, 'raw'> & { raw: string })[] = []
  const onMail = async (mail: InboundMail) => {
    taken.push({ ...mail, raw: await textOf(mail.raw) })
  }
  inbox = await smtpInbox({ port: 0, onMail, ...options })
  return taken
}

it('hands on the envelope, the mail as it was sent, and who sent it', async () => {
  const taken = await start()
  const session = await open()
  await session.say('MAIL FROM:<>')
  await session.say('RCPT TO:<anna@desk.example>')
  await session.say('RCPT TO:<case+Token@desk.example>')
  await session.say('DATA')
  expect(await session.say('Subject: One\r\n\r\n..dot\r\nend\r\n.')).toMatch(/^250 /)
  expect(taken).toEqual([
    {
      envelope: { from: '', to: ['anna@desk.example', 'case+Token@desk.example'] },
      client: { address: '127.0.0.1', name: 'sender.example' },
      raw: 'Subject: One\r\n\r\n.dot\r\nend\r\n',
    },
  ])
})

it('answers only when the mail was kept', async () => {
  let keep = () => {}
  const kept = new Promise<void>((resolve) => {
    keep = resolve
  })
  const events: string[] = []
  let ask = () => {}
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  await start({
    async onMail({ raw }) {
      await textOf(raw)
      ask()
      await kept
      events.push('kept')
    },
  })
  const session = await open()
  await startMail(session)
  const answered = session.say('\r\nText\r\n.').then((line) => events.push(line.slice(0, 3)))
  await asked
  events.push('waiting')
  keep()
  await answered
  expect(events).toEqual(['waiting', 'kept', '250'])
})

it('a mail that cannot be kept now is to come again; one that never can is refused; neither says why', async () => {
  const faults = [
    new Error('canary: the disk is full'),
    refuse('unavailable', 'canary'),
    refuse('internal_error', 'canary'),
    refuse('forbidden', 'canary'),
    refuse('payload_too_large', 'canary'),
  ]
  const seen: unknown[] = []
  const planned = [...faults]
  await start({ onMail: () => Promise.reject(planned.shift()), onError: (error) => seen.push(error) })
  const session = await open()
  const answers: string[] = []
  for (const _ of faults) {
    await startMail(session)
    answers.push(await session.say(`\r\n${'x'.repeat(300_000)}\r\n.`))
  }
  expect(answers).toEqual([
    '451 4.3.0 Not taken now, come again',
    '451 4.3.0 Not taken now, come again',
    '451 4.3.0 Not taken now, come again',
    '550 5.7.1 The mail is refused',
    '552 5.3.4 The mail is too large',
  ])
  expect(seen).toEqual(faults)
})

it('takes mail for its domains and recipients only, and never passes mail on', async () => {
  const taken = await start({
    domains: ['Desk.example'],
    async hasRecipient(address) {
      if (address.startsWith('later')) throw new Error('the directory is down')
      return !address.startsWith('nobody')
    },
  })
  const session = await open()
  await session.say('MAIL FROM:<ben@away.example>')
  const answers: string[] = []
  for (const address of [
    'anna@desk.EXAMPLE',
    'nobody@desk.example',
    'later@desk.example',
    'x@away.example',
    'x@evil.desk.example',
  ])
    answers.push((await session.say(`RCPT TO:<${address}>`)).slice(0, 9))
  expect(answers).toEqual(['250 Accep', '550 5.1.1', '451 4.3.0', '550 5.7.1', '550 5.7.1'])
  await session.say('DATA')
  await session.say('\r\nText\r\n.')
  expect(taken.map(({ envelope }) => envelope.to)).toEqual([['anna@desk.EXAMPLE']])
})

it('refuses what is too large, when it is announced and when it comes, and cuts off who sends without end', async () => {
  const seen: unknown[] = []
  const taken = await start({
    limits: { size: 1_000 },
    onError: (error) => seen.push((error as { code: string }).code),
  })
  const session = await open()
  expect(await session.say('MAIL FROM:<ben@away.example> SIZE=1001')).toMatch(/^552 /)
  await startMail(session)
  expect(await session.say(`\r\n${'x'.repeat(1_000)}\r\n.`)).toMatch(/^552 /)
  await startMail(session)
  expect(await session.say(`\r\n${'x'.repeat(900)}\r\n.`)).toMatch(/^250 /)
  await startMail(session)
  let isOpen = true
  session.socket.on('end', () => {
    isOpen = false
  })
  const line = `${'x'.repeat(998)}\r\n`
  while (isOpen) await new Promise((resolve) => session.socket.write(line, resolve))
  expect(taken).toHaveLength(1)
  expect(seen).toEqual(['payload_too_large', 'payload_too_large'])
})

it('a connection that breaks in the middle of a mail gives no mail', async () => {
  let fail = (_error: unknown) => {}
  const outcome = new Promise((resolve) => {
    fail = resolve
  })
  const taken = await start({ onError: (error) => fail(error) })
  const session = await open()
  await startMail(session)
  session.socket.write('\r\nHalf of a text')
  session.socket.destroy()
  expect(await outcome).toBeInstanceOf(Error)
  expect(taken).toEqual([])
})

it('one connection brings as many mails as it likes, and too many recipients are refused', async () => {
  const taken = await start({ limits: { recipients: 2 } })
  const session = await open()
  for (let at = 0; at < 30; at++) {
    await startMail(session)
    await session.say(`\r\n${at}\r\n.`)
  }
  expect(taken).toHaveLength(30)
  await session.say('MAIL FROM:<ben@away.example>')
  const answers: string[] = []
  for (const name of ['a', 'b', 'c']) answers.push((await session.say(`RCPT TO:<${name}@x.example>`)).slice(0, 3))
  expect(answers).toEqual(['250', '250', '452'])
})

it('offers neither sign-in nor TLS without a certificate', async () => {
  await start()
  const session = await open()
  expect(await session.say('STARTTLS')).toMatch(/^50\d /)
  expect(await session.say('AUTH PLAIN AGEAYg==')).toMatch(/^50\d /)
})

it('closing waits for a mail that is being kept, and ends idle connections at once', async () => {
  let keep = () => {}
  let ask = () => {}
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  await start({
    onMail: async ({ raw }) => {
      await textOf(raw)
      ask()
      await new Promise<void>((resolve) => {
        keep = resolve
      })
    },
  })
  const [idle, session] = [await open(), await open()]
  await startMail(session)
  const answered = session.say('\r\nText\r\n.')
  await asked
  const closing = inbox.close()
  keep()
  expect(await answered).toMatch(/^250 /)
  await closing
  expect(await idle.next()).toBe('closed')
})
