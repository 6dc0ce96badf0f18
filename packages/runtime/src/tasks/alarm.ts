import type { Clock } from '@waymark/core'

// A timer of Node that is set for more than 24.8 days fires at once.
const longestSleep = 86_400_000

/** Wakes somebody up at a moment of the clock. */
export interface Alarm {
  /** Sets it to a moment in milliseconds; infinity for never. */
  set(due: number): void
  stop(): void
}

/** Makes an alarm that sleeps on a clock. */
export function createAlarm(clock: Clock, ring: () => void): Alarm {
  let asleep: { readonly due: number; readonly controller: AbortController } | undefined

  function stop(): void {
    asleep?.controller.abort()
    asleep = undefined
  }

  return {
    stop,
    set(due) {
      if (asleep?.due === due) return
      stop()
      if (due === Number.POSITIVE_INFINITY) return
      const controller = new AbortController()
      asleep = { due, controller }
      const left = Math.max(0, due - clock.now().getTime())
      clock.sleep(Math.min(left, longestSleep), controller.signal).then(
        () => {
          if (controller.signal.aborted) return
          asleep = undefined
          ring()
        },
        // It rejects only when it is called off.
        () => {},
      )
    },
  }
}
