import type { Value } from '../org/model.js'
import { compareTest, likeTest, literalFor } from './compare.js'
import { queryError } from './query-error.js'
import type { Resolved } from './resolve.js'
import type { Condition, Expression, Query } from './syntax.js'

/** Whether an item is taken: a row, or a group of rows. */
export type Test<Item> = (item: Item) => boolean

/** What conditions are compiled with; rows and groups read their values each in their own way. */
export interface ConditionTools<Item> {
  readonly text: string
  readonly today: Date
  resolve(expression: Expression): { readonly field: Resolved['field']; read(item: Item): unknown }
  /** The values that `IN (SELECT …)` stands for. */
  valuesOf(query: Query): ReadonlySet<unknown>
}

type Comparison = Extract<Condition, { kind: 'compare' }>

const longestText = 4000

function compileComparison<Item>(condition: Comparison, tools: ConditionTools<Item>): Test<Item> {
  const { operator, values, at } = condition
  const { field, read } = tools.resolve(condition.left)
  const unfit = (message: string) => queryError('INVALID_FIELD', tools.text, at, message)
  if (!field.filterable) {
    throw unfit(`field '${field.name}' can not be filtered in a query call`)
  }
  if (values.some(({ value }) => typeof value === 'string' && value.length > longestText)) {
    throw unfit(`value of filter criterion for field '${field.name}' is too long`)
  }
  if (condition.query) {
    if (field.type !== 'id' && field.type !== 'reference') {
      throw unfit(`The inner and outer selects should refer to the same type of id, not ${field.name}`)
    }
    const wanted = tools.valuesOf(condition.query)
    return operator === 'IN' ? (item) => wanted.has(read(item)) : (item) => !wanted.has(read(item))
  }
  if (operator === 'LIKE') {
    const [literal] = values
    if (
      ['id', 'reference', 'boolean', 'int', 'double', 'currency', 'percent', 'date', 'datetime'].includes(field.type)
    ) {
      throw unfit(`invalid operator on ${field.type} field`)
    }
    if (literal?.kind !== 'text')
      throw unfit(
        `value of filter criterion for field '${field.name}' must be of type string and should be enclosed in quotes`,
      )
    const test = likeTest(literal.pattern ?? '')
    return (item) => test(read(item))
  }
  if (field.type === 'boolean' && operator !== '=' && operator !== '!=')
    throw unfit('invalid operator on boolean field')
  const wanted = values.map((literal) => literalFor(field, literal, tools.text, tools.today))
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
    if (field.type !== 'multipicklist') throw unfit(`invalid operator on ${field.type} field`)
    const holds = (value: unknown) => {
      const chosen = new Set(String(value ?? '').split(';'))
      return wanted.some((one) =>
        String(one)
          .split(';')
          .every((part) => chosen.has(part)),
      )
    }
    return operator === 'INCLUDES' ? (item) => holds(read(item)) : (item) => !holds(read(item))
  }
  if (operator === 'IN' || operator === 'NOT IN') return compileList(operator, wanted as Value[], read)
  const test = compareTest(operator, wanted[0] ?? null)
  return (item) => test(read(item))
}

function compileList<Item>(operator: string, wanted: readonly Value[], read: (item: Item) => unknown): Test<Item> {
  const keyOf = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : value == null ? '' : value)
  const keys = new Set(wanted.map(keyOf))
  return operator === 'IN' ? (item) => keys.has(keyOf(read(item))) : (item) => !keys.has(keyOf(read(item)))
}

/** Makes a test of a condition. @throws SalesforceError `INVALID_FIELD` */
export function compileCondition<Item>(condition: Condition, tools: ConditionTools<Item>): Test<Item> {
  if (condition.kind === 'compare') return compileComparison(condition, tools)
  if (condition.kind === 'not') {
    const test = compileCondition(condition.part, tools)
    return (item) => !test(item)
  }
  const tests = condition.parts.map((part) => compileCondition(part, tools))
  return condition.kind === 'and'
    ? (item) => tests.every((test) => test(item))
    : (item) => tests.some((test) => test(item))
}
