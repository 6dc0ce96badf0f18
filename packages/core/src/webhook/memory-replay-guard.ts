import type { Clock } from '../clock/clock.js'
import { WebhookError } from './error.js'
import type { ReplayGuard } from './replay-guard.js'

/** How a replay guard in memory is set up. */
export interface MemoryReplayGuardOptions {
  /** How many claims are held at most; 100,000 if not given, some 15 MB. */
  readonly limit?: number
  /** What decides when a claim has ended; the computer's clock if not given. */
  readonly clock?: Pick<Clock, 'now'>
}

/**
 * A replay guard for one process. When it is full of claims that still hold it refuses rather than forgets: `claim`
 * rejects with a WebhookError `webhook_replay_guard_full` (503), and senders try again later.
 */
export function memoryReplayGuard({ limit = 100_000, clock }: MemoryReplayGuardOptions = {}): ReplayGuard {
  const claims = new Map<string, number>()

  /** Drops claims that ended, oldest first; up to the first that holds, or all of them. */
  function sweep(now: number, all: boolean): void {
    for (const [key, until] of claims) {
      if (until <= now) claims.delete(key)
      else if (!all) return
    }
  }

  return {
    async claim(key, until) {
      const now = clock ? clock.now().getTime() : Date.now()
      sweep(now, false)
      const held = claims.get(key)
      // Negated, so that a claim without a known end is held.
      if (held !== undefined && !(held <= now)) return false
      if (claims.size >= limit) sweep(now, true)
      if (claims.size >= limit) {
        throw new WebhookError('webhook_replay_guard_full', 503, `all ${limit} claims are held: raise the limit`)
      }
      // Deleted first, so that a renewed claim moves to the end of the sweeping order.
      claims.delete(key)
      claims.set(key, until.getTime())
      return true
    },
  }
}
