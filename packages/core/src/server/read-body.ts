import { refuse } from '../errors/refuse.js'
import { refuseUnstorable } from './unstorable-text.js'

const decoder = new TextDecoder('utf-8', { fatal: true })

async function bytesUpTo(request: Request, maximum: number): Promise<Uint8Array> {
  const announced = request.headers.get('content-length')
  const tooLarge = () => refuse('payload_too_large', `the body may have at most ${maximum} bytes`)
  if (announced !== null && Number(announced) > maximum) throw tooLarge()
  if (request.body === null) return new Uint8Array()
  if (announced !== null) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    if (bytes.length > maximum) throw tooLarge()
    return bytes
  }
  // Nobody said how much comes: count, so that no more is held than may come.
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > maximum) throw tooLarge()
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

// Far beyond any contract, and far below what ends the stack of whoever walks or copies the value.
const deepestNesting = 100

function isNestedTooDeep(text: string): boolean {
  if (text.length <= 2 * deepestNesting) return false
  let depth = 0
  let inText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (inText) {
      if (sign === 0x5c) at += 1
      else if (sign === 0x22) inText = false
    } else if (sign === 0x22) inText = true
    else if (sign === 0x5b || sign === 0x7b) {
      depth += 1
      if (depth > deepestNesting) return true
    } else if (sign === 0x5d || sign === 0x7d) depth -= 1
  }
  return false
}

/**
 * Reads a JSON body, and gives its text beside it, for fingerprints.
 *
 * @throws RefusedError `unsupported_media_type`, `payload_too_large` or `malformed_request`; `validation_failed` where a text holds
 *   what no database stores.
 */
export async function readJson(request: Request, maximum: number): Promise<{ value: unknown; text: string }> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw refuse(
      'unsupported_media_type',
      `send the body as application/json, not as ${type.slice(0, 80) || 'nothing'}`,
    )
  }
  if (request.headers.has('content-encoding')) {
    throw refuse('unsupported_media_type', 'send the body without a content encoding')
  }
  let text: string
  try {
    text = decoder.decode(await bytesUpTo(request, maximum))
  } catch (error) {
    if (error instanceof TypeError)
      throw refuse('malformed_request', 'the body is not UTF-8 or was cut off', { cause: error })
    throw error
  }
  if (isNestedTooDeep(text)) {
    throw refuse('malformed_request', `the body is nested more than ${deepestNesting} levels deep`)
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw refuse('malformed_request', 'the body is not JSON', { cause })
  }
  refuseUnstorable(value, text)
  return { value, text }
}
