/** Bytes that differ from place to place, the same each time. */
export function bytesOf(length: number, from = 0): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => ((from + at) * 31 + ((from + at) >>> 8)) & 255)
}

/** A stream that tells how much of it was read and whether it was left. */
export interface ByteSource extends AsyncIterable<Uint8Array> {
  readonly read: number
  readonly left: boolean
}

/**
 * A stream of chunks, which are written into one buffer over and over, as fast sources do. `end` is what comes behind the last
 * chunk: the end, an error, or nothing ever.
 */
export function byteSource(chunks: readonly Uint8Array[], end: 'end' | 'error' | 'nothing' = 'end'): ByteSource {
  const buffer = new Uint8Array(Math.max(0, ...chunks.map(({ byteLength }) => byteLength)))
  let read = 0
  let left = false
  return {
    get read() {
      return read
    },
    get left() {
      return left
    },
    [Symbol.asyncIterator]: () => ({
      async next() {
        const chunk = chunks[read]
        buffer.fill(0)
        if (chunk) {
          read += 1
          buffer.set(chunk)
          return { done: false, value: buffer.subarray(0, chunk.byteLength) }
        }
        if (end === 'error') throw new Error('the stream broke')
        if (end === 'nothing') await new Promise(() => {})
        return { done: true, value: undefined }
      },
      async return() {
        left = true
        return { done: true, value: undefined }
      },
    }),
  }
}

/** All bytes of a stream; undefined when there is none. */
export async function wholeOf(stream: AsyncIterable<Uint8Array> | undefined): Promise<Uint8Array | undefined> {
  if (!stream) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk.slice())
  const whole = new Uint8Array(chunks.reduce((size, { byteLength }) => size + byteLength, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
