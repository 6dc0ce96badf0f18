import { refuse } from '@waymark/core'
import type { OutgoingMail } from '@waymark/core/ports'
import addressparser from 'nodemailer/lib/addressparser'

/** Headers that the fields of a mail stand for, or that say how it is built: a second one would contradict them. */
const taken = new Set(
  `from to cc bcc sender reply-to subject date message-id mime-version content-type content-transfer-encoding
   content-disposition return-path dkim-signature`.split(/\s+/),
)
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/

const refuseMail = (fault: string) => refuse('internal_error', `this mail cannot be sent: ${fault}`)

/** A line break in one of these would add a header to the mail. */
function checkLines({
  messageId,
  from,
  to,
  replyTo = '',
  subject,
  headers = {},
  attachments = [],
}: OutgoingMail): void {
  const names = attachments.flatMap(({ name, type }) => [name, type])
  const lines = [messageId, from, to, replyTo, subject, ...Object.entries(headers).flat(), ...names]
  if (lines.some((line) => /[\0\r\n]/.test(line))) throw refuseMail('a header has a line break')
}

function checkHeaders(headers: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(headers)) {
    if (!token.test(name)) throw refuseMail(`${JSON.stringify(name)} is no name of a header`)
    if (taken.has(name.toLowerCase()))
      throw refuseMail(`the header ${name} has a field of its own, or is set by the mailer`)
  }
}

/** The one address of a field, without its name: two would send the mail to both, each with the other's token. */
function addressOf(field: string, value: string): string {
  const [first, second] = addressparser(value, { flatten: true })
  if (!first?.address || second || !/^[^\s@<>]+@[^\s@<>]+$/.test(first.address))
    throw refuseMail(`${field} must be one address`)
  return first.address
}

/**
 * Refuses what would not arrive as it was meant, and gives the two addresses that the server is told.
 *
 * @throws RefusedError `internal_error` that names the fault.
 */
export function checkMail(mail: OutgoingMail): { readonly from: string; readonly to: string } {
  checkLines(mail)
  checkHeaders(mail.headers ?? {})
  if (!/^<[^\s<>]+>$/.test(mail.messageId)) throw refuseMail('its messageId is not <…@…>')
  if (mail.replyTo !== undefined) addressOf('replyTo', mail.replyTo)
  return { from: addressOf('from', mail.from), to: addressOf('to', mail.to) }
}
