import type { DueMoments } from './task-table.js'

/** When the next things are due, as far as is known here without asking: never later than it is. */
export interface DueCache extends DueMoments {
  /** Something new is due, at this moment. */
  note(moments: Partial<DueMoments>): void
  /** Asks the database. */
  refresh(): Promise<void>
}

/** Makes a cache that knows nothing, so everything may be due. */
export function createDueCache(ask: () => Promise<DueMoments>): DueCache {
  let known: DueMoments = { timer: 0, free: 0, task: 0 }
  let since: DueMoments[] = []
  let asking: Promise<void> | undefined

  const earliest = (a: DueMoments, b: Partial<DueMoments>): DueMoments => ({
    timer: Math.min(a.timer, b.timer ?? Number.POSITIVE_INFINITY),
    free: Math.min(a.free, b.free ?? Number.POSITIVE_INFINITY),
    task: Math.min(a.task, b.task ?? Number.POSITIVE_INFINITY),
  })
  const never = { timer: Number.POSITIVE_INFINITY, free: Number.POSITIVE_INFINITY, task: Number.POSITIVE_INFINITY }

  async function askOnce(): Promise<void> {
    since = []
    const answer = await ask()
    // The answer may not know of what was noted while it was on its way.
    known = since.reduce(earliest, answer)
  }

  return {
    get timer() {
      return known.timer
    },
    get free() {
      return known.free
    },
    get task() {
      return known.task
    },
    note(moments) {
      if (asking) since.push(earliest(never, moments))
      known = earliest(known, moments)
    },
    async refresh() {
      // Whoever asks wants to know how it is now, so an answer that is on its way already is too old.
      while (asking) await asking.catch(() => {})
      asking = askOnce().finally(() => {
        asking = undefined
      })
      return asking
    },
  }
}
