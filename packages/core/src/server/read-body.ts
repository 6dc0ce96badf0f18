import { refuse } from '../errors/refuse.js'

const decoder = new TextDecoder('utf-8', { fatal: true })

async function bytesUpTo(request: Request, maximum: number): Promise<Uint8Array> {
  const announced = request.headers.get('content-length')
  const tooLarge = () => refuse('payload_too_large', `the body may have at most ${maximum} bytes`)
  if (announced !== null && Number(announced) > maximum) throw tooLarge()
  if (request.body === null) return new Uint8Array()
  if (!request.headers.has('transfer-encoding')) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    if (bytes.length > maximum) throw tooLarge()
    return bytes
  }
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

/**
 * Reads a JSON body, and gives its text beside it, for fingerprints.
 *
 * @throws RefusedError `unsupported_media_type`, `payload_too_large` or `malformed_request`.
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
  try {
    return { value: JSON.parse(text), text }
  } catch (cause) {
    // A RangeError is text nested so deep that the parser gave up.
    throw refuse('malformed_request', 'the body is not JSON', { cause })
  }
}
