import { type Clock, refuse, systemClock } from '@waymark/core'
import type { Blobs, Mailer } from '@waymark/core/ports'
import { createTransport, type SMTPPoolOptions } from 'nodemailer'
import { checkMail } from './check-mail.js'
import { closeAttachments, streamAttachments } from './mail-attachments.js'
import { readSmtpFault } from './mail-codes.js'

/** How to reach a mail server. */
export interface SmtpMailerOptions {
  /** `smtp://user:password@host:587` (TLS by STARTTLS where it is offered) or `smtps://…:465`. */
  readonly url: string
  /** Refuses to send, or to sign in, without TLS. Default: true when the address has a password and is not of this machine. */
  readonly requireTls?: boolean
  /** Where attachments are read from. Default: mails with attachments are refused. */
  readonly blobs?: Blobs
  /** The address that bounces go to; empty for none. Default: the sender of each mail. */
  readonly bounceAddress?: string
  /** Where the `Date` of a mail comes from. Default: the computer's clock. */
  readonly clock?: Clock
  /** How many connections are kept at most; more mails than these wait. Default: 5. */
  readonly connections?: number
  readonly timeouts?: {
    /** To connect and to be greeted, in milliseconds. Default: 10,000 each. */
    readonly connect?: number
    /** Of silence while a mail is sent, in milliseconds. Default: 60,000. */
    readonly silence?: number
  }
}

/** A mailer that sends over SMTP. */
export interface SmtpMailer extends Mailer {
  /**
   * Connects and signs in, without sending.
   *
   * @throws as `send` does.
   */
  verify(): Promise<void>
  /** Closes every connection. */
  close(): void
}

interface Server {
  readonly connection: SMTPPoolOptions
  readonly secrets: readonly string[]
}

function readAddress(url: string, requireTls: boolean | undefined): Server {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isEscaped = !/%(?![0-9a-f]{2})/i.test(`${parsed?.username}${parsed?.password}`)
  // The address has a password in it, so the error does not repeat it.
  if (!parsed || !/^smtps?:$/.test(parsed.protocol) || parsed.hostname === '' || !isEscaped)
    throw refuse(
      'internal_error',
      'the address of the mail server is not smtp://user:password@host:port, with % escaped',
    )
  const [user, pass] = [decodeURIComponent(parsed.username), decodeURIComponent(parsed.password)]
  const secure = parsed.protocol === 'smtps:'
  const isNear = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(parsed.hostname)
  return {
    connection: {
      host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(parsed.port) || (secure ? 465 : 587),
      secure,
      requireTLS: requireTls ?? (pass !== '' && !isNear),
      ...(user !== '' && { auth: { user, pass } }),
    },
    secrets: pass === '' ? [] : [pass, Buffer.from(`\0${user}\0${pass}`).toString('base64')],
  }
}

/**
 * Sends mail over SMTP, by connections that are kept. A mail goes out with the `Message-ID` that it has, to exactly one address.
 *
 * `send` rejects with code `mail_refused` when the server will never take the mail, `mail_deferred` when it may later, `timeout` or
 * `connection_failed` when it did not answer, and `internal_error` when the mail itself cannot be sent. No error holds a credential.
 */
export function smtpMailer(options: SmtpMailerOptions): SmtpMailer {
  const { blobs, bounceAddress, clock = systemClock, connections = 5, timeouts = {} } = options
  const { connect = 10_000, silence = 60_000 } = timeouts
  const { connection, secrets } = readAddress(options.url, options.requireTls)
  const transport = createTransport({
    ...connection,
    pool: true,
    maxConnections: connections,
    // A mail whose connection broke is the queue's to send again: its attachments were read.
    maxRequeues: 0,
    connectionTimeout: connect,
    greetingTimeout: connect,
    dnsTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    async send(mail) {
      const envelope = checkMail(mail)
      const attachments = streamAttachments(mail, blobs)
      try {
        await transport.sendMail({
          envelope: { from: bounceAddress ?? envelope.from, to: [envelope.to] },
          messageId: mail.messageId,
          date: clock.now(),
          from: mail.from,
          to: mail.to,
          ...(mail.replyTo !== undefined && { replyTo: mail.replyTo }),
          subject: mail.subject,
          text: mail.text,
          ...(mail.html !== undefined && { html: mail.html }),
          headers: { ...mail.headers },
          attachments: [...attachments.streams],
          xMailer: false,
        })
      } catch (error) {
        throw attachments.failure() ?? readSmtpFault(error, secrets)
      } finally {
        closeAttachments(attachments.streams)
      }
    },
    async verify() {
      await transport.verify().catch((error: unknown) => {
        throw readSmtpFault(error, secrets)
      })
    },
    close: () => transport.close(),
  }
}
