import { refuse } from '@waymark/core'
import type { PlatformDatabase } from '../ports/platform-ports.js'
import { type ClockPosition, type DemoClock, momentOf } from './clock.js'
import type { DemoState } from './demo-state.js'

/** Moves the demo's clock, in every process. */
export interface Mover {
  /**
   * Goes to a position through each moment at which something is due, in time order. At each it
   * waits until everything that is due was done, wherever the workers are.
   *
   * @throws RefusedError `unavailable` when that takes longer than a minute at one moment: nobody works.
   */
  moveTo(position: ClockPosition): Promise<void>
}

// In milliseconds of real time.
const longestSettling = 60_000
const pollEvery = 20

/** Makes a mover. One process at a time may use it. */
export function createMover({
  database,
  clock,
  state,
}: {
  readonly database: PlatformDatabase
  readonly clock: DemoClock
  readonly state: DemoState
}): Mover {
  const realNow = () => clock.real.now().getTime()

  /** Waits until nothing is due any more. Gives when something will be, in milliseconds. */
  async function settle(): Promise<number> {
    const until = realNow() + longestSettling
    for (;;) {
      // Settles at once in a process that does not work.
      await database.idle()
      const next = (await database.nextDue())?.getTime() ?? Number.POSITIVE_INFINITY
      if (next > clock.now().getTime()) return next
      if (realNow() > until)
        throw refuse('unavailable', 'what fell due was not done within a minute: is there a process that works?')
      await clock.real.sleep(pollEvery)
    }
  }

  const set = (position: ClockPosition) => state.change(() => ({ ...position }))

  return {
    async moveTo(end) {
      const isHeld = end.heldAt !== undefined
      for (;;) {
        const due = await settle()
        if (due >= momentOf(end, clock.real)) break
        if (due > clock.now().getTime()) await set(isHeld ? { ...end, heldAt: due } : { offset: due - realNow() })
      }
      await set(end)
      await settle()
    },
  }
}
