import { type Clock, refuse } from '@waymark/core'
import type { Blobs, UnitOfWork } from '@waymark/core/ports'
import { parseMail } from '@waymark/runtime/mail-parser'
import { type SmtpInbox, smtpInbox } from '@waymark/runtime/smtp-inbox'
import type { Log } from '../log/log.js'
import { keepCaughtMail } from './caught-mail.js'

/** What a catcher keeps mail in. It is there before the database, whose mailer sends to it. */
export interface CatcherPorts {
  readonly blobs: Blobs
  readonly clock: Clock
  readonly log: Log
  readonly database: () => UnitOfWork | undefined
}

async function readWhole(raw: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of raw) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Starts a mail server of this machine that takes what the platform sends and keeps it for the demo's inbox. */
export function startCatcher({ blobs, clock, log, database }: CatcherPorts): Promise<SmtpInbox> {
  return smtpInbox({
    port: 0,
    onError: (error) => log.error('a mail was not caught', { error }),
    async onMail({ envelope, raw }) {
      const unit = database()
      if (!unit) throw refuse('unavailable', 'the database is not open yet')
      const bytes = await readWhole(raw)
      const { messageId, from, subject } = await parseMail(bytes, { envelope })
      for (const to of envelope.to) {
        await keepCaughtMail({ database: unit, blobs, clock }, { messageId, from, to, subject }, bytes)
      }
    },
  })
}
