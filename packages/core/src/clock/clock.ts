import { NoAnswerError } from '../errors/error.js'

/**
 * Where time comes from: domain dates, schedules and backoff read it here, so a test can move it. Sockets, leases and
 * sessions keep real time.
 */
export interface Clock {
  now(): Date
  /** Settles when the time has passed, or rejects with code `aborted` as soon as the signal fires. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** What a call that its own caller ended rejects with. */
export function abortedBy(signal: AbortSignal): NoAnswerError {
  return new NoAnswerError('aborted', 'the caller ended this call', { cause: signal.reason })
}

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep(milliseconds, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(abortedBy(signal))
      const stop = () => {
        clearTimeout(timer)
        if (signal) reject(abortedBy(signal))
      }
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop)
        resolve()
      }, milliseconds)
      signal?.addEventListener('abort', stop, { once: true })
    })
  },
}
