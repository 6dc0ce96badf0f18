import { createHash } from 'node:crypto'
import { NoAnswerError, refuse } from '@waymark/core'
import type { BlobFacts } from '@waymark/core/ports'

/** The same options as those of `Blobs.write`. */
export interface WriteOptions {
  readonly maximum?: number
  readonly signal?: AbortSignal
}

/** A source whose bytes are counted and digested while they are read, no more of them than allowed. */
export interface MeasuredSource {
  /** To be read once. A chunk is valid until the next one is asked for: the source may use its buffer again. */
  readonly chunks: AsyncGenerator<Uint8Array, void, undefined>
  /** Whether its last byte was read. */
  isOver(): boolean
  /** Why reading ended early, if it did. */
  failure(): unknown
  /** What was read, once it ended. */
  facts(): BlobFacts
}

/** What a call that its own caller ended rejects with. */
export function abortedBy(signal: AbortSignal): NoAnswerError {
  return new NoAnswerError('aborted', 'the caller ended this write', { cause: signal.reason })
}

/** Awaits something unless the signal fires first: a silent source must not hold a write that nobody waits for. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(abortedBy(signal))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}

/** Reads a source as `Blobs.write` promises: counted, digested, up to a maximum, and until its signal fires. */
export function measureSource(
  source: AsyncIterable<Uint8Array>,
  { maximum = Number.POSITIVE_INFINITY, signal }: WriteOptions,
): MeasuredSource {
  const hash = createHash('sha256')
  let size = 0
  let isOver = false
  let failure: unknown

  async function* read(): AsyncGenerator<Uint8Array, void, undefined> {
    const iterator = source[Symbol.asyncIterator]()
    try {
      for (;;) {
        if (signal?.aborted) throw abortedBy(signal)
        const { done, value } = await orAborted(iterator.next(), signal)
        if (done) {
          isOver = true
          return
        }
        size += value.byteLength
        if (size > maximum)
          throw refuse('payload_too_large', `there are more than ${maximum} bytes`, { facts: { maximum } })
        if (value.byteLength === 0) continue
        hash.update(value)
        yield value
      }
    } catch (error) {
      failure = error
      throw error
    } finally {
      // Not awaited: a source that hangs would hang the refusal too.
      if (!isOver) iterator.return?.().catch(() => {})
    }
  }

  return {
    chunks: read(),
    isOver: () => isOver,
    failure: () => failure,
    facts: () => ({ size, checksum: hash.copy().digest('hex') }),
  }
}
