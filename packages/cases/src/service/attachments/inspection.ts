import type { ByteSource, ByteStream } from './byte-source.js'
import type { InspectionLimits } from './limits.js'
import { Refusal } from './verdict.js'

/** What one attachment has cost so far, and what must stop its inspection. Every archive within it shares one. */
export class Inspection {
  readonly limits: InspectionLimits
  readonly #attachmentBytes: number
  readonly #signal: AbortSignal | undefined
  #given = 0
  #entries = 0
  #readFailure: { readonly cause: unknown } | undefined

  constructor(attachmentBytes: number, limits: InspectionLimits, signal: AbortSignal | undefined) {
    this.#attachmentBytes = attachmentBytes
    this.limits = limits
    this.#signal = signal
  }

  /** Counts one more entry of an archive. */
  countEntry(): void {
    this.#entries += 1
    if (this.#entries > this.limits.entries) throw new Refusal('archive_exploding')
  }

  /** Refuses an archive that says itself that it gives out too much, before any of it is read. */
  foresee(bytes: number): void {
    const { inflatedBytes, inflationRatio, ratioFloorBytes } = this.limits
    const total = this.#given + bytes
    const allowed = Math.min(inflatedBytes, Math.max(ratioFloorBytes, this.#attachmentBytes * inflationRatio))
    if (total > allowed) throw new Refusal('archive_exploding')
  }

  /** Passes on what an archive gives out, and counts it. */
  async *counted(stream: ByteStream): AsyncGenerator<Uint8Array, void> {
    for await (const chunk of stream) {
      this.#signal?.throwIfAborted()
      this.foresee(chunk.length)
      this.#given += chunk.length
      yield chunk
    }
  }

  /** The attachment itself: remembers a failure to read, which is the store's fault and must not become a refusal. */
  guarded(file: ByteSource): ByteSource {
    const read = async (start: number, end: number): Promise<Uint8Array> => {
      this.#signal?.throwIfAborted()
      try {
        const bytes = await file.read(start, end)
        if (bytes.length === end - start) return bytes
        throw new RangeError(`The attachment gave ${bytes.length} bytes where ${end - start} were asked for`)
      } catch (cause) {
        this.#readFailure ??= { cause }
        throw cause
      }
    }
    return { size: file.size, read }
  }

  /** What to throw for something thrown while an archive was read. A library's complaint means that the archive is broken. */
  failure(thrown: unknown): unknown {
    if (this.#signal?.aborted) return this.#signal.reason
    if (this.#readFailure) return this.#readFailure.cause
    return thrown instanceof Refusal ? thrown : new Refusal('archive_unreadable')
  }
}
