/** Counts what somebody does; gives how long to wait, in milliseconds, when it was too much. */
export type RateLimit = (who: string) => number | undefined

const mostCounted = 10_000

/** So many times in each window of real time, for everybody separately, in this process. */
export function createRateLimit(options: {
  readonly most: number
  /** In milliseconds. */
  readonly window: number
  readonly now: () => number
}): RateLimit {
  const { most, window, now } = options
  let counts = new Map<string, number>()
  let ends = 0
  return (who) => {
    if (now() >= ends || counts.size >= mostCounted) {
      counts = new Map()
      ends = now() + window
    }
    const count = (counts.get(who) ?? 0) + 1
    counts.set(who, count)
    return count > most ? ends - now() : undefined
  }
}
