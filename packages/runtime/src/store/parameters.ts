import type { SqlValue } from '../sql/sql.js'

/** The values of a statement, collected while its text is written. */
export interface Parameters {
  readonly values: readonly SqlValue[]
  /** Gives what stands for the value in the text. */
  add(value: SqlValue): string
}

/** Makes no values. */
export function createParameters(): Parameters {
  const values: SqlValue[] = []
  return {
    values,
    add(value) {
      values.push(value)
      return `$${values.length}`
    },
  }
}
