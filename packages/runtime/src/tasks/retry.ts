import { milliseconds } from '@waymark/core'
import type { RetryOptions } from '@waymark/core/memory'

/** How long to wait after this many attempts, in milliseconds; undefined when it was tried as often as it may be. */
export function delayAfter(attempts: number, options: RetryOptions = {}): number | undefined {
  const { attempts: most = 10, firstDelay = '5 seconds', longestDelay = '1 hour' } = options
  if (attempts >= most) return undefined
  return Math.min(milliseconds(firstDelay) * 2 ** (attempts - 1), milliseconds(longestDelay))
}
