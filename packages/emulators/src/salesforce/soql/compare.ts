import { dayOf, isDay, readInstant, writeInstant } from '../data/instants.js'
import { fullId } from '../data/record-id.js'
import { refused } from '../data/salesforce-error.js'
import type { Field, Value } from '../org/model.js'
import { type Period, periodOf } from './periods.js'
import { queryError } from './query-error.js'
import type { Literal } from './syntax.js'

const numeric = ['int', 'double', 'currency', 'percent']
const timed = ['date', 'datetime']

/** What a literal means beside a field. @throws SalesforceError `INVALID_FIELD` when the two do not fit. */
export function literalFor(field: Field, literal: Literal, text: string, today: Date): Value | Period {
  const mismatch = (how: string) =>
    queryError(
      'INVALID_FIELD',
      text,
      literal.at,
      `value of filter criterion for field '${field.name}' must be of type ${field.type} and should ${how}`,
    )
  if (literal.kind === 'null') return null
  if (field.type === 'boolean') {
    if (literal.kind !== 'boolean') throw mismatch('not be enclosed in quotes')
    return literal.value
  }
  if (numeric.includes(field.type)) {
    if (literal.kind !== 'number') throw mismatch('not be enclosed in quotes')
    return literal.value
  }
  if (timed.includes(field.type)) {
    if (literal.kind === 'period') return periodOf(String(literal.value), literal.amount ?? 0, today)
    if (literal.kind !== field.type) throw mismatch('not be enclosed in quotes')
    if (literal.kind === 'date' && isDay(String(literal.value))) return literal.value
    const instant = readInstant(String(literal.value))
    if (!instant) throw queryError('MALFORMED_QUERY', text, literal.at, `Invalid date: ${literal.value}`)
    return literal.kind === 'date' ? dayOf(instant) : writeInstant(instant)
  }
  if (literal.kind !== 'text') throw mismatch('be enclosed in quotes')
  if ((field.type === 'id' || field.type === 'reference') && literal.value !== '') {
    const id = fullId(literal.value)
    if (id === undefined) throw refused('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${literal.value}`)
    return id
  }
  return literal.value
}

/** Order of two values as Salesforce sorts them: texts whatever their case. */
export function order(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' || typeof b === 'boolean') return Number(a) - Number(b)
  const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The test of LIKE: `%` for any text, `_` for one character. */
export function likeTest(pattern: string): (value: unknown) => boolean {
  let source = ''
  for (let at = 0; at < pattern.length; at++) {
    const letter = pattern[at] as string
    if (letter === '\\' && at + 1 < pattern.length) {
      at += 1
      source += (pattern[at] as string).replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
    } else if (letter === '%') source += '[^]*'
    else if (letter === '_') source += '[^]'
    else source += letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  }
  const shape = new RegExp(`^${source}$`, 'i')
  return (value) => typeof value === 'string' && shape.test(value)
}

const isPeriod = (value: Value | Period): value is Period => typeof value === 'object' && value !== null

/** The test of `=`, `<` and their like. An empty text counts as null. */
export function compareTest(operator: string, wanted: Value | Period): (value: unknown) => boolean {
  if (isPeriod(wanted)) return periodTest(operator, wanted)
  const none = wanted === null || wanted === ''
  switch (operator) {
    case '=':
      return none ? (value) => value == null || value === '' : (value) => value != null && order(value, wanted) === 0
    case '!=':
      return none ? (value) => value != null && value !== '' : (value) => value == null || order(value, wanted) !== 0
    case '<':
      return (value) => !none && value != null && order(value, wanted) < 0
    case '<=':
      return (value) => !none && value != null && order(value, wanted) <= 0
    case '>':
      return (value) => !none && value != null && order(value, wanted) > 0
    default:
      return (value) => !none && value != null && order(value, wanted) >= 0
  }
}

function periodTest(operator: string, { from, before }: Period): (value: unknown) => boolean {
  const dayIn = (value: unknown) => String(value).slice(0, 10)
  const tests: Readonly<Record<string, (day: string) => boolean>> = {
    '=': (day) => day >= from && day < before,
    '!=': (day) => day < from || day >= before,
    '<': (day) => day < from,
    '<=': (day) => day < before,
    '>': (day) => day >= before,
    '>=': (day) => day >= from,
  }
  const test = tests[operator] ?? (() => false)
  return (value) => (value == null ? operator === '!=' : test(dayIn(value)))
}
