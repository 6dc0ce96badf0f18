import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { isWaymarkError, refuse } from '@waymark/core'
import { type Attachment, type ParsedMail as ReadMail, simpleParser } from 'mailparser'
import type { MailAttachment, ParsedMail, ParseMailOptions } from './parsed-mail.js'
import { readMailboxes, readMailHeaders, storable } from './read-mail-headers.js'

const longestName = 200
const longestMessageId = 900
const longestHtml = 2_000_000
const signatures = /^application\/(pgp-signature|(x-)?pkcs7-signature)$/i

async function* measured(
  raw: AsyncIterable<Uint8Array>,
  maximum: number,
  onChunk: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of raw) {
    size += chunk.byteLength
    if (size > maximum)
      throw refuse('payload_too_large', `the mail has more than ${maximum} bytes`, { facts: { maximum } })
    onChunk(chunk)
    // A copy: the parser keeps what it gets, and the source may use its buffer again.
    yield chunk.slice()
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function roleOf({ contentType, contentDisposition, related }: Attachment): MailAttachment['role'] {
  if (signatures.test(contentType)) return 'signature'
  if (/^message\/rfc822$/i.test(contentType)) return 'message'
  return related === true && contentDisposition !== 'attachment' ? 'inline' : 'file'
}

/** A name of one line. It is cut before it is made storable, since a cut can halve a letter. */
const readName = (given: string) =>
  storable(
    given
      .replaceAll(/\p{Cc}/gu, '')
      .trim()
      .slice(0, longestName),
  )

function readAttachment(attachment: Attachment, at: number): MailAttachment {
  const role = roleOf(attachment)
  const given = (attachment.filename ?? '').split(/[/\\]/).at(-1) ?? ''
  const name = readName(given)
  return {
    name: name || (role === 'message' ? `message-${at + 1}.eml` : `attachment-${at + 1}`),
    type: attachment.contentType.toLowerCase(),
    role,
    bytes: new Uint8Array(attachment.content),
  }
}

function readMessageId(given: string | undefined, digest: string): string {
  if (given !== undefined && given.length <= longestMessageId && /^<[\x21-\x7e]+>$/.test(given)) return given
  return `<${digest}@derived.invalid>`
}

const parserOptions = {
  keepCidLinks: true,
  skipTextToHtml: true,
  checksumAlgo: false,
  ignoreEmbedded: true,
  maxHtmlLengthToParse: longestHtml,
} as const

/** The parser writes text for HTML only where that is the whole mail, so what stands beside other parts is parsed alone. */
async function readText({ text = '', html, textConversionError }: ReadMail): Promise<string> {
  if (text.trim() !== '' || !html || textConversionError) return text
  const alone = await simpleParser(Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`), parserOptions)
  return alone.text ?? ''
}

function readFields(read: ReadMail, text: string, digest: string, { envelope }: ParseMailOptions): ParsedMail {
  const headers = readMailHeaders(read)
  if (envelope) headers.set('return-path', `<${envelope.from}>`)
  const [from] = readMailboxes(read.from)
  const shownTo = [read.to, read.cc].flatMap(readMailboxes).map(({ address = '' }) => storable(address))
  const lines = (text: string) => storable(text).replaceAll('\r\n', '\n')
  return {
    messageId: readMessageId(read.messageId, digest),
    from: storable(from?.address ?? ''),
    fromName: readName(from?.name ?? ''),
    to: envelope?.to ?? shownTo,
    shownTo,
    subject: storable(read.subject ?? ''),
    text: lines(text),
    ...(read.html && { html: lines(read.html) }),
    headers: Object.fromEntries(headers),
    attachments: read.attachments.map(readAttachment),
  }
}

/**
 * Takes a mail apart: nested parts, every charset that browsers know, signed mails (the signature is an attachment and is not
 * checked), forwarded mails (one attachment each, not looked into).
 *
 * @param raw The mail as it was sent.
 * @throws RefusedError `payload_too_large` when a limit is passed, `malformed_request` when it cannot be read. What breaks the
 *   stream is thrown as it is.
 */
export async function parseMail(
  raw: AsyncIterable<Uint8Array> | Uint8Array,
  options: ParseMailOptions = {},
): Promise<ParsedMail> {
  const { size = 26_214_400, parts = 200, headers = 262_144 } = options.limits ?? {}
  const hash = createHash('sha256')
  const source = raw instanceof Uint8Array ? once(raw) : raw
  const stream = Readable.from(
    measured(source, size, (chunk) => hash.update(chunk)),
    { objectMode: false },
  )
  let broken: unknown
  stream.on('error', (error) => {
    broken = error
  })
  try {
    const read = await simpleParser(stream, {
      ...parserOptions,
      maxChildNodes: parts,
      maxHeadSize: headers,
    })
    return readFields(read, await readText(read), hash.digest('hex'), options)
  } catch (error) {
    if (broken !== undefined || isWaymarkError(error)) throw broken ?? error
    const { code } = error as { code?: string }
    if (code === 'EMAXLEN')
      throw refuse('payload_too_large', `the mail has more than ${parts} parts, or headers of over ${headers} bytes`)
    throw refuse('malformed_request', 'the mail could not be read')
  } finally {
    stream.destroy()
  }
}
