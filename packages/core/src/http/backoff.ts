import { isRefused, isWaymarkError } from '../errors/error.js'

/** How often and how soon a failed request is sent again. */
export interface RetryOptions {
  /** Attempts in all, the first included. The default is 3. */
  readonly attempts?: number
  /** Milliseconds that the first wait is below; it doubles with every attempt. The default is 250. */
  readonly baseDelay?: number
  /** Milliseconds that no wait of ours exceeds; `Retry-After` may. The default is 10,000. */
  readonly maximumDelay?: number
}

export type RetryPolicy = Required<RetryOptions>

/** When a request may be sent again: whenever it failed, only when it was turned away before anything was done, or never. */
export type Resend = 'always' | 'if_turned_away' | 'never'

/** A random part of a window that doubles with every attempt, so that clients that failed together do not return together. */
export function fullJitter(policy: RetryPolicy, attempt: number, random: () => number): number {
  return random() * Math.min(policy.maximumDelay, policy.baseDelay * 2 ** (attempt - 1))
}

/** Whether the error table marks a failure as worth another try, and the request may be repeated. */
export function mayRetry(error: unknown, resend: Resend): boolean {
  if (!isWaymarkError(error) || !error.retryable) return false
  // A 429 turns a request away before anything is done, so even a write without a key is safe to repeat.
  return resend === 'always' || (resend === 'if_turned_away' && isRefused(error) && error.status === 429)
}

/**
 * Milliseconds to wait before the next attempt. What the server asked for is never undercut; a little is added, since every
 * client was told the same.
 */
export function retryDelay(error: unknown, policy: RetryPolicy, attempt: number, random: () => number): number {
  const asked = isRefused(error) ? error.retryAfter : undefined
  // A timer may fire up to a millisecond early.
  return asked === undefined ? fullJitter(policy, attempt, random) : asked + 1 + random() * policy.baseDelay
}
