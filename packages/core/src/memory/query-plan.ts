import type { Conditions } from './conditions.js'
import type { MemoryIndex } from './memory-index.js'

/** An order: fields with their directions. */
export type Order = readonly (readonly [field: string, direction: 'ascending' | 'descending'])[]

/** How a query is answered for one account: the part of an index that holds every row it can find. */
export interface Plan {
  readonly index: MemoryIndex
  /** The key's first values, without the account. */
  readonly equal: readonly unknown[]
  readonly atLeast: string | number | undefined
  readonly below: string | number | undefined
  /** Whether the rows of this part stand in the wanted order already, or in its reverse. */
  readonly order: 'as wanted' | 'reversed' | 'another'
}

const isScalar = (condition: unknown) =>
  condition !== undefined && (condition === null || typeof condition !== 'object')

function orderOf(index: MemoryIndex, equal: readonly string[], order: Order): Plan['order'] {
  const open = order.filter(([field]) => !equal.includes(field))
  const rest = index.fields.slice(equal.length)
  // Every further field of the index would come before the id, which decides between equals.
  if (rest.length !== open.length || rest.some((field, at) => open[at]?.[0] !== field)) return 'another'
  // The direction of the last field is also the id's.
  const directions = new Set([...open, ...order.slice(-1)].map(([, direction]) => direction))
  if (directions.size > 1) return 'another'
  return directions.has('descending') ? 'reversed' : 'as wanted'
}

function planWith(index: MemoryIndex, where: Conditions, order: Order): Plan {
  const count = index.fields.findIndex((field) => !isScalar(where[field]))
  const equal = count < 0 ? index.fields : index.fields.slice(0, count)
  const next = where[index.fields[equal.length] ?? '']
  const range = next !== null && typeof next === 'object' && ('atLeast' in next || 'below' in next) ? next : {}
  const bounds: { readonly atLeast?: string | number; readonly below?: string | number } = range
  return {
    index,
    equal: equal.map((field) => where[field]),
    atLeast: bounds.atLeast,
    below: bounds.below,
    order: orderOf(index, equal, order),
  }
}

function worth({ equal, atLeast, below, order }: Plan): number {
  return (
    equal.length * 4 + (atLeast === undefined ? 0 : 1) + (below === undefined ? 0 : 1) + (order === 'another' ? 0 : 1)
  )
}

/** Chooses the index that leaves the least to look at; between equals, one that has the wanted order. */
export function choosePlan(indexes: readonly MemoryIndex[], where: Conditions, order: Order): Plan {
  const [first, ...others] = indexes.map((index) => planWith(index, where, order))
  let best = first as Plan
  for (const plan of others) if (worth(plan) > worth(best)) best = plan
  return best
}
