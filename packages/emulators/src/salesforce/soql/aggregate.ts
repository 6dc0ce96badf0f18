import type { Row } from '../org/model.js'
import { order } from './compare.js'
import { compileCondition } from './compile-condition.js'
import { queryError } from './query-error.js'
import { isAggregate, type Resolved, resolveExpression, type Scope } from './resolve.js'
import type { Expression, Query } from './syntax.js'

interface Group {
  readonly rows: Row[]
}

/** How a group shows a value: one of its rows' for what it was grouped by, else a figure over all. */
interface Figure {
  readonly field: Resolved['field']
  read(group: Group): unknown
}

const count = (name: string): Resolved['field'] => ({ name, type: 'int', filterable: true }) as Resolved['field']

function figureOf(scope: Scope, expression: Expression, groupBy: readonly Expression[]): Figure {
  if (!isAggregate(expression) || !('call' in expression)) {
    const resolved = resolveExpression(scope, expression)
    const isGrouped = groupBy.some((one) => sameExpression(one, expression))
    if (isGrouped) return { field: resolved.field, read: ({ rows }) => (rows[0] ? resolved.read(rows[0]) : null) }
    const at = 'path' in expression ? expression.path.at : expression.call.at
    const name = 'path' in expression ? expression.path.parts.join('.') : expression.call.name
    throw queryError('MALFORMED_QUERY', scope.text, at, `Field must be grouped or aggregated: ${name}`)
  }
  const { name, argument, at } = expression.call
  if (!argument) {
    if (name === 'COUNT') return { field: count('Id'), read: ({ rows }) => rows.length }
    throw queryError('MALFORMED_QUERY', scope.text, at, `unexpected token: ')'`)
  }
  const { field, read } = resolveExpression(scope, argument)
  const isNumber = ['int', 'double', 'currency', 'percent'].includes(field.type)
  if ((name === 'SUM' || name === 'AVG') && !isNumber) {
    throw queryError('INVALID_FIELD', scope.text, at, `field ${field.name} does not support aggregate operator ${name}`)
  }
  const known = (rows: readonly Row[]) => rows.map(read).filter((value) => value != null)
  const sum = (rows: readonly Row[]) => known(rows).reduce((total: number, value) => total + Number(value), 0)
  switch (name) {
    case 'COUNT':
      return { field: count(field.name), read: ({ rows }) => known(rows).length }
    case 'COUNT_DISTINCT':
      return { field: count(field.name), read: ({ rows }) => new Set(known(rows)).size }
    case 'SUM':
      return { field, read: ({ rows }) => (known(rows).length === 0 ? null : sum(rows)) }
    case 'AVG':
      return { field, read: ({ rows }) => (known(rows).length === 0 ? null : sum(rows) / known(rows).length) }
    default: {
      const sign = name === 'MIN' ? 1 : -1
      return { field, read: ({ rows }) => known(rows).sort((a, b) => sign * order(a, b))[0] ?? null }
    }
  }
}

function sameExpression(a: Expression, b: Expression): boolean {
  const key = (one: Expression): string =>
    'path' in one
      ? one.path.parts.join('.').toLowerCase()
      : `${one.call.name}(${one.call.argument ? key(one.call.argument) : ''})`
  return key(a) === key(b)
}

/** The groups of an aggregate query, each as Salesforce shows it. @throws SalesforceError `MALFORMED_QUERY` */
export function aggregate(scope: Scope, query: Query, rows: readonly Row[], today: Date): object[] {
  const keys = query.groupBy.map((one) => resolveExpression(scope, one))
  const groups = new Map<string, { rows: Row[] }>()
  if (keys.length === 0) groups.set('[]', { rows: [] })
  for (const row of rows) {
    const key = JSON.stringify(keys.map(({ read }) => read(row) ?? null))
    const group = groups.get(key) ?? { rows: [] }
    groups.set(key, group)
    group.rows.push(row)
  }
  let unnamed = 0
  const columns = query.select.map((item) => {
    if (item.kind !== 'expression') {
      throw queryError('MALFORMED_QUERY', scope.text, item.at, 'only fields and aggregates can be selected here')
    }
    const figure = figureOf(scope, item.expression, query.groupBy)
    if (item.alias !== undefined) return { name: item.alias, figure }
    return { name: 'path' in item.expression ? figure.field.name : `expr${unnamed++}`, figure }
  })
  const test = query.having
    ? compileCondition<Group>(query.having, {
        text: scope.text,
        today,
        resolve: (expression) => figureOf(scope, expression, query.groupBy),
        valuesOf: () => new Set(),
      })
    : () => true
  const orders = query.orderBy.map((one) => ({ ...one, figure: figureOf(scope, one.expression, query.groupBy) }))
  return [...groups.values()]
    .filter(test)
    .sort((a, b) => {
      for (const { figure, descending, nullsLast } of orders) {
        const [left, right] = [figure.read(a), figure.read(b)]
        if (left === right) continue
        if (left == null || right == null) return (left == null) === (nullsLast ?? false) ? 1 : -1
        const step = order(left, right)
        if (step !== 0) return descending ? -step : step
      }
      return 0
    })
    .map((group) => ({
      attributes: { type: 'AggregateResult' },
      ...Object.fromEntries(columns.map(({ name, figure }) => [name, figure.read(group)])),
    }))
}
