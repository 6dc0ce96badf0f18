import { asStatement, type ParameterizedSearch, readSearchBody, readSearchQuery } from '../sosl/parameterized.js'
import { parseSearch } from '../sosl/parse.js'
import { runSearch } from '../sosl/run.js'
import { malformed } from '../sosl/search-text.js'
import type { Search } from '../sosl/syntax.js'
import { json } from './answer.js'
import type { Call, Route } from './call.js'
import { readJson } from './read-body.js'

const firstWithObject = 37

function metadataOf(call: Call, search: Search) {
  const entityMetadata = search.returning.flatMap(({ object, fields }) => {
    const type = call.access.object(object)
    if (!type) return []
    const fieldMetadata = fields.flatMap((one) => {
      const field = 'path' in one ? call.access.field(type, one.path.parts.join('.')) : undefined
      return field ? [{ name: field.name, label: field.label }] : []
    })
    return [{ entityName: type.name, fieldMetadata }]
  })
  return { entityMetadata }
}

function answer(call: Call, statement: string): Response {
  const search = parseSearch(statement)
  const searchRecords = runSearch(call, search, call.version)
  if (Number(call.version) < firstWithObject) return json(searchRecords)
  return json({ searchRecords, ...(search.metadata ? { metadata: metadataOf(call, search) } : {}) })
}

const parameterized = (call: Call, search: ParameterizedSearch) =>
  json({ searchRecords: runSearch(call, parseSearch(asStatement(search)), call.version) })

const base = '/services/data/:version'

/** SOSL, and search by parameters. */
export const searchRoutes: readonly Route[] = [
  {
    operation: 'search',
    method: 'GET',
    path: `${base}/search`,
    handle(call) {
      const statement = call.url.searchParams.get('q')
      if (statement === null) throw malformed('No search term found. The search term must be enclosed in braces.')
      return answer(call, statement)
    },
  },
  {
    operation: 'parameterizedSearch',
    method: 'GET',
    path: `${base}/parameterizedSearch`,
    handle: (call) => parameterized(call, readSearchQuery(call.url.searchParams)),
  },
  {
    operation: 'parameterizedSearch',
    method: 'POST',
    path: `${base}/parameterizedSearch`,
    handle: async (call) => parameterized(call, readSearchBody(await readJson(call.request))),
  },
  {
    operation: 'searchScope',
    method: 'GET',
    path: `${base}/search/scopeOrder`,
    handle(call) {
      const seen = call.world.schema.objects.filter(({ name, mruEnabled }) => mruEnabled && call.access.object(name))
      return json(
        seen.map(({ name }) => ({ type: name, url: `/services/data/v${call.version}/sobjects/${name}/describe` })),
      )
    },
  },
]
