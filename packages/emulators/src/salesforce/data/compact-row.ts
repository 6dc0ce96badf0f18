import type { Row, Value } from '../org/model.js'

/**
 * The same row in a third of the memory. One that is built field by field shares its shape with others of its kind, which one
 * that was spread together does not; and a text that was joined becomes one piece when a pattern reads it to its end.
 */
export function compactRow(row: Row): Row {
  const made: Record<string, Value> = {}
  for (const name of Object.keys(row)) {
    const value = row[name] as Value
    if (typeof value === 'string') end.test(value)
    made[name] = value
  }
  return made
}
const end = /$/
