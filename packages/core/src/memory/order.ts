/** Compares text by code point, as PostgreSQL's `COLLATE "C"` does; `<` compares UTF-16 units, which differ beyond U+FFFF. */
export function compareText(a: string, b: string): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    const left = a.charCodeAt(at)
    const right = b.charCodeAt(at)
    if (left !== right) {
      // Surrogates stand for code points above all others, so they go behind U+E000 to U+FFFF.
      if (left >= 0xd800 && right >= 0xd800)
        return (left < 0xe000 ? left + 0x2800 : left) - (right < 0xe000 ? right + 0x2800 : right)
      return left - right
    }
  }
  return a.length - b.length
}

function rank(value: unknown): number {
  switch (typeof value) {
    case 'boolean':
      return 0
    case 'number':
      return 1
    case 'string':
      return 2
    default:
      return value === null || value === undefined ? 4 : 3
  }
}

/**
 * The order of field values: booleans, numbers, text by code point, lists and objects (which have no order among themselves),
 * and last what is null or absent, as PostgreSQL puts NULL.
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b)
  return rank(a) - rank(b)
}
