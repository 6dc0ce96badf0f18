import { fieldPath } from './names.js'

// A registry symbol, so that a statement made by another copy of this package is known as one.
const marker = Symbol.for('waymark.salesforce.soql')

/** A statement, or a part of one, in which every value is escaped. Made by {@link soql}. */
export interface Soql {
  readonly [marker]: true
  readonly text: string
  toString(): string
}

/** What may stand for a value: a list becomes `('a','b')`, a `Date` an instant, and a part made by `soql` goes in as it is. */
export type SoqlValue = string | number | boolean | null | Date | Soql | readonly (string | number | Date)[]

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

/**
 * Text within single quotes, escaped: backslash, quotes and the control characters that have an escape; other control characters
 * and lone surrogates as `\uXXXX` (SOQL and SOSL Reference, "Quoted String Escape Sequences").
 */
export function escapeSoql(text: string): string {
  return text.replace(
    /[\\'"\p{Cc}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu,
    (one) => escapes[one] ?? `\\u${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`,
  )
}

function make(text: string): Soql {
  return { [marker]: true, text, toString: () => text }
}

function isSoql(value: unknown): value is Soql {
  return typeof value === 'object' && value !== null && marker in value
}

function write(value: SoqlValue): string {
  if (isSoql(value)) return value.text
  if (typeof value === 'string') return `'${escapeSoql(value)}'`
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    // IN () is not SOQL; what matches nothing is left to the caller.
    if (value.length === 0) throw new TypeError('an empty list cannot stand in a statement: ask nothing instead')
    return `(${value.map(write).join(',')})`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} cannot stand in a statement`)
  return String(value)
}

/**
 * SOQL with its values escaped: `` soql`SELECT Id FROM Account WHERE Name = ${name}` ``. Text gets its quotes here, so none stand
 * in the template. It also makes parts, such as a condition for a search.
 *
 * @throws TypeError for a number that is not finite and an empty list.
 */
export function soql(parts: TemplateStringsArray, ...values: readonly SoqlValue[]): Soql {
  return make(parts.reduce((text, part, at) => text + write(values[at - 1] ?? null) + part))
}

/**
 * The name of a field as a part of a statement.
 *
 * @throws TypeError when it is not one.
 */
export function field(name: string): Soql {
  return make(fieldPath(name))
}

/** A pattern for `LIKE` in which the text stands for itself: `%` and `_` in it are escaped. */
export function like(text: string, where: 'starts' | 'ends' | 'contains' = 'contains'): Soql {
  const inner = escapeSoql(text).replace(/[%_]/g, '\\$&')
  return make(`'${where === 'starts' ? '' : '%'}${inner}${where === 'ends' ? '' : '%'}'`)
}

/** A day without a time, in UTC, for fields of the type date. */
export function day(date: Date): Soql {
  return make(date.toISOString().slice(0, 10))
}

/** Several parts with a text between them, such as conditions with `' AND '`. */
export function joinSoql(parts: readonly Soql[], between: ' AND ' | ' OR ' | ', '): Soql {
  return make(parts.map(({ text }) => (between === ', ' ? text : `(${text})`)).join(between))
}
