import type { Actor } from '../data/world.js'
import type { ObjectType, Row } from '../org/model.js'
import { noSuchType, queryError } from '../soql/query-error.js'
import { addField, emptyShape, renderRow, type Shape } from '../soql/render.js'
import { resolvePath, type Scope } from '../soql/resolve.js'
import { compileWhere } from '../soql/run.js'
import { sortRows } from '../soql/sort.js'
import { findRows } from './find-rows.js'
import { highlight } from './highlight.js'
import { parseSearchText, type SearchNode } from './search-text.js'
import type { Returning, Search } from './syntax.js'

const mostRows = 2000
const mostWithoutWhere = 250
const longestText = 10_000

interface Wanted {
  readonly object: ObjectType
  readonly scope: Scope
  readonly shape: Shape
  readonly returning: Returning | undefined
}

function resolveReturning(actor: Actor, search: Search, one: Returning): Wanted {
  const object = actor.access.object(one.object)
  if (!object) throw noSuchType(search.text, one.at, one.object)
  if (!object.searchable) {
    throw queryError('INVALID_TYPE', search.text, one.at, `entity type ${object.name} does not support search`)
  }
  actor.world.readFaults.check(object.name)
  const scope: Scope = { actor, object, text: search.text, alias: undefined }
  const shape = emptyShape()
  for (const expression of one.fields) {
    if (!('path' in expression)) {
      const inner = expression.call.argument
      if (!inner || !('path' in inner))
        throw queryError('INVALID_FIELD', search.text, expression.call.at, 'a field is wanted here')
      const { field, parents } = resolvePath(scope, inner.path)
      addField(shape, actor, parents, field)
      continue
    }
    const { field, parents } = resolvePath(scope, expression.path)
    addField(shape, actor, parents, field)
  }
  if (one.fields.length === 0) {
    const id = actor.access.field(object, 'Id')
    if (id) addField(shape, actor, [], id)
  }
  return { object, scope, shape, returning: one }
}

/** Every object that search gives when nobody names any: only ids. */
function everything(actor: Actor, search: Search): Wanted[] {
  return actor.world.schema.objects
    .filter((object) => object.searchable && !object.returningOnly && actor.access.object(object.name))
    .map((object) => resolveReturning(actor, search, { ...nothing, object: object.name }))
}
const nothing = {
  at: 0,
  fields: [],
  where: undefined,
  listView: undefined,
  orderBy: [],
  limit: undefined,
  offset: undefined,
}

function rowsFor(actor: Actor, search: Search, node: SearchNode, wanted: Wanted, count: number): Row[] {
  const { object, scope, returning } = wanted
  if (returning?.limit === 0) return []
  const test = compileWhere(scope, returning?.where, { version: '0.0', all: false })
  const isChosen = returning?.where !== undefined || (returning?.orderBy ?? []).length > 0
  const looked = Math.floor(mostRows / count)
  const share = isChosen && count === 1 ? mostRows : Math.min(looked, mostWithoutWhere)
  const most = Math.min(share, returning?.limit ?? share)
  const from = returning?.offset ?? 0
  const { group } = search
  const found = findRows(actor, { object, node, group, looked, most: isChosen ? mostRows : from + most })
  const sorted = sortRows(scope, returning?.orderBy ?? [], found.filter(test))
  return sorted.slice(from, from + most)
}

/** Gives each object its even share of an overall LIMIT; what one does not need goes to the others. */
function spread(limit: number | undefined, found: readonly Row[][]): Row[][] {
  if (limit === undefined) return [...found]
  const taken = found.map(() => 0)
  let left = limit
  while (left > 0) {
    const open = found.flatMap((rows, at) => (rows.length > (taken[at] ?? 0) ? [at] : []))
    if (open.length === 0) break
    for (const at of open.slice(0, left)) taken[at] = (taken[at] ?? 0) + 1
    left -= Math.min(open.length, left)
  }
  return found.map((rows, at) => rows.slice(0, taken[at]))
}

/** Runs a search: records as JSON, objects in the order of RETURNING. @throws SalesforceError */
export function runSearch(actor: Actor, search: Search, version: string): object[] {
  const wanted =
    search.returning.length === 0
      ? everything(actor, search)
      : search.returning.map((one) => resolveReturning(actor, search, one))
  const node = parseSearchText(search.find)
  if (search.find.length > longestText) return []
  const found = wanted.map((one) => rowsFor(actor, search, node, one, wanted.length))
  return spread(search.limit, found).flatMap((rows, at) => {
    const { object, shape } = wanted[at] as Wanted
    return rows.map((row, place) => {
      const record = renderRow(shape, actor, version, object, row)
      return search.highlight && place < 25 ? highlight(record, node) : record
    })
  })
}
