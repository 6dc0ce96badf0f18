import { writeInstant } from '../data/instants.js'
import { refused } from '../data/salesforce-error.js'
import type { Actor } from '../data/world.js'
import type { ObjectType, Row } from '../org/model.js'
import { aggregate } from './aggregate.js'
import { candidates } from './candidates.js'
import { compileCondition, type Test } from './compile-condition.js'
import { noSuchType, queryError } from './query-error.js'
import { addField, emptyShape, renderRow, type Shape } from './render.js'
import { isAggregate, isPassedOn, resolveExpression, resolvePath, type Scope } from './resolve.js'
import { sortRows } from './sort.js'
import type { Condition, Query } from './syntax.js'

/** What a query found. Records are written one by one, when a page needs them. */
export interface QueryResult {
  readonly totalSize: number
  readonly items: readonly (Row | object)[]
  render(item: Row | object): object
  /** The largest page: fewer where long texts are read. */
  readonly pageSize: number
}

export interface QueryOptions {
  readonly version: string
  /** Deleted records too. */
  readonly all: boolean
}

const greatestOffset = 2000

/** The object of a FROM. @throws SalesforceError `INVALID_TYPE` */
function scopeOf(actor: Actor, query: Query): Scope {
  const name = query.from.parts.join('.')
  const object = actor.access.object(name)
  if (!object) throw noSuchType(query.text, query.from.at, name)
  actor.world.readFaults.check(object.name)
  return { actor, object, text: query.text, alias: query.alias }
}

/** A test of rows. @throws SalesforceError `INVALID_FIELD` */
export function compileWhere(scope: Scope, where: Condition | undefined, options: QueryOptions): Test<Row> {
  if (!where) return () => true
  return compileCondition<Row>(where, {
    text: scope.text,
    today: scope.actor.world.clock.now(),
    resolve: (expression) => resolveExpression(scope, expression),
    valuesOf: (query) => idsOf(scope.actor, query, options),
  })
}

function idsOf(actor: Actor, query: Query, options: QueryOptions): Set<unknown> {
  const scope = scopeOf(actor, query)
  const [item] = query.select
  if (query.select.length !== 1 || item?.kind !== 'expression') {
    throw queryError('MALFORMED_QUERY', query.text, query.from.at, 'semi join sub-selects can only select one field')
  }
  const { read } = resolveExpression(scope, item.expression)
  return new Set(findRows(scope, query, options).map(read))
}

/** The rows that a query finds, in its order, before LIMIT. */
function findRows(scope: Scope, query: Query, options: QueryOptions, among?: Iterable<Row>): Row[] {
  const { actor, object } = scope
  const { access } = actor
  const test = compileWhere(scope, query.where, options)
  const deleted = options.all || query.allRows
  const open = access.seesAll(object)
  const mine = query.scope === 'mine'
  const rows: Row[] = []
  for (const row of among ?? candidates(actor, object, query.where)) {
    if (row.IsDeleted === true && !deleted) continue
    if (mine && row.OwnerId !== access.user.Id) continue
    if (test(row) && (open || access.sees(object, row))) rows.push(row)
  }
  return rows
}

function checkFilters(scope: Scope, query: Query): void {
  const named = JSON.stringify(query.where ?? {}).toLowerCase()
  const isFiltered = /"(id|contentdocumentid|linkedentityid)"/.test(named)
  if (scope.object.name === 'ContentDocumentLink' && !isFiltered) {
    throw refused(
      'MALFORMED_QUERY',
      "Implementation restriction: ContentDocumentLink requires a filter by a single Id on ContentDocumentId or LinkedEntityId using the equals operator or multiple Id's using the IN operator.",
    )
  }
}

function addAllFields(scope: Scope, shape: Shape, which: string, query: Query, at: number): void {
  const { actor, object, text } = scope
  if (which !== 'STANDARD' && (query.limit === undefined || query.limit > 200)) {
    throw queryError('MALFORMED_QUERY', text, at, 'The SOQL FIELDS function must have a LIMIT of at most 200')
  }
  for (const field of actor.access.fields(object)) {
    if (which === 'ALL' || field.custom === (which === 'CUSTOM')) addField(shape, actor, [], field)
  }
}

