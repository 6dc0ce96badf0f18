import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { abortedBy } from '../clock/clock.js'
import { refuse } from '../errors/refuse.js'
import type { Blobs } from '../ports/blobs.js'
import { fromBase64, toBase64 } from './base64.js'
import { faultOfText } from './json-copy.js'
import { compareText } from './order.js'

/** What is stored, as base64 by key. */
export type BlobsSnapshot = Readonly<Record<string, string>>

/** Blobs in memory. */
export interface MemoryBlobs extends Blobs {
  /** Every key, in order. */
  keys(): readonly string[]
  snapshot(): BlobsSnapshot
  /** Replaces everything by what a snapshot holds. */
  restore(snapshot: BlobsSnapshot): void
}

function checkKey(key: string): void {
  const names = key.split('/')
  if (names.some((name) => name === '' || name === '.' || name === '..') || faultOfText(key) !== undefined) {
    throw refuse(
      'internal_error',
      `not a key of blobs: ${JSON.stringify(key)} (names divided by /, none empty, . or ..)`,
    )
  }
}

/** Awaits something unless the signal fires first. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(abortedBy(signal))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

async function readWhole(source: AsyncIterable<Uint8Array>, maximum: number, signal: AbortSignal | undefined) {
  if (signal?.aborted) throw abortedBy(signal)
  const chunks: Uint8Array[] = []
  const hash = sha256.create()
  const iterator = source[Symbol.asyncIterator]()
  let size = 0
  try {
    for (;;) {
      const { done, value } = await orAborted(iterator.next(), signal)
      if (done) return { chunks, size, checksum: bytesToHex(hash.digest()) }
      size += value.byteLength
      if (size > maximum)
        throw refuse('payload_too_large', `there are more than ${maximum} bytes`, { facts: { maximum } })
      // A copy: whoever sends may use the same buffer for the next chunk.
      const chunk = value.slice()
      hash.update(chunk)
      chunks.push(chunk)
    }
  } catch (error) {
    // Not awaited: a source that hangs would hang the refusal too.
    iterator.return?.().catch(() => {})
    throw error
  }
}

async function* cut(chunks: readonly Uint8Array[], start: number, end: number): AsyncGenerator<Uint8Array> {
  let at = 0
  for (const chunk of chunks) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, chunk.byteLength)
    at += chunk.byteLength
    // A copy: the reader may write over it.
    if (from < to) yield chunk.slice(from, to)
    if (at >= end) return
  }
}

/** Makes blobs in memory, with the promises of the port. */
export function createMemoryBlobs(): MemoryBlobs {
  const stored = new Map<string, readonly Uint8Array[]>()

  return {
    async write(key, bytes, { maximum = Number.POSITIVE_INFINITY, signal } = {}) {
      checkKey(key)
      const { chunks, size, checksum } = await readWhole(bytes, maximum, signal)
      stored.set(key, chunks)
      return { size, checksum }
    },
    async read(key, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }) {
      checkKey(key)
      const chunks = stored.get(key)
      return chunks && cut(chunks, start, end)
    },
    async remove(key) {
      checkKey(key)
      stored.delete(key)
    },
    keys: () => [...stored.keys()].sort(compareText),
    snapshot() {
      const keys = [...stored.keys()].sort(compareText)
      return Object.fromEntries(
        keys.map((key) => {
          const chunks = stored.get(key) ?? []
          const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.byteLength, 0))
          let at = 0
          for (const chunk of chunks) {
            whole.set(chunk, at)
            at += chunk.byteLength
          }
          return [key, toBase64(whole)]
        }),
      )
    },
    restore(snapshot) {
      stored.clear()
      for (const [key, text] of Object.entries(snapshot)) stored.set(key, [fromBase64(text)])
    },
  }
}
