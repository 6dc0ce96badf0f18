import { type Clock, systemClock } from '@waymark/core'

/** Where a demo's clock stands, in milliseconds. */
export interface ClockPosition {
  /** How far it is ahead of real time while it runs; negative while it is behind. */
  readonly offset: number
  /** The moment at which it is held; undefined while it runs. */
  readonly heldAt?: number | undefined
}

/**
 * A clock that runs with real time, ahead of it or behind it, or is held at a moment: domain dates go by it, sockets and sign-ins do
 * not.
 */
export interface DemoClock extends Clock {
  /** How far it is ahead of real time at this moment, in milliseconds; negative while it is behind. */
  readonly offset: number
  /** Real time. */
  readonly real: Clock
  /** Sets it. Whoever sleeps until a moment that is passed then wakes. */
  set(position: ClockPosition): void
}

// A timer of Node that is set for more than 24.8 days fires at once.
const longestWait = 86_400_000

/** The moment at which a clock stands, in milliseconds. */
export function momentOf({ offset, heldAt }: ClockPosition, real: Clock): number {
  return heldAt ?? real.now().getTime() + offset
}

/** Makes a clock that shows real time until it is set. */
export function createDemoClock(real: Clock = systemClock): DemoClock {
  let position: ClockPosition = { offset: 0 }
  let changed = new AbortController()
  const now = () => momentOf(position, real)

  async function wait(span: number, signal: AbortSignal | undefined): Promise<void> {
    const { signal: moved } = changed
    try {
      // While it is held, its time does not come by waiting.
      await real.sleep(
        position.heldAt === undefined ? span : longestWait,
        signal ? AbortSignal.any([signal, moved]) : moved,
      )
    } catch (error) {
      if (!moved.aborted || signal?.aborted) throw error
    }
  }

  return {
    real,
    get offset() {
      return now() - real.now().getTime()
    },
    now: () => new Date(now()),
    async sleep(span, signal) {
      const due = now() + span
      do await wait(due - now(), signal)
      while (now() < due)
    },
    set(next) {
      if (next.offset === position.offset && next.heldAt === position.heldAt) return
      position = next
      const before = changed
      changed = new AbortController()
      before.abort()
    },
  }
}