function childrenPart(scope: Scope, query: Query, options: QueryOptions) {
  const { actor, object } = scope
  const name = query.from.parts.join('.')
  const relationship = actor.world.schema
    .childrenOf(object)
    .find((one) => one.name?.toLowerCase() === name.toLowerCase() && actor.access.object(one.object.name))
  if (!relationship) {
    throw queryError(
      'INVALID_TYPE',
      query.text,
      query.from.at,
      `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    )
  }
  const inner: Scope = { ...scope, object: relationship.object, alias: query.alias }
  const shape = shapeOf(inner, query, options)
  const children = (row: Row) => {
    const linked = actor.world.store.find(relationship.object.name, relationship.field.name, row.Id ?? null)
    const found = sortRows(inner, query.orderBy, findRows(inner, query, options, linked))
    const kept = found.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit)
    if (kept.length === 0) return null
    const records = kept.map((one) => renderRow(shape, actor, options.version, relationship.object, one))
    return { totalSize: kept.length, done: true, records }
  }
  return { name: relationship.name ?? name, children }
}

function shapeOf(scope: Scope, query: Query, options: QueryOptions): Shape {
  const shape = emptyShape()
  for (const item of query.select) {
    if (item.kind === 'fields') addAllFields(scope, shape, item.which, query, item.at)
    else if (item.kind === 'subquery') {
      const { name, children } = childrenPart(scope, item.query, options)
      shape.fields.set(name, { children })
    } else if ('path' in item.expression) {
      const { field, parents } = resolvePath(scope, item.expression.path)
      addField(shape, scope.actor, parents, field)
    } else {
      const resolved = resolveExpression(scope, item.expression)
      // `toLabel(Account.Type)` stands where `Account.Type` would.
      if (isPassedOn(item.expression) && item.alias === undefined) {
        addField(shape, scope.actor, resolved.parents, resolved.field)
        continue
      }
      shape.fields.set(item.alias ?? resolved.field.name, { field: resolved.field, read: resolved.read })
    }
  }
  return shape
}

function longTexts(object: ObjectType, shape: Shape): number {
  return object.fields.filter(({ name, type, length }) => type === 'textarea' && length > 255 && shape.fields.has(name))
    .length
}

/** Runs a query. @throws SalesforceError */
export function runQuery(actor: Actor, query: Query, options: QueryOptions): QueryResult {
  const scope = scopeOf(actor, query)
  if (query.offset > greatestOffset) {
    throw refused('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${greatestOffset}`)
  }
  checkFilters(scope, query)
  const found = findRows(scope, query, options)
  const cut = <Item>(items: Item[]) =>
    query.offset === 0 && query.limit === undefined
      ? items
      : items.slice(query.offset, query.limit === undefined ? undefined : query.offset + query.limit)
  const asIs = (item: Row | object) => item
  const [first] = query.select
  const expression = first?.kind === 'expression' ? first.expression : undefined
  const counts = expression && 'call' in expression && expression.call.name === 'COUNT' && !expression.call.argument
  if (counts && query.select.length === 1 && query.groupBy.length === 0) {
    return { totalSize: Math.min(found.length, query.limit ?? found.length), items: [], render: asIs, pageSize: 2000 }
  }
  const aggregates = query.select.some((item) => item.kind === 'expression' && isAggregate(item.expression))
  if (aggregates || query.groupBy.length > 0) {
    const groups = cut(aggregate(scope, query, found, actor.world.clock.now()))
    return { totalSize: groups.length, items: groups, render: asIs, pageSize: 2000 }
  }
  const shape = shapeOf(scope, query, options)
  const rows = cut(sortRows(scope, query.orderBy, found))
  if (query.marks && scope.object.mruEnabled) {
    const now = writeInstant(actor.world.clock.now())
    const ids = rows.map(({ Id }) => String(Id)).reverse()
    actor.world.recentViews.mark(String(actor.access.user.Id), ids, query.marks, now)
  }
  const render = (item: Row | object) => renderRow(shape, actor, options.version, scope.object, item as Row)
  return { totalSize: rows.length, items: rows, render, pageSize: longTexts(scope.object, shape) > 0 ? 1000 : 2000 }
}

/** What a record of this object shows of every field that the user sees: as GET of a record does. */
export function renderRecord(actor: Actor, object: ObjectType, row: Row, version: string, only?: readonly string[]) {
  const shape = emptyShape()
  const names = only ?? actor.access.fields(object).map(({ name }) => name)
  for (const name of names) {
    const scope: Scope = { actor, object, text: name, alias: undefined }
    const { field, parents } = resolvePath(scope, { parts: name.split('.'), at: 0 })
    addField(shape, actor, parents, field)
  }
  return renderRow(shape, actor, version, object, row) as Record<string, unknown>
}
