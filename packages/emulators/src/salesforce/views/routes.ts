import { displayInstant } from '../data/instants.js'
import { findObject } from '../data/read-input.js'
import { fullId } from '../data/record-id.js'
import { notFound, refused } from '../data/salesforce-error.js'
import type { ObjectType, Row } from '../org/model.js'
import { json } from '../rest/answer.js'
import type { Call, Route } from '../rest/call.js'
import { remember } from '../rest/recent.js'
import { parseQuery } from '../soql/parse.js'
import { recentOf } from '../soql/recently-viewed.js'
import { runQuery } from '../soql/run.js'
import { describeColumns } from './columns.js'
import { readDefinition, statementOf } from './list-view.js'

const isOfObject = (object: ObjectType) => (row: Row) => row.SobjectType === object.name && row.IsDeleted !== true

/** The views of an object that the caller sees: those of everybody, and their own. */
function viewsOf({ world, access }: Call, object: ObjectType): Row[] {
  const type = access.object('ListView')
  if (!type) return []
  return world.store
    .find('ListView', 'SobjectType', object.name)
    .filter((row) => isOfObject(object)(row) && access.sees(type, row))
}

function findView(call: Call): { object: ObjectType; view: Row } {
  const object = findObject(call, call.params.type ?? '')
  const given = call.params.id ?? ''
  const { store } = call.world
  const type = call.access.object('ListView')
  const named = [store.get(fullId(given)), ...store.find('ListView', 'DeveloperName', given)]
  const view = named.find((row) => row && type && isOfObject(object)(row) && call.access.sees(type, row))
  if (!view) throw notFound()
  return { object, view }
}

/** A view that can be read. */
function findReadable(call: Call): { object: ObjectType; view: Row } {
  const found = findView(call)
  if (found.view.IsSoqlCompatible === true) return found
  throw refused('INVALID_OPERATION', `The list view ${found.view.DeveloperName} is not compatible with SOQL`)
}

function writeView(call: Call, object: ObjectType, view: Row) {
  const url = `/services/data/v${call.version}/sobjects/${object.name}/listviews/${view.Id}`
  return {
    describeUrl: `${url}/describe`,
    developerName: view.DeveloperName,
    id: view.Id,
    label: view.Name,
    resultsUrl: `${url}/results`,
    soqlCompatible: view.IsSoqlCompatible,
    url,
  }
}

function list(call: Call, views: readonly Row[], object: ObjectType): Response {
  const size = call.world.settings.listViewPageSize
  const from = numberOf(call, 'offset', 0, 0, views.length)
  const listviews = views.slice(from, from + size).map((view) => writeView(call, object, view))
  const done = from + size >= views.length
  const nextRecordsUrl = done ? null : `${call.url.pathname}?offset=${from + size}`
  return json({ done, listviews, nextRecordsUrl, size: listviews.length, sobjectType: object.name })
}

const selected = (columns: ReturnType<typeof describeColumns>) => columns.map(({ selectListItem }) => selectListItem)

function describe(call: Call): Response {
  const { object, view } = findReadable(call)
  const columns = describeColumns(call, object, view)
  const { orderBy, scope, where } = readDefinition(view)
  const sorted = {
    nullsPosition: orderBy?.descending ? 'last' : 'first',
    sortDirection: orderBy?.descending ? 'descending' : 'ascending',
  }
  return json({
    columns,
    id: view.Id,
    orderBy: [
      ...(orderBy ? [{ fieldNameOrPath: orderBy.field, ...sorted }] : []),
      { fieldNameOrPath: 'Id', nullsPosition: 'first', sortDirection: 'ascending' },
    ],
    query: statementOf(view, selected(columns)),
    relatedEntityId: null,
    scope: scope ?? 'everything',
    scopeEntityId: null,
    sobjectType: object.name,
    whereCondition: where === undefined ? null : { conditions: [], conjunction: 'and' },
  })
}

function numberOf(call: Call, name: string, standard: number, least: number, most: number): number {
  const given = call.url.searchParams.get(name)
  const number = given === null ? standard : Number(given)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw refused('INVALID_QUERY_VALUE', `${name} must be a whole number from ${least} to ${most}`)
}

/** Every value is a text or null; instants are written for people. */
function display(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? displayInstant(value) : String(value)
}

function cell(record: object, path: string): unknown {
  return path.split('.').reduce((at: unknown, part) => (at as Record<string, unknown> | null)?.[part] ?? null, record)
}

function results(call: Call): Response {
  const { object, view } = findReadable(call)
  const limit = numberOf(call, 'limit', 25, 1, 2000)
  const offset = numberOf(call, 'offset', 0, 0, 2000)
  const columns = describeColumns(call, object, view)
  const query = parseQuery(statementOf(view, selected(columns)))
  const found = runQuery(call, query, { version: call.version, all: false })
  const page = found.items.slice(offset, offset + limit)
  remember(call, view)
  return json({
    columns,
    developerName: view.DeveloperName,
    done: offset + page.length >= found.totalSize,
    id: view.Id,
    label: view.Name,
    records: page.map((item) => {
      const record = found.render(item)
      return {
        columns: columns.map(({ fieldNameOrPath }) => ({
          fieldNameOrPath,
          value: display(cell(record, fieldNameOrPath)),
        })),
      }
    }),
    size: page.length,
  })
}

const base = '/services/data/:version/sobjects/:type/listviews'

/** List views and what they show. */
export const listViewRoutes: readonly Route[] = [
  {
    operation: 'listViews',
    method: 'GET',
    path: base,
    handle(call) {
      const object = findObject(call, call.params.type ?? '')
      return list(call, viewsOf(call, object), object)
    },
  },
  {
    operation: 'recentListViews',
    method: 'GET',
    path: `${base}/recent`,
    handle(call) {
      const object = findObject(call, call.params.type ?? '')
      const views = recentOf(call).flatMap(({ object: { name }, row }) => (name === 'ListView' ? [row] : []))
      const ofObject = views.filter(({ SobjectType }) => SobjectType === object.name)
      return list(call, ofObject, object)
    },
  },
  {
    operation: 'listView',
    method: 'GET',
    path: `${base}/:id`,
    handle(call) {
      const { object, view } = findView(call)
      return json(writeView(call, object, view))
    },
  },
  { operation: 'describeListView', method: 'GET', path: `${base}/:id/describe`, handle: describe },
  { operation: 'listViewResults', method: 'GET', path: `${base}/:id/results`, handle: results },
]
