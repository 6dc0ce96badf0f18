import type { World } from '../data/world.js'

/** How many calls an org answered in the last 24 hours. */
export interface Usage {
  /** Counts a call; false when the day's calls are used up. */
  count(): boolean
  readonly used: number
  /** The value of `Sforce-Limit-Info`. */
  readonly header: string
  /** The next so many calls are refused, as when too many run at once. */
  refuseConcurrent(times: number): void
  takeRefusal(): boolean
}

const hour = 3_600_000

/** Makes the meter of an org. It forgets calls hour by hour. */
export function createUsage({ clock, settings }: World): Usage {
  const hours = new Map<number, number>()
  let refusals = 0

  function used(): number {
    const now = Math.floor(clock.now().getTime() / hour)
    let total = settings.limits.usedApiRequests
    for (const [at, count] of hours) {
      if (now - at >= 24) hours.delete(at)
      else total += count
    }
    return total
  }

  return {
    get used() {
      return used()
    },
    get header() {
      return `api-usage=${used()}/${settings.limits.dailyApiRequests}`
    },
    count() {
      if (used() >= settings.limits.dailyApiRequests) return false
      const now = Math.floor(clock.now().getTime() / hour)
      hours.set(now, (hours.get(now) ?? 0) + 1)
      return true
    },
    refuseConcurrent(times) {
      refusals = times
    },
    takeRefusal() {
      if (refusals === 0) return false
      refusals -= 1
      return true
    },
  }
}
