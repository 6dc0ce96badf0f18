import { refused } from '../data/salesforce-error.js'
import { parseQuery } from '../soql/parse.js'
import { runQuery } from '../soql/run.js'
import { json } from './answer.js'
import type { Call, Route } from './call.js'

function batchSize({ headers }: Request): number | undefined {
  const [, size] = /batchSize\s*=\s*(\d+)/i.exec(headers.get('sforce-query-options') ?? '') ?? []
  return size === undefined ? undefined : Number(size)
}

function ask(call: Call, all: boolean): Response {
  const text = call.url.searchParams.get('q')
  if (text === null) throw refused('MALFORMED_QUERY', 'A query must be specified with the q parameter.')
  const result = runQuery(call, parseQuery(text), { version: call.version, all })
  const page = call.site.cursors.first(result, String(call.access.user.Id), call.version, batchSize(call.request))
  return json(page)
}

function next(call: Call): Response {
  const { locator = '' } = call.params
  return json(call.site.cursors.next(locator, String(call.access.user.Id), call.version, batchSize(call.request)))
}

const base = '/services/data/:version'

/** SOQL and its pages. */
export const queryRoutes: readonly Route[] = [
  { operation: 'query', method: 'GET', path: `${base}/query`, handle: (call) => ask(call, false) },
  { operation: 'queryAll', method: 'GET', path: `${base}/queryAll`, handle: (call) => ask(call, true) },
  { operation: 'queryMore', method: 'GET', path: `${base}/query/:locator`, handle: next },
  { operation: 'queryMore', method: 'GET', path: `${base}/queryAll/:locator`, handle: next },
]
