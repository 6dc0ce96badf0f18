import type { Clock } from '../clock/clock.js'
import { isVirtualClock, type Schedule } from '../clock/virtual-clock.js'

// A timer of Node or a browser that is set for more than 24.8 days fires at once.
const longestSleep = 86_400_000

/** Sees to it that a schedule runs when its moment comes. */
export interface Alarm {
  /** To be called when the next due moment may have changed. */
  update(): void
  stop(): void
}

/** Attaches a schedule to a virtual clock; on any other clock sleeps until it is due. */
export function createAlarm(clock: Clock, schedule: Schedule): Alarm {
  if (isVirtualClock(clock)) return { update() {}, stop: clock.attach(schedule) }

  let asleep: { readonly due: number; readonly controller: AbortController } | undefined

  function stop(): void {
    asleep?.controller.abort()
    asleep = undefined
  }

  async function wakeAt(due: number, signal: AbortSignal): Promise<void> {
    const left = due - clock.now().getTime()
    if (left > 0) await clock.sleep(Math.min(left, longestSleep), signal)
    if (signal.aborted) return
    asleep = undefined
    await schedule.runDue()
    update()
  }

  function update(): void {
    const due = schedule.nextDue()?.getTime()
    if (asleep?.due === due) return
    stop()
    if (due === undefined) return
    const controller = new AbortController()
    asleep = { due, controller }
    // It rejects only when it is called off.
    wakeAt(due, controller.signal).catch(() => {})
  }

  return { update, stop }
}
