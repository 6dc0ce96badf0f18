import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { BlobFacts } from '@waymark/core/ports'
import { abortedBy, type MeasuredSource } from './measured-source.js'
import { readS3Fault } from './s3-fault.js'
import type { Turns } from './turns.js'

/** Where one object goes, and how much of it may be in memory. */
export interface S3Write {
  readonly client: S3Client
  readonly bucket: string
  readonly key: string
  readonly partSize: number
  readonly partsAtOnce: number
  /** The turns of writes that are larger than this many bytes. Smaller ones never wait. */
  readonly turns: Turns
  readonly withoutTurn: number
}

/** Settles as `uploading` does, or rejects when the signal fires while bytes are still to come. */
function unlessAborted<T>(uploading: Promise<T>, source: MeasuredSource, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return uploading
  return new Promise((resolve, reject) => {
    const stop = () => {
      // Behind the last byte the write cannot be taken back surely, so it runs to its end and tells how it went.
      if (!source.isOver()) reject(abortedBy(signal))
    }
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    uploading.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Sends a source as one object, in parts when it is long; a part that cannot be sent takes the others with it. */
export async function writeToS3(
  write: S3Write,
  source: MeasuredSource,
  signal: AbortSignal | undefined,
): Promise<BlobFacts> {
  let giveBack = () => {}
  let read = 0
  let isWaiting = true

  async function* copies(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source.chunks) {
      read += chunk.byteLength
      // A copy: the stream reads ahead, and the source may use its buffer again.
      const copy = chunk.slice()
      if (isWaiting && read > write.withoutTurn) {
        giveBack = await write.turns.take(signal)
        isWaiting = false
      }
      yield copy
    }
  }

  const body = Readable.from(copies(), { objectMode: false, highWaterMark: 65_536 })
  const upload = new Upload({
    client: write.client,
    params: { Bucket: write.bucket, Key: write.key, Body: body },
    partSize: write.partSize,
    queueSize: write.partsAtOnce,
  })
  const uploading = upload.done().finally(() => giveBack())
  try {
    await unlessAborted(uploading, source, signal)
    return source.facts()
  } catch (error) {
    throw source.failure() ?? readS3Fault(error, 'bytes could not be stored')
  } finally {
    // Ends the source, and an upload that was left: it then takes its parts back.
    body.destroy()
    uploading.catch(() => {})
  }
}
