import type { Rate } from './budget.js'

/**
 * What the headers of an answer say about the rate: `RateLimit` and `RateLimit-Remaining`/`-Reset` of the IETF drafts, or the
 * `X-RateLimit-…` and `X-Rate-Limit-…` of vendors. Absent when they do not say both how many and until when.
 */
export function readRate(headers: Headers, now: number): Rate | undefined {
  const combined = headers.get('ratelimit')
  if (combined !== null) return readCombined(combined, now)
  const remaining =
    headers.get('ratelimit-remaining') ?? headers.get('x-ratelimit-remaining') ?? headers.get('x-rate-limit-remaining')
  if (remaining === null) return undefined
  const reset = headers.get('ratelimit-reset') ?? headers.get('x-ratelimit-reset') ?? headers.get('x-rate-limit-reset')
  const resetsAt = reset === null ? Number.NaN : readReset(reset, now)
  const count = Number(remaining)
  return Number.isFinite(resetsAt) && Number.isFinite(count) ? { remaining: count, resetsAt } : undefined
}

// Either `"default";r=50;t=30`, one per policy, or the older `limit=100, remaining=50, reset=30`.
function readCombined(value: string, now: number): Rate | undefined {
  let tightest: Rate | undefined
  const policies = value.includes('remaining=') ? [value] : value.split(',')
  for (const policy of policies) {
    const remaining = /\b(?:r|remaining)=(\d+)/.exec(policy)?.[1]
    const seconds = /\b(?:t|reset)=(\d+)/.exec(policy)?.[1]
    if (remaining === undefined || seconds === undefined) continue
    const rate = { remaining: Number(remaining), resetsAt: now + Number(seconds) * 1_000 }
    if (tightest === undefined || isTighter(rate, tightest)) tightest = rate
  }
  return tightest
}

function isTighter(one: Rate, other: Rate): boolean {
  return one.remaining === other.remaining ? one.resetsAt > other.resetsAt : one.remaining < other.remaining
}

// Seconds from now, seconds or milliseconds since 1970, or a date: each is in use, and their sizes tell them apart.
function readReset(value: string, now: number): number {
  const amount = Number(value)
  if (Number.isNaN(amount)) return Date.parse(value)
  if (amount >= 1e12) return amount
  return amount >= 1e9 ? amount * 1_000 : now + amount * 1_000
}
