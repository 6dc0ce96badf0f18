/** What an answer says about the rate: how many requests are left until a moment (milliseconds since 1970). */
export interface Rate {
  readonly remaining: number
  readonly resetsAt: number
}

/**
 * What is left of a rate limit. One is shared by all calls of a connection; several workers share one by an implementation
 * that keeps its state in their database. `template` is the path with its parameters unfilled.
 */
export interface Budget {
  /** Takes one request out of the budget. Gives the milliseconds to wait before asking again, or 0 when the request may go. */
  reserve(template: string, now: number): number | Promise<number>
  /** Takes in what an answer said. */
  report(template: string, rate: Rate, now: number): void | Promise<void>
}

export interface BudgetOptions {
  /** Which limit a request counts against, for vendors that count each method on its own. By default there is one limit. */
  readonly scope?: (template: string) => string
}

// Windows are told in whole seconds and relative to the answer, so one window is reported with slightly different ends.
const sameWindow = 1_500

/** A budget in this process. Until an answer reports a rate, nothing waits. */
export function createBudget(options: BudgetOptions = {}): Budget {
  const windows = new Map<string, { remaining: number; resetsAt: number }>()
  const scope = options.scope ?? (() => '')
  return {
    reserve(template, now) {
      const key = scope(template)
      const window = windows.get(key)
      if (window === undefined) return 0
      if (now >= window.resetsAt) {
        windows.delete(key)
        return 0
      }
      if (window.remaining <= 0) return window.resetsAt - now
      window.remaining -= 1
      return 0
    },
    report(template, rate, now) {
      if (rate.resetsAt <= now) return
      const key = scope(template)
      const known = windows.get(key)
      // Answers overtake one another, so within a window the count only falls and its end only moves out.
      const same = known !== undefined && Math.abs(known.resetsAt - rate.resetsAt) < sameWindow
      windows.set(key, {
        remaining: same ? Math.min(known.remaining, rate.remaining) : rate.remaining,
        resetsAt: same ? Math.max(known.resetsAt, rate.resetsAt) : rate.resetsAt,
      })
    },
  }
}
