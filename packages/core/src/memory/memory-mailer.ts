import { refuse } from '../errors/refuse.js'
import type { Mailer, OutgoingMail } from '../ports/mailer.js'
import { copyJson } from './json-copy.js'

/** How sendings fail. */
export interface MailFault {
  /** What `send` rejects with. Default: an error that says the mail server is down. */
  readonly error?: Error
  /** The mail arrives all the same; only the answer is lost. Default: false. */
  readonly delivered?: boolean
}

/** An inbox that takes every mail. */
export interface MemoryMailer extends Mailer {
  /** What a mail program shows, oldest first: each `Message-ID` once for each recipient. */
  readonly messages: readonly OutgoingMail[]
  /** Every sending that arrived, repeated ones included, oldest first. */
  readonly deliveries: readonly OutgoingMail[]
  clear(): void
  /** The next sendings fail. Default: one. */
  failNext(count?: number, fault?: MailFault): void
  snapshot(): readonly OutgoingMail[]
  /** Replaces the deliveries by what a snapshot holds, and forgets planned faults. */
  restore(snapshot: readonly OutgoingMail[]): void
}

/** A line break in one of these would add a header to the mail. */
function checkLines({ messageId, from, to, replyTo = '', subject, headers = {} }: OutgoingMail): void {
  const lines = [messageId, from, to, replyTo, subject, ...Object.entries(headers).flat()]
  const broken = lines.find((line) => /[\r\n]/.test(line))
  if (broken !== undefined)
    throw refuse('internal_error', `a header of a mail has a line break: ${JSON.stringify(broken)}`)
}

/** Makes an empty inbox. */
export function createMemoryMailer(): MemoryMailer {
  let deliveries: OutgoingMail[] = []
  let faults: MailFault[] = []

  return {
    async send(mail) {
      const kept = copyJson(mail) as unknown as OutgoingMail
      checkLines(kept)
      const fault = faults.shift()
      if (!fault || fault.delivered) deliveries.push(kept)
      if (fault) throw fault.error ?? new Error('the mail server is down')
    },
    get messages() {
      const shown = new Map<string, OutgoingMail>()
      for (const mail of deliveries) {
        const key = JSON.stringify([mail.messageId, mail.to])
        if (!shown.has(key)) shown.set(key, mail)
      }
      return [...shown.values()]
    },
    get deliveries() {
      return [...deliveries]
    },
    clear() {
      deliveries = []
    },
    failNext(count = 1, fault = {}) {
      for (let at = 0; at < count; at++) faults.push(fault)
    },
    snapshot: () => [...deliveries],
    restore(snapshot) {
      deliveries = [...(copyJson(snapshot) as unknown as OutgoingMail[])]
      faults = []
    },
  }
}
