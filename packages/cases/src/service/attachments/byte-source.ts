/** Bytes that can be read anywhere. `read` gives exactly `end - start` bytes. */
export type ByteSource = {
  readonly size: number
  read(start: number, end: number): Promise<Uint8Array>
}

/** Bytes that come once, in order. */
export type ByteStream = AsyncIterable<Uint8Array>

const chunkBytes = 65_536

export async function* streamOf(source: ByteSource, start = 0, end = source.size): AsyncGenerator<Uint8Array, void> {
  for (let at = start; at < end; at += chunkBytes) yield await source.read(at, Math.min(at + chunkBytes, end))
}

export function sliceOf(source: ByteSource, start: number, end: number): ByteSource {
  return { size: end - start, read: (from, to) => source.read(start + from, start + to) }
}

/**
 * The first `wanted` bytes (fewer when the stream is shorter), and the whole stream again. Whoever opened `stream` also closes it:
 * the one given back may never be started.
 */
export async function peek(stream: ByteStream, wanted: number): Promise<{ head: Uint8Array; stream: ByteStream }> {
  const iterator = stream[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let length = 0
  while (length < wanted) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    length += next.value.length
  }
  return { head: joined(taken).subarray(0, wanted), stream: resumed(taken, iterator) }
}

async function* resumed(taken: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  yield* taken.splice(0)
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
}

/**
 * Holds a stream in memory, page by page, so that no second copy ever exists and a liar about its length costs what it sends.
 * `onTooLong` decides what is thrown past `maximum` bytes.
 */
export async function held(stream: ByteStream, maximum: number, onTooLong: () => Error): Promise<ByteSource> {
  const pages: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    if (size + chunk.length > maximum) throw onTooLong()
    for (let at = 0; at < chunk.length; ) {
      const offset = size % chunkBytes
      if (offset === 0) pages.push(new Uint8Array(chunkBytes))
      const piece = chunk.subarray(at, at + chunkBytes - offset)
      pages.at(-1)?.set(piece, offset)
      at += piece.length
      size += piece.length
    }
  }
  return {
    size,
    read: async (start, end) => {
      if (end > size) throw new RangeError(`Bytes ${start} to ${end} of ${size}`)
      return readPages(pages, start, end)
    },
  }
}

function readPages(pages: Uint8Array[], start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(end - start)
  for (let at = start; at < end; ) {
    const page = pages[Math.floor(at / chunkBytes)] ?? new Uint8Array()
    const piece = page.subarray(at % chunkBytes, Math.min(chunkBytes, (at % chunkBytes) + end - at))
    bytes.set(piece, at - start)
    at += piece.length
  }
  return bytes
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** Keeps the last bytes of a stream that passes through. */
export class TailKeeper {
  readonly #wanted: number
  readonly #chunks: Uint8Array[] = []
  #length = 0

  constructor(wanted: number) {
    this.#wanted = wanted
  }

  push(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    while (this.#length - (this.#chunks[0]?.length ?? 0) >= this.#wanted)
      this.#length -= this.#chunks.shift()?.length ?? 0
  }

  tail(): Uint8Array {
    return joined(this.#chunks).subarray(-this.#wanted)
  }
}
