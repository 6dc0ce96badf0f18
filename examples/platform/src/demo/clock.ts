import { type Clock, systemClock } from '@waymark/core'

/** A clock that runs with real time, and is set ahead of it or behind it: domain dates go by it, sockets and sign-ins do not. */
export interface DemoClock extends Clock {
  /** How far it is ahead of real time, in milliseconds; negative while it is behind. */
  readonly offset: number
  /** Real time. */
  readonly real: Clock
  /** Sets how far it is ahead. Whoever sleeps until a moment that is passed then wakes. */
  set(offset: number): void
}

/** Makes a clock that shows real time until it is set. */
export function createDemoClock(real: Clock = systemClock): DemoClock {
  let offset = 0
  let changed = new AbortController()
  const now = () => real.now().getTime() + offset

  async function wait(span: number, signal: AbortSignal | undefined): Promise<void> {
    const { signal: moved } = changed
    try {
      await real.sleep(span, signal ? AbortSignal.any([signal, moved]) : moved)
    } catch (error) {
      if (!moved.aborted || signal?.aborted) throw error
    }
  }

  return {
    real,
    get offset() {
      return offset
    },
    now: () => new Date(now()),
    async sleep(span, signal) {
      const due = now() + span
      do await wait(due - now(), signal)
      while (now() < due)
    },
    set(next) {
      if (next === offset) return
      offset = next
      const before = changed
      changed = new AbortController()
      before.abort()
    },
  }
}
