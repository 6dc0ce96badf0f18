import { cutText } from './diagnostics-rules.js'

/** A mail as it arrived, taken apart by a MIME reader. */
export interface IncomingMail {
  /** The `Message-ID`; without one a mail cannot be told from its repetition. */
  readonly messageId: string
  readonly from: string
  readonly fromName?: string
  /** Every address that it was delivered to. */
  readonly to: readonly string[]
  readonly subject: string
  /** The text; of a mail that has only HTML, the text of that. */
  readonly text: string
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Why a mail was not taken as an answer. */
export type MailHygiene = 'auto_reply' | 'bounce' | 'loop' | 'list'

const bounceSender = /^(?:mailer-daemon|postmaster)(?:@|$)|^<?>?$/i

/**
 * Whether a machine wrote this mail (RFC 3834 and what such machines really send). Auto-replies, bounces and loops neither post nor
 * reopen, and nothing answers them.
 */
export function hygieneOf(mail: IncomingMail, ownDomain: string): MailHygiene | undefined {
  const { headers } = mail
  const type = headers['content-type'] ?? ''
  if (
    bounceSender.test(mail.from) ||
    headers['return-path'] === '<>' ||
    'x-failed-recipients' in headers ||
    /multipart\/report|delivery-status/i.test(type)
  ) {
    return 'bounce'
  }
  if ('x-waymark-case' in headers || answerToken([mail.from], ownDomain) !== undefined) return 'loop'
  const auto = headers['auto-submitted']
  if (auto !== undefined && !/^no\b/i.test(auto.trim())) return 'auto_reply'
  if ('x-autoreply' in headers || 'x-autorespond' in headers || 'x-auto-reply' in headers) return 'auto_reply'
  if (/^(?:auto_reply|bulk|junk)$/i.test(headers['precedence'] ?? '')) return 'auto_reply'
  if ('list-id' in headers || /^list$/i.test(headers['precedence'] ?? '')) return 'list'
  return undefined
}

/** The most characters that a message has: what a mail holds beyond them comes with it as a file. */
const maximumMailText = 100_000
const goesOn = '\n\n[The mail goes on: see mail.txt]'

/** The same mail, but a text that is longer than a message may be is cut, and added whole as a file. */
export function fitMail<Mail extends IncomingMail>(mail: Mail): Mail {
  if (mail.text.length <= maximumMailText) return mail
  const whole = { name: 'mail.txt', bytes: new TextEncoder().encode(mail.text) }
  const text = `${cutText(mail.text, maximumMailText - goesOn.length)}${goesOn}`
  return { ...mail, text, attachments: [...mail.attachments, whole] }
}

/** The token of the address that a mail answers at, when one of its recipients is such an address. */
export function answerToken(recipients: readonly string[], ownDomain: string): string | undefined {
  const domain = `@${ownDomain.toLowerCase()}`
  for (const recipient of recipients) {
    const address = recipient.trim().toLowerCase()
    if (address.startsWith('case+') && address.endsWith(domain)) return address.slice(5, -domain.length)
  }
  return undefined
}

/** A mail's own words, and the history that it quotes. */
export interface UnfoldedText {
  readonly text: string
  readonly quoted?: string
}

// What the usual programs write above a quotation, in the languages of our users.
const attributions = [
  /^on .{5,200} wrote\s*:$/i,
  /^le .{5,200} a écrit\s*:$/i,
  /^am .{5,200} schrieb .{0,120}:$/i,
  /^el .{5,200} escribió\s*:$/i,
]
const divider =
  /^-{2,}\s*(?:original message|message d['’]origine|message original|message transféré|ursprüngliche nachricht|forwarded message)\s*-{2,}$/i
const rule = /^_{20,}$/
// Some programs write the names of the header in bold, which leaves stars in the text.
const headerStart = /^\*?(?:from|de|von)\s*:\*?\s.+$/i
const headerDate = /^\*?(?:sent|envoyé|gesendet|date|datum|enviado)\s*:\*?\s/i
const headerSubject = /^\*?(?:subject|objet|betreff|asunto)\s*:/i
// How far below its first line the header of a quoted mail reaches: long lists of recipients are broken.
const headerLines = 8

/** Folds the quoted history of a mail away. Whatever is not surely a quotation stays. */
export function unfoldQuotation(body: string): UnfoldedText {
  const raw = body.replaceAll('\r\n', '\n').split('\n')
  const lines = raw.map((line) => line.trim().normalize('NFC'))
  const trail = startOfTrail(lines)
  const start = lines.findIndex((_, index) => index === trail || startsHistory(lines, index, trail))
  if (start === -1) return { text: body.trim() }
  const text = raw.slice(0, start).join('\n').trim()
  const quoted = raw.slice(start).join('\n').trim()
  // An answer that is written below the quoted lines is an answer all the same.
  return text === '' ? { text: body.trim() } : { text, quoted }
}

/** Where the quoted lines begin that end the mail; -1 when it ends with none. */
function startOfTrail(lines: readonly string[]): number {
  let start = -1
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index] as string
    if (line.startsWith('>')) start = index
    else if (line !== '') break
  }
  return start
}

function nextText(lines: readonly string[], from: number): number {
  let index = from
  while (index < lines.length && lines[index] === '') index += 1
  return index
}

function startsHistory(lines: readonly string[], index: number, trail: number): boolean {
  const line = lines[index] as string
  if (divider.test(line)) return true
  if (rule.test(line)) return startsHeader(lines, nextText(lines, index + 1))
  if (headerStart.test(line)) return startsHeader(lines, index)
  const below = belowAttribution(lines, index, trail)
  // Between quoted lines stand answers: what is not quoted to its end stays.
  return below !== undefined && (below === trail || !lines[below]?.startsWith('>'))
}

/** The first line below the words that stand above a quotation; undefined where there are none such. */
function belowAttribution(lines: readonly string[], index: number, trail: number): number | undefined {
  const line = lines[index] as string
  // They hold a date or an address; without one it is a sentence of the answer.
  if (line.length > 400 || !/[\d@]/.test(line)) return undefined
  const next = nextText(lines, index + 1)
  if (attributions.some((pattern) => pattern.test(line)) || (line.endsWith(':') && next === trail)) return next
  // Long dates and addresses make some programs break the line in two.
  const second = lines[index + 1] ?? ''
  const isBroken = second.length <= 400 && attributions.some((pattern) => pattern.test(`${line} ${second}`))
  return isBroken ? nextText(lines, index + 2) : undefined
}

function startsHeader(lines: readonly string[], index: number): boolean {
  if (!headerStart.test(lines[index] ?? '')) return false
  const header = lines.slice(index + 1, index + headerLines)
  return header.some((line) => headerDate.test(line)) && header.some((line) => headerSubject.test(line))
}
