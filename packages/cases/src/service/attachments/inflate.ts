import type { ByteStream } from './byte-source.js'

/** Inflates chunk by chunk; at no time more than a few chunks are held. Throws when the data is broken or cut off. */
export async function* inflated(
  format: 'gzip' | 'deflate-raw',
  deflated: ByteStream,
): AsyncGenerator<Uint8Array, void> {
  const { readable, writable } = new DecompressionStream(format)
  const writer = writable.getWriter()
  const reader = readable.getReader()
  const feeding = feed(deflated, writer)
  // Awaited below; this only keeps a failure from counting as unhandled while the reader is still being drained.
  feeding.catch(() => undefined)
  writer.closed.catch(() => undefined)
  reader.closed.catch(() => undefined)
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
    await feeding
  } finally {
    await reader.cancel().catch(() => undefined)
    await writer.abort().catch(() => undefined)
    await feeding.catch(() => undefined)
  }
}

async function feed(deflated: ByteStream, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for await (const chunk of deflated) {
      await writer.ready
      await writer.write(chunk as Uint8Array<ArrayBuffer>)
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
    throw error
  }
}
