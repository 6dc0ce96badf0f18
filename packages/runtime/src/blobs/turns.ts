import { abortedBy } from './measured-source.js'

/** So many at once; the others wait, first come first served. */
export interface Turns {
  /** Settles when it is one's turn, with what gives it back; rejects with code `aborted` when the signal fires before. */
  take(signal?: AbortSignal): Promise<() => void>
}

export function makeTurns(atOnce: number): Turns {
  const waiting = new Set<() => void>()
  let taken = 0

  function giveBack(): void {
    const [next] = waiting
    if (!next) taken -= 1
    else {
      waiting.delete(next)
      next()
    }
  }

  return {
    async take(signal) {
      if (taken < atOnce) taken += 1
      else
        await new Promise<void>((resolve, reject) => {
          const stop = () => {
            waiting.delete(go)
            reject(abortedBy(signal as AbortSignal))
          }
          const go = () => {
            signal?.removeEventListener('abort', stop)
            resolve()
          }
          if (signal?.aborted) return stop()
          signal?.addEventListener('abort', stop, { once: true })
          waiting.add(go)
        })
      return giveBack
    },
  }
}
