import { type Duration, milliseconds } from '../clock/duration.js'

/** How often, and how long apart, work that fails is tried. Each delay is twice the one before. */
export interface RetryOptions {
  /** How often at most, the first time included; then it is parked. Default: 10. */
  readonly attempts?: number
  /** Between the first attempt and the second. Default: 5 seconds. */
  readonly firstDelay?: Duration
  /** Default: 1 hour. */
  readonly longestDelay?: Duration
}

/** How long to wait after this many attempts, in milliseconds; undefined when it was tried as often as it may be. */
export function delayAfter(attempts: number, options: RetryOptions = {}): number | undefined {
  const { attempts: most = 10, firstDelay = '5 seconds', longestDelay = '1 hour' } = options
  if (attempts >= most) return undefined
  return Math.min(milliseconds(firstDelay) * 2 ** (attempts - 1), milliseconds(longestDelay))
}
