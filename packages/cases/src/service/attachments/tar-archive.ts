import { createTarDecoder } from 'modern-tar'
import { type ArchiveEntry, leavesItsFolder } from './archive-entry.js'
import type { ByteStream } from './byte-source.js'
import type { Inspection } from './inspection.js'
import { Refusal } from './verdict.js'

/** Reads a tar from its stream. Each entry must be read before the next one is asked for; what is left of it is passed over. */
export async function* readTar(stream: ByteStream, inspection: Inspection): AsyncGenerator<ArchiveEntry, void> {
  const decoder = createTarDecoder({ strict: true })
  const reader = decoder.readable.getReader()
  const feeding = feed(stream, decoder.writable.getWriter())
  // Awaited below; this only keeps a failure from counting as unhandled while the reader is still being drained.
  feeding.catch(() => undefined)
  reader.closed.catch(() => undefined)
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      const { header, body } = next.value
      inspection.countEntry()
      if (leavesItsFolder(header.name)) throw new Refusal('archive_unreadable', header.name)
      yield { name: header.name, open: () => chunksOf(body) }
      if (!body.locked) await body.cancel()
    }
    await feeding
  } finally {
    await reader.cancel(new Error('The tar is no longer read')).catch(() => undefined)
    await feeding.catch(() => undefined)
  }
}

async function feed(stream: ByteStream, writer: WritableStreamDefaultWriter<Uint8Array>): Promise<void> {
  writer.closed.catch(() => undefined)
  try {
    for await (const chunk of stream) {
      await writer.ready
      await writer.write(chunk)
    }
    await writer.close()
  } catch (error) {
    await writer.abort(error).catch(() => undefined)
    throw error
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = body.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    await reader.cancel().catch(() => undefined)
    reader.releaseLock()
  }
}
