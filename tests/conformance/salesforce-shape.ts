/** How two JSON values differ in keys and kinds of values, each difference a line with its path. Values themselves do not count; null fits everything. */
export function shapeDifferences(recorded: unknown, actual: unknown, path = ''): string[] {
  if (recorded === null || actual === null || recorded === undefined) return []
  const [wanted, given] = [kindOf(recorded), kindOf(actual)]
  if (wanted !== given) return [`${path || 'body'} is ${given}, recorded ${wanted}`]
  if (Array.isArray(recorded) && Array.isArray(actual)) {
    // An empty list fits any entries, so it would prove nothing.
    if (recorded.length > 0 && actual.length === 0) return [`${path || 'body'} is empty, recorded with entries`]
    const pairs = recorded.slice(0, Math.min(recorded.length, actual.length, 3))
    return pairs.flatMap((one, at) => shapeDifferences(one, actual[at], `${path}[${at}]`))
  }
  if (wanted !== 'object') return []
  const [left, right] = [recorded as Record<string, unknown>, actual as Record<string, unknown>]
  const missing = Object.keys(left).filter((key) => !(key in right))
  const extra = Object.keys(right).filter((key) => !(key in left))
  return [
    ...missing.map((key) => `${path}.${key} is missing`),
    ...extra.map((key) => `${path}.${key} is not recorded`),
    ...Object.keys(left)
      .filter((key) => key in right)
      .flatMap((key) => shapeDifferences(left[key], right[key], `${path}.${key}`)),
  ]
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value)

const id = /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/

/** The ids of a recorded answer, each with the one that stands in its place here. */
export function idPairs(recorded: unknown, actual: unknown): [recorded: string, actual: string][] {
  if (typeof recorded === 'string' && typeof actual === 'string') {
    return id.test(recorded) && id.test(actual) ? [[recorded, actual]] : []
  }
  if (typeof recorded !== 'object' || recorded === null || typeof actual !== 'object' || actual === null) return []
  return Object.entries(recorded).flatMap(([key, value]) => idPairs(value, (actual as Record<string, unknown>)[key]))
}
