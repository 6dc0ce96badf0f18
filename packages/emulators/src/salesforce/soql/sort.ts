import type { Row } from '../org/model.js'
import { order } from './compare.js'
import { queryError } from './query-error.js'
import { resolveExpression, type Scope } from './resolve.js'
import type { Order } from './syntax.js'

/** Sorts rows as ORDER BY says; rows that are alike keep their order. Nulls come first unless said otherwise. */
export function sortRows(scope: Scope, orders: readonly Order[], rows: Row[]): Row[] {
  if (orders.length === 0) return rows
  const keys = orders.map(({ expression, descending, nullsLast }) => {
    const resolved = resolveExpression(scope, expression)
    if (!resolved.field.sortable) {
      const at = 'path' in expression ? expression.path.at : expression.call.at
      throw queryError(
        'INVALID_FIELD',
        scope.text,
        at,
        `field '${resolved.field.name}' can not be sorted in a query call`,
      )
    }
    return { read: resolved.read, descending, nullsLast: nullsLast ?? false }
  })
  const read = rows.map((row) => ({ row, values: keys.map((key) => key.read(row)) }))
  read.sort((a, b) => {
    for (const [at, { descending, nullsLast }] of keys.entries()) {
      const [left, right] = [a.values[at], b.values[at]]
      if (left == null && right == null) continue
      if (left == null || right == null) return (left == null) === nullsLast ? 1 : -1
      const step = order(left, right)
      if (step !== 0) return descending ? -step : step
    }
    return 0
  })
  return read.map(({ row }) => row)
}
