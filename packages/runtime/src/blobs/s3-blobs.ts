import { DeleteObjectCommand, GetObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { refuse } from '@waymark/core'
import type { Blobs } from '@waymark/core/ports'
import { checkBlobKey } from './blob-key.js'
import { measureSource } from './measured-source.js'
import { isS3Fault, readS3Fault } from './s3-fault.js'
import { writeToS3 } from './s3-write.js'
import { makeTurns } from './turns.js'

/** Where blobs are kept. One of `client` and `options` says how to reach S3. */
export interface S3BlobsOptions {
  /** A client of `@aws-sdk/client-s3` 3. */
  readonly client?: S3Client
  /** Or what to make one of: region, endpoint, credentials. It gets time-outs (5 s to connect, 30 s of silence) and three attempts. */
  readonly options?: S3ClientConfig
  readonly bucket: string
  /** Stands in front of every key, such as `waymark/`. Default: nothing. At most 100 bytes. */
  readonly prefix?: string
  /** The size of a part of a long object, in bytes, at least 5 MiB. Default: 5 MiB, which reaches to objects of 50 GB. */
  readonly partSize?: number
  /** How many parts of one object are under way at once. Default: 2. */
  readonly partsAtOnce?: number
  /**
   * How many writes of over 256 KiB run at once; the others wait, and do not read their source. Default: 8. The memory that writes need
   * is about this number × `partSize` × (`partsAtOnce` + 2).
   */
  readonly writesAtOnce?: number
}

const withoutTurn = 262_144

async function* noBytes(): AsyncGenerator<Uint8Array> {}

/** Where the bytes of an answer begin. A server may send more than the range that was asked for. */
const startOf = (contentRange = '') => Number(/^bytes (\d+)-/.exec(contentRange)?.[1] ?? 0)

/** What lies between two places of a stream. */
async function* cut(bytes: AsyncIterable<Uint8Array>, start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = 0
  for await (const chunk of bytes) {
    const part = chunk.subarray(Math.max(start - at, 0), Math.max(end - at, 0))
    at += chunk.byteLength
    if (part.byteLength > 0) yield part
    if (at >= end) return
  }
}

/** The body of an answer. An iterator that is left, also before its first byte, gives the connection back. */
function bytesOf(body: AsyncIterable<Uint8Array> & { destroy(): unknown }): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const iterator = body[Symbol.asyncIterator]()
      return {
        async next() {
          return iterator.next().catch((error: unknown) => {
            throw readS3Fault(error, 'bytes broke off')
          })
        },
        async return() {
          body.destroy()
          return { done: true, value: undefined }
        },
      }
    },
  }
}

function clientOf({ client, options }: S3BlobsOptions): S3Client {
  if (client) return client
  const requestHandler = { connectionTimeout: 5_000, socketTimeout: 30_000 }
  return new S3Client({ requestHandler, maxAttempts: 3, ...options })
}

/**
 * Blobs in a bucket of S3 or of a server that speaks its language. Long objects go in parts, each with S3's own checksum; when a
 * write fails, its parts are taken back. Those of a process that is killed stay: give the bucket a rule that removes incomplete
 * uploads after a day (`AbortIncompleteMultipartUpload`). A signal is heeded until the last byte of the source was read.
 *
 * A failure of S3 is a refusal `bad_gateway` or `unavailable`, or has code `timeout` or `connection_failed`; no credential is in it.
 */
export function s3Blobs(options: S3BlobsOptions): Blobs {
  const { bucket, prefix = '', partSize = 5_242_880, partsAtOnce = 2, writesAtOnce = 8 } = options
  if (Buffer.byteLength(prefix) > 100) throw refuse('internal_error', 'the prefix of the blobs is over 100 bytes')
  const client = clientOf(options)
  const turns = makeTurns(writesAtOnce)

  const objectOf = (key: string) => {
    checkBlobKey(key)
    return { Bucket: bucket, Key: prefix + key }
  }

  return {
    async write(key, bytes, writeOptions = {}) {
      const { Key } = objectOf(key)
      const source = measureSource(bytes, writeOptions)
      const write = { client, bucket, key: Key, partSize, partsAtOnce, turns, withoutTurn }
      return writeToS3(write, source, writeOptions.signal)
    },
    async read(key, range) {
      const object = objectOf(key)
      // A range of HTTP has at least one byte, so of none the first is asked for: it tells whether there is such an object.
      const isEmpty = range !== undefined && range.end <= range.start
      const last = range && Number.isFinite(range.end) ? range.end - 1 : ''
      const asked = isEmpty ? { Range: 'bytes=0-0' } : range && { Range: `bytes=${range.start}-${last}` }
      try {
        const { Body, ContentRange } = await client.send(new GetObjectCommand({ ...object, ...asked }))
        if (!Body) return noBytes()
        const body = Body as unknown as AsyncIterable<Uint8Array> & { destroy(): unknown }
        if (isEmpty) {
          body.destroy()
          return noBytes()
        }
        const from = startOf(ContentRange)
        return range ? cut(bytesOf(body), range.start - from, range.end - from) : bytesOf(body)
      } catch (error) {
        if (isS3Fault(error, 'NoSuchKey')) return undefined
        // The range begins behind the last byte.
        if (isS3Fault(error, 'InvalidRange')) return noBytes()
        throw readS3Fault(error, 'bytes could not be read')
      }
    },
    async remove(key) {
      try {
        await client.send(new DeleteObjectCommand(objectOf(key)))
      } catch (error) {
        if (!isS3Fault(error, 'NoSuchKey')) throw readS3Fault(error, 'bytes could not be removed')
      }
    },
  }
}
