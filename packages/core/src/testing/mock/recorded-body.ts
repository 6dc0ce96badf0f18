import type { CallEntry } from './call-entry.js'

/** Text as it came; it is read when somebody asks for it. */
class RecordedText {
  constructor(
    readonly bytes: Uint8Array,
    readonly isJson: boolean,
  ) {}
}

// Recorded calls are printed by failing tests, so what was sent as a secret is not among them.
const secretName = /^(?:credentials|password|secret|token|authorization)$/i

function hideSecret(name: string, value: unknown): unknown {
  return typeof value === 'string' && secretName.test(name) ? '[redacted]' : value
}

/** A body as a recorded call shows it. */
export function readRecordedBody(body: unknown): unknown {
  if (!(body instanceof RecordedText)) return body
  const text = new TextDecoder().decode(body.bytes)
  if (!body.isJson) return text
  try {
    return JSON.parse(text, hideSecret)
  } catch {
    return text
  }
}

/** The same request, whose body is recorded as the handler reads it. */
export async function recordBody(request: Request, entry: CallEntry): Promise<Request> {
  const type = request.headers.get('content-type') ?? ''
  const isJson = /^[\w.+-]+\/(?:[\w.+-]+\+)?json\b/i.test(type)
  const { method, signal } = request
  if (isJson || /^application\/x-www-form-urlencoded\b/i.test(type)) {
    const bytes = new Uint8Array(await request.arrayBuffer())
    entry.body = new RecordedText(bytes, isJson)
    const headers = new Headers(request.headers)
    headers.delete('transfer-encoding')
    headers.set('content-length', String(bytes.byteLength))
    return new Request(request.url, { method, headers, body: bytes, signal })
  }
  const counted = { bytes: 0 }
  entry.body = counted
  const body = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        counted.bytes += chunk.byteLength
        controller.enqueue(chunk)
      },
    }),
  )
  // `duplex` is missing in TypeScript's own types of fetch; without it a stream is refused.
  const init = { method, headers: request.headers, body: body ?? null, signal, duplex: 'half' }
  return new Request(request.url, init)
}
