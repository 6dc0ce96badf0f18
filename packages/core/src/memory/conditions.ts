import { refuse } from '../errors/refuse.js'
import type { Condition } from '../ports/store.js'
import { compareText } from './order.js'

/** Fields of a document, by name. */
export type Fields = Readonly<Record<string, unknown>>
/** What the fields must be. */
export type Conditions = Readonly<Record<string, Condition | undefined>>

const orNull = (value: unknown) => value ?? null

function isAtLeast(value: unknown, bound: string | number): boolean {
  if (typeof value === 'string' && typeof bound === 'string') return compareText(value, bound) >= 0
  return typeof value === 'number' && typeof bound === 'number' && value >= bound
}

function isBelow(value: unknown, bound: string | number): boolean {
  return typeof value === typeof bound && !isAtLeast(value, bound)
}

function testOf(condition: Condition): (value: unknown) => boolean {
  if (condition === null || typeof condition !== 'object') return (value) => orNull(value) === condition
  if ('in' in condition) {
    const wanted = new Set<unknown>(condition.in)
    return (value) => wanted.has(orNull(value))
  }
  if ('not' in condition) return (value) => orNull(value) !== condition.not
  if ('contains' in condition) {
    const wanted = condition.contains.toLowerCase()
    return (value) => typeof value === 'string' && value.toLowerCase().includes(wanted)
  }
  if ('includes' in condition) {
    const wanted: readonly unknown[] = Array.isArray(condition.includes) ? condition.includes : [condition.includes]
    return (value) => Array.isArray(value) && value.some((one) => wanted.includes(one))
  }
  if ('atLeast' in condition || 'below' in condition) {
    const { atLeast, below } = condition
    return (value) =>
      (atLeast === undefined || isAtLeast(value, atLeast)) && (below === undefined || isBelow(value, below))
  }
  throw refuse('internal_error', `no such condition: ${JSON.stringify(condition)}`)
}

/** Makes the test for a document from the conditions; a condition that is undefined holds for every document. */
export function compileConditions(where: Conditions = {}): (fields: Fields) => boolean {
  const tests = Object.entries(where).flatMap(([field, condition]) =>
    condition === undefined ? [] : [{ field, holds: testOf(condition) }],
  )
  return (fields) => {
    for (const { field, holds } of tests) if (!holds(fields[field])) return false
    return true
  }
}
