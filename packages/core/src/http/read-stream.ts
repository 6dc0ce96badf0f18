import type { Arrival } from './attempt.js'
import type { Deadline } from './deadline.js'

/** Reads a body chunk by chunk; each must come within `idle` milliseconds of being asked for. */
export interface BodyReader {
  /** The next chunk; `undefined` at the end. */
  next(): Promise<Uint8Array | undefined>
  /** Lets go of the answer, read or not. */
  close(): void
}

export function openBody(arrival: Arrival, deadline: Deadline, idle: number): BodyReader {
  const { body, headers } = arrival.response
  const reader = body?.getReader()
  // A content coding is undone before the bytes get here, so the length would not match.
  const length = headers.has('content-encoding') ? null : headers.get('content-length')
  let received = 0

  const close = () => {
    deadline.end()
    reader?.cancel().catch(() => undefined)
  }
  return {
    close,
    async next() {
      if (deadline.failure !== undefined) throw deadline.failure
      deadline.restart(idle)
      try {
        const chunk = reader === undefined ? undefined : (await deadline.race(reader.read())).value
        if (chunk !== undefined) received += chunk.byteLength
        else if (length !== null && received !== Number(length)) throw new Error(`${received} of ${length} bytes came`)
        else deadline.end()
        return chunk
      } catch (error) {
        close()
        throw deadline.failure ?? arrival.broken('the answer broke off before its end', '', error)
      } finally {
        deadline.pause()
      }
    },
  }
}
