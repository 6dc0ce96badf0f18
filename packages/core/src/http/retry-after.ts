/**
 * How long an answer asks to wait, in milliseconds: `Retry-After` in seconds or as a date. A date is measured from the answer's
 * own `Date`, so that two clocks that disagree do not shorten it. Absent when the header is missing or not readable.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim()
  if (!value) return undefined
  const seconds = Number(value)
  if (!Number.isNaN(seconds)) return seconds >= 0 ? Math.ceil(seconds * 1_000) : undefined
  const until = Date.parse(value)
  if (Number.isNaN(until)) return undefined
  const sent = Date.parse(headers.get('date') ?? '')
  return Math.max(0, until - (Number.isNaN(sent) ? now : sent))
}
