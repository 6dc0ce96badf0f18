import { type Clock, type Duration, milliseconds, systemClock } from '@waymark/core'

/** A clock that runs with real time and can be moved forward: domain dates go by it, sockets and sign-ins do not. */
export interface DemoClock extends Clock {
  /** How far it is ahead of real time, in milliseconds; negative while it is behind. */
  readonly offset: number
  /**
   * Moves to each moment at which something sleeps, in time order, awaits `settle` there, and ends exactly this much later. One
   * advance at a time.
   */
  advance(duration: Duration, settle: () => Promise<void>): Promise<void>
}

interface Sleeper {
  readonly due: number
  wake(): void
}

/** Makes a clock that starts this much behind real time. */
export function createDemoClock(behind: Duration = 0, real: Clock = systemClock): DemoClock {
  let offset = -milliseconds(behind)
  const sleepers = new Set<Sleeper>()
  const now = () => real.now().getTime() + offset

  function nextDue(): number {
    return Math.min(...[...sleepers].map(({ due }) => due))
  }

  return {
    get offset() {
      return offset
    },
    now: () => new Date(now()),
    async sleep(span, signal) {
      const woken = new AbortController()
      const sleeper: Sleeper = { due: now() + span, wake: () => woken.abort() }
      sleepers.add(sleeper)
      try {
        await real.sleep(span, signal ? AbortSignal.any([signal, woken.signal]) : woken.signal)
      } catch (error) {
        if (!woken.signal.aborted) throw error
      } finally {
        sleepers.delete(sleeper)
      }
    },
    async advance(duration, settle) {
      const end = offset + milliseconds(duration)
      for (let due = nextDue(); due <= real.now().getTime() + end; due = nextDue()) {
        offset = Math.max(offset, due - real.now().getTime())
        for (const sleeper of sleepers) {
          if (sleeper.due > now()) continue
          sleepers.delete(sleeper)
          sleeper.wake()
        }
        await settle()
      }
      offset = end
      await settle()
    },
  }
}
