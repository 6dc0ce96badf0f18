import { createVirtualClock, type VirtualClock } from '@waymark/core/testing'

/** A virtual clock that can be put back to where a snapshot was taken. */
export interface EmulatorClock extends VirtualClock {
  set(now: Date): void
}

/** Makes a clock of an emulator's own. */
export function createEmulatorClock(): EmulatorClock {
  let inner = createVirtualClock()
  return {
    now: () => inner.now(),
    sleep: (time, signal) => inner.sleep(time, signal),
    advance: (duration) => inner.advance(duration),
    attach: (schedule) => inner.attach(schedule),
    set(now) {
      inner = createVirtualClock({ start: now })
    },
  }
}
