import type { StoredDocument } from '@waymark/core/ports'
import type { Parameters } from './parameters.js'
import { keyOfValue, sortKeyOf } from './sort-key.js'

/** An order: fields with their directions. */
export type Order = readonly (readonly [field: string, direction: 'ascending' | 'descending'])[]

interface Term {
  readonly key: string
  readonly isDescending: boolean
  readonly valueOf: (document: StoredDocument) => string | null
}

function termsOf(order: Order): readonly Term[] {
  const terms = order.map(([field, direction]) => ({
    key: `(${sortKeyOf(field)})`,
    isDescending: direction === 'descending',
    valueOf: (document: StoredDocument) => keyOfValue((document as unknown as Record<string, unknown>)[field]),
  }))
  return [...terms, { key: 'id', isDescending: terms.at(-1)?.isDescending ?? false, valueOf: ({ id }) => id }]
}

/** The SQL of an order; ties by id, in the direction of the last field. PostgreSQL puts NULL last, and first when it descends. */
export function compileOrder(order: Order): string {
  return termsOf(order)
    .map(({ key, isDescending }) => (isDescending ? `${key} desc` : key))
    .join(', ')
}

const isEqual = (key: string, value: string | null, parameters: Parameters) =>
  value === null ? `${key} is null` : `${key} = ${parameters.add(value)}`

function isBehind({ key, isDescending }: Term, value: string | null, parameters: Parameters): string {
  if (value === null) return isDescending ? `${key} is not null` : 'false'
  if (isDescending) return `${key} < ${parameters.add(value)}`
  return key === 'id' ? `id > ${parameters.add(value)}` : `(${key} > ${parameters.add(value)} or ${key} is null)`
}

/** The SQL of “behind this document, in this order”, whether or not the document is still there. */
export function compileAfter(after: StoredDocument, order: Order, parameters: Parameters): string {
  const terms = termsOf(order)
  const values = terms.map((term) => term.valueOf(after))
  const choices = terms.map((term, at) => {
    const equal = terms.slice(0, at).map(({ key }, before) => isEqual(key, values[before] ?? null, parameters))
    return [...equal, isBehind(term, values[at] ?? null, parameters)].join(' and ')
  })
  const [first] = terms
  const value = values[0]
  // Says again what follows from the choices, in words that an index can begin with.
  const bound = first?.isDescending && typeof value === 'string' ? `${first.key} <= ${parameters.add(value)} and ` : ''
  return `${bound}(${choices.map((choice) => `(${choice})`).join(' or ')})`
}
