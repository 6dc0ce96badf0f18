import type { Json } from '../ports/store.js'
import { compareText } from './order.js'
import { SortedBlocks } from './sorted-blocks.js'

/** A timer that waits. `due` is a UTC instant with milliseconds. */
export interface PendingTimer {
  readonly id: string
  readonly due: string
  readonly job: string
  readonly payload: Json
}

/** The timers that wait, in the order in which they are due; ties by id. */
export interface MemoryTimers {
  set(timer: PendingTimer): void
  cancel(id: string): void
  /** The first one. */
  first(): PendingTimer | undefined
  snapshot(): readonly PendingTimer[]
  restore(timers: readonly PendingTimer[]): void
}

/** Makes no timers. */
export function createMemoryTimers(): MemoryTimers {
  const byId = new Map<string, PendingTimer>()
  let byDue = emptyOrder()

  function emptyOrder() {
    return new SortedBlocks<PendingTimer>((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id))
  }

  function cancel(id: string): void {
    const timer = byId.get(id)
    if (!timer) return
    byId.delete(id)
    byDue.remove(timer)
  }

  function set(timer: PendingTimer): void {
    cancel(timer.id)
    byId.set(timer.id, timer)
    byDue.add(timer)
  }

  return {
    set,
    cancel,
    first: () => byDue.first(),
    snapshot: () => [...byDue],
    restore(timers) {
      byId.clear()
      byDue = emptyOrder()
      for (const timer of timers) set(timer)
    },
  }
}
