import { refuse } from '@waymark/core'
import type { Condition } from '@waymark/core/ports'
import { isStorable } from './json-text.js'
import type { Parameters } from './parameters.js'
import { keyOfValue, keyRangeOf, sortKeyOf } from './sort-key.js'

/** What the fields of a document must be. */
export type Conditions = Readonly<Record<string, Condition | undefined>>

const never = 'false'
const isKept = (value: unknown) => typeof value !== 'string' || isStorable(value)

function compileIn(key: string, wanted: readonly unknown[], parameters: Parameters): string {
  const keys = wanted.filter(isKept).map(keyOfValue)
  const present = [...new Set(keys)].filter((one) => one !== null)
  const tests = [
    ...(present.length > 0 ? [`${key} = any(${parameters.add(present)}::text[])`] : []),
    ...(keys.includes(null) ? [`${key} is null`] : []),
  ]
  return tests.length > 0 ? `(${tests.join(' or ')})` : never
}

function compileRange(
  key: string,
  { atLeast, below }: { readonly atLeast?: string | number; readonly below?: string | number },
  parameters: Parameters,
): string {
  const tests: string[] = []
  for (const [sign, bound] of [['>=', atLeast] as const, ['<', below] as const]) {
    if (bound === undefined) continue
    const [first, behind] = keyRangeOf(bound)
    tests.push(`${key} ${sign} ${parameters.add(keyOfValue(bound))}`)
    // Only values of the bound's own type compare with it.
    tests.push(sign === '>=' ? `${key} < '${behind}'` : `${key} >= '${first}'`)
  }
  return tests.length > 0 ? `(${tests.join(' and ')})` : 'true'
}

function compileCondition(field: string, condition: Condition, parameters: Parameters, foldCollation: string): string {
  const key = `(${sortKeyOf(field)})`
  const name = `'${field.replaceAll("'", "''")}'`
  if (condition === null) return `${key} is null`
  if (typeof condition !== 'object') {
    if (!isKept(condition)) return never
    const test = `${key} = ${parameters.add(keyOfValue(condition))}`
    return field === 'id' && typeof condition === 'string' ? `(id = ${parameters.add(condition)} and ${test})` : test
  }
  if ('in' in condition) {
    const test = compileIn(key, condition.in, parameters)
    if (field !== 'id' || test === never) return test
    const ids = condition.in.filter((one) => typeof one === 'string').filter(isKept)
    return `(id = any(${parameters.add(ids)}::text[]) and ${test})`
  }
  if ('not' in condition) {
    if (condition.not === null) return `${key} is not null`
    return isKept(condition.not) ? `${key} is distinct from ${parameters.add(keyOfValue(condition.not))}` : 'true'
  }
  if ('contains' in condition) {
    if (!isKept(condition.contains)) return never
    const fold = (text: string) => `lower(${text} collate ${foldCollation}) collate "C"`
    const found = `strpos(${fold(`(doc ->> ${name})`)}, ${fold(`${parameters.add(condition.contains)}::text`)}) > 0`
    return `case when jsonb_typeof(doc -> ${name}) = 'string' then ${found} else false end`
  }
  if ('includes' in condition) {
    const { includes } = condition
    const wanted = (typeof includes === 'string' ? [includes] : includes).filter(isKept)
    const found = `(doc -> ${name}) ?| ${parameters.add(wanted)}::text[]`
    return `case when jsonb_typeof(doc -> ${name}) = 'array' then ${found} else false end`
  }
  if ('atLeast' in condition || 'below' in condition) return compileRange(key, condition, parameters)
  throw refuse('internal_error', `no such condition: ${JSON.stringify(condition)}`)
}

/** The SQL of the conditions; one that is undefined holds for every document. */
export function compileWhere(where: Conditions, parameters: Parameters, foldCollation: string): string[] {
  return Object.entries(where).flatMap(([field, condition]) =>
    condition === undefined ? [] : [compileCondition(field, condition, parameters, foldCollation)],
  )
}
