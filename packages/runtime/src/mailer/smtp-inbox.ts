import type { AddressInfo } from 'node:net'
import { isWaymarkError, refuse, systemClock } from '@waymark/core'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'

/** A mail as it comes in. */
export interface InboundMail {
  /** What the sending server said: whom bounces go to (empty for a bounce itself), and who gets the mail. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] }
  /** The mail as it was sent, to be read once. It breaks with `payload_too_large`, or when the connection does. */
  readonly raw: AsyncIterable<Uint8Array>
  /** The sending server's address, and what it calls itself. */
  readonly client: { readonly address: string; readonly name: string }
}

/** How mail is let in. */
export interface SmtpInboxOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Default: `127.0.0.1`. */
  readonly host?: string
  /** What the server calls itself. Default: the machine's name. */
  readonly name?: string
  /** Takes mail to these domains only. Default: to every domain, as a catcher does; it never passes mail on. */
  readonly domains?: readonly string[]
  /** Whether a recipient exists. Default: all do. When it rejects, the sender is told to come again. */
  readonly hasRecipient?: (address: string) => boolean | Promise<boolean>
  /**
   * Keeps a mail. The sender is told that it was taken only when this has settled. When it rejects with an error that is not
   * retryable, the mail is refused for good; with any other, the sender is told to come again.
   */
  readonly onMail: (mail: InboundMail) => Promise<void>
  /** Told why a mail was not taken. The sender gets no more than a code. */
  readonly onError?: (error: unknown) => void
  /** Offers STARTTLS with this certificate. Default: no TLS. */
  readonly tls?: { readonly key: string; readonly cert: string }
  readonly limits?: {
    /** Of one mail, in bytes. Default: 25 MiB. */
    readonly size?: number
    /** Of one mail. Default: 100. */
    readonly recipients?: number
    /** At once. Default: 100. */
    readonly connections?: number
    /** Of a connection, in milliseconds. Default: 60,000. */
    readonly silence?: number
  }
}

/** A mail server that runs. */
export interface SmtpInbox {
  readonly port: number
  /** Takes no more mail, and settles when what is under way was kept, or after 10 s. */
  close(): Promise<void>
}

const longestStop = 10_000

const answer = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code })
const comeAgain = () => answer(451, '4.3.0 Not taken now, come again')

/** The answer to a mail that was not kept. Why is nobody else's business. */
function answerTo(error: unknown): Error {
  if (!isWaymarkError(error) || error.retryable || error.code === 'aborted') return comeAgain()
  if (error.code === 'payload_too_large') return answer(552, '5.3.4 The mail is too large')
  return answer(550, '5.7.1 The mail is refused')
}

async function* readUpTo(stream: SMTPServerDataStream, maximum: number): AsyncGenerator<Uint8Array, void, undefined> {
  let size = 0
  // The server goes on reading from the stream: whoever leaves it early must not destroy it.
  for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
    size += (chunk as Uint8Array).byteLength
    if (size > maximum)
      throw refuse('payload_too_large', `the mail has more than ${maximum} bytes`, { facts: { maximum } })
    yield chunk as Uint8Array
  }
}

function readSession(session: SMTPServerSession): Omit<InboundMail, 'raw'> {
  const { mailFrom, rcptTo } = session.envelope
  return {
    envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
    client: { address: session.remoteAddress, name: session.hostNameAppearsAs },
  }
}

/** Starts a mail server that takes mail in and passes none on: for answers by mail, or to catch what a program sends. */
export async function smtpInbox(options: SmtpInboxOptions): Promise<SmtpInbox> {
  const { port, host = '127.0.0.1', name, domains, tls, limits = {}, onError = () => {} } = options
  const { size = 26_214_400, recipients = 100, connections = 100, silence = 60_000 } = limits
  const { hasRecipient = () => true } = options
  const taken = domains && new Set(domains.map((domain) => domain.toLowerCase()))
  const underWay = new Set<Promise<void>>()

  async function judgeRecipient(address: string): Promise<Error | undefined> {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
    if (taken && !taken.has(domain)) return answer(550, '5.7.1 This server takes no mail for that domain')
    return (await hasRecipient(address)) ? undefined : answer(550, '5.1.1 There is no such recipient')
  }

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Error | undefined> {
    const outcome = await options.onMail({ ...readSession(session), raw: readUpTo(stream, size) }).then(
      () => undefined,
      (error: unknown) => {
        onError(error)
        return answerTo(error)
      },
    )
    // What was not read is read and dropped, or the answer would never be heard; who sends without end is cut off.
    stream.on('data', () => {
      if (stream.byteLength > 2 * size) [...server.connections].find(({ id }) => id === session.id)?.close()
    })
    return outcome
  }

  const settings: SMTPServerOptions = {
    ...(name !== undefined && { name }),
    ...tls,
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size,
    rejectOversized: true,
    maxRecipients: recipients,
    maxClients: connections,
    socketTimeout: silence,
    closeTimeout: longestStop,
    onRcptTo({ address }, _session, callback) {
      judgeRecipient(address).then(callback, (error: unknown) => {
        onError(error)
        callback(comeAgain())
      })
    },
    onData(stream, session, callback) {
      const taking: Promise<void> = take(stream, session).then(callback)
      underWay.add(taking)
      taking.finally(() => underWay.delete(taking))
    },
  }
  const server = new SMTPServer(settings)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // A connection that breaks is its client's affair.
      server.on('error', () => {})
      resolve()
    })
  })

  return {
    port: (server.server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(resolve))
      const late = new AbortController()
      await Promise.race([Promise.all(underWay), systemClock.sleep(longestStop, late.signal).catch(() => {})])
      late.abort()
      // Senders keep connections that they do not use; one that is in the middle of a mail sends it again.
      for (const connection of [...server.connections]) connection.close()
      await closed
    },
  }
}
