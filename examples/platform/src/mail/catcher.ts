import { refuse } from '@waymark/core'
import { parseMail } from '@waymark/runtime/mail-parser'
import { type SmtpInbox, smtpInbox } from '@waymark/runtime/smtp-inbox'
import type { Log } from '../log/log.js'
import { type CaughtMailPorts, keepCaughtMail } from './caught-mail.js'

/** How a catcher is set up. */
export interface CatcherOptions {
  readonly log: Log
  /** What it keeps mail in: undefined as long as there is no database, whose mailer sends to it. */
  readonly ports: () => CaughtMailPorts | undefined
}

async function readWhole(raw: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of raw) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Starts a mail server of this machine that takes what the platform sends and keeps it for the demo's inbox. */
export function startCatcher({ log, ports }: CatcherOptions): Promise<SmtpInbox> {
  return smtpInbox({
    port: 0,
    onError: (error) => log.error('a mail was not caught', { error }),
    async onMail({ envelope, raw }) {
      const place = ports()
      if (!place) throw refuse('unavailable', 'the database is not open yet')
      const bytes = await readWhole(raw)
      const { messageId, from, subject } = await parseMail(bytes, { envelope })
      for (const to of envelope.to) {
        await keepCaughtMail(place, { messageId, from, to, subject }, bytes)
      }
    },
  })
}
