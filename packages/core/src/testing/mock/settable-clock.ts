import { createVirtualClock, type VirtualClock } from '../../clock/virtual-clock.js'

/** A virtual clock that can be set, backwards too. What sleeps goes on sleeping as long as it had left. */
export interface SettableClock extends VirtualClock {
  set(now: Date): void
}

/** Makes a clock that stands still until it is moved or set. */
export function createSettableClock(): SettableClock {
  const inner = createVirtualClock()
  let offset = 0
  const now = () => new Date(inner.now().getTime() + offset)
  return {
    now,
    sleep: (span, signal) => inner.sleep(span, signal),
    advance: (duration) => inner.advance(duration),
    attach: (schedule) =>
      inner.attach({
        nextDue() {
          const due = schedule.nextDue()
          return due && new Date(due.getTime() - offset)
        },
        runDue: () => schedule.runDue(),
      }),
    set(moment) {
      offset += moment.getTime() - now().getTime()
    },
  }
}
