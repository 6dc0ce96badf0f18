import { createHash } from 'node:crypto'
import { type Clock, refuse } from '@waymark/core'
import { createTransport } from 'nodemailer'
import type { WholeMail } from './read-caught-mails.js'

/** How an answer leaves. */
export interface AnswerSettings {
  /** Where answers are taken; undefined where they are not. */
  readonly place: { readonly host: string; readonly port: number } | undefined
  readonly clock: Clock
}

const sameAnswer = 600_000

/** The same words to the same mail within ten minutes are the same answer: it is posted once, however often it is sent. */
function messageIdOf({ caught }: WholeMail, text: string, now: Date): string {
  const parts = [caught.id, text, Math.floor(now.getTime() / sameAnswer)]
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `<${digest.slice(0, 32)}@mail.localhost>`
}

/**
 * Answers a mail of the inbox as its recipient would, with a mail program: quoted, and by SMTP to where answers are taken.
 *
 * @throws RefusedError `conflict` for a mail that nobody can answer and for an answer that is refused; `bad_gateway` when it could
 * not be handed over.
 */
export async function answerMail(mail: WholeMail, text: string, { place, clock }: AnswerSettings): Promise<void> {
  const { caught, parsed, replyTo } = mail
  if (replyTo === null) throw refuse('conflict', 'this mail says nowhere where an answer goes')
  if (!place) throw refuse('conflict', 'this process takes no answers by mail')
  const now = clock.now()
  const quoted = parsed.text.trimEnd().replaceAll(/^/gm, '> ')
  const references = `${parsed.headers.references ?? ''} ${caught.messageId}`.trim()
  const transport = createTransport({ ...place, ignoreTLS: true, disableFileAccess: true, disableUrlAccess: true })
  try {
    await transport.sendMail({
      messageId: messageIdOf(mail, text, now),
      date: now,
      from: caught.to,
      to: replyTo,
      subject: /^re:/i.test(caught.subject) ? caught.subject : `Re: ${caught.subject}`,
      inReplyTo: caught.messageId,
      references,
      text: `${text}\n\nOn ${new Date(caught.receivedAt).toUTCString()}, ${parsed.fromName || caught.from} wrote:\n${quoted}\n`,
    })
  } catch (error) {
    const { responseCode } = error as { readonly responseCode?: number }
    if (responseCode !== undefined && responseCode >= 500)
      throw refuse('conflict', `the answer was sent, and refused with ${responseCode}`)
    throw refuse('bad_gateway', 'the answer was sent, and not taken')
  } finally {
    transport.close()
  }
}
