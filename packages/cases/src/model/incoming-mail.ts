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

const bounceSender = /^(?:mailer-daemon|postmaster)@|^<?>?$/i

/**
 * Whether a machine wrote this mail (RFC 3834 and what such machines really send). Auto-replies, bounces and loops neither post nor
 * reopen, and nothing answers them.
 */
export function hygieneOf(mail: IncomingMail, ownDomain: string): MailHygiene | undefined {
  const { headers } = mail
  const type = headers['content-type'] ?? ''
  if (bounceSender.test(mail.from) || headers['return-path'] === '<>' || /multipart\/report|delivery-status/i.test(type)) {
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
const quotationStart = [
  /^on .{5,200} wrote:\s*$/i,
  /^le .{5,200} a écrit\s*:\s*$/i,
  /^am .{5,200} schrieb .{0,120}:\s*$/i,
  /^el .{5,200} escribió:\s*$/i,
  /^-{2,}\s*(?:original message|message d'origine|ursprüngliche nachricht|forwarded message)\s*-{2,}\s*$/i,
  /^_{20,}\s*$/,
]
const headerBlock = /^(?:from|de|von)\s*:\s.+$/i
const headerBlockNext = /^(?:sent|envoyé|gesendet|date|to|à|an)\s*:\s/i

/** Folds the quoted history of a mail away. Whatever is not surely a quotation stays. */
export function unfoldQuotation(body: string): UnfoldedText {
  const lines = body.replaceAll('\r\n', '\n').split('\n')
  const start = lines.findIndex((line, index) => startsQuotation(lines, line.trim(), index))
  if (start === -1) return { text: body.trim() }
  const text = lines.slice(0, start).join('\n').trim()
  const quoted = lines.slice(start).join('\n').trim()
  // An answer that is written between or below the quoted lines is an answer all the same.
  return text === '' ? { text: body.trim() } : { text, quoted }
}

function startsQuotation(lines: readonly string[], line: string, index: number): boolean {
  if (quotationStart.some((pattern) => pattern.test(line))) return true
  // Long dates make some programs break the line above the quotation in two.
  const both = `${line} ${lines[index + 1]?.trim() ?? ''}`
  if (/^(?:on|le|am|el) /i.test(line) && quotationStart.slice(0, 4).some((pattern) => pattern.test(both))) return true
  if (headerBlock.test(line)) return lines.slice(index + 1, index + 4).some((next) => headerBlockNext.test(next.trim()))
  return line.startsWith('>') && lines.slice(index).every((rest) => rest.trim() === '' || rest.startsWith('>'))
}
