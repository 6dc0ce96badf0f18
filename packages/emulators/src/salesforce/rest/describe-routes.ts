import { readInstant, writeInstant } from '../data/instants.js'
import { findObject } from '../data/read-input.js'
import { refused } from '../data/salesforce-error.js'
import { json } from './answer.js'
import type { Call, Route } from './call.js'
import { describeObject, describeSummary } from './describe-object.js'
import { recentRecords } from './recent.js'

/** The answer, or 304 when nothing changed since the caller's copy. */
function cached(call: Call, make: () => unknown): Response {
  const { changedAt } = call.world.schema
  const seconds = Math.floor(changedAt.getTime() / 1000)
  const headers = { etag: `"${seconds.toString(16)}"`, 'last-modified': changedAt.toUTCString() }
  const since = Date.parse(call.request.headers.get('if-modified-since') ?? '')
  const match = call.request.headers.get('if-none-match')
  if (since >= seconds * 1000 || match === headers.etag) return new Response(null, { status: 304, headers })
  return json(make(), 200, headers)
}

function listObjects(call: Call): Response {
  return cached(call, () => ({
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: call.world.schema.objects
      .flatMap((object) => call.access.object(object.name) ?? [])
      .map((object) => describeSummary(call, object, call.version)),
  }))
}

interface Window {
  readonly start: Date
  readonly end: Date
}

/** The stretch of time of `deleted` and `updated`: at most 30 days back, to the minute. */
function windowOf({ url, world }: Call): Window {
  const [start, end] = ['start', 'end'].map((name) =>
    readInstant((url.searchParams.get(name) ?? '').replace(/ (\d{2}:?\d{2})$/, '+$1')),
  )
  if (!start || !end) throw refused('INVALID_REPLICATION_DATE', 'start and end must be valid dates')
  if (end <= start) throw refused('INVALID_REPLICATION_DATE', 'startDate has to be before endDate')
  if (world.clock.now().getTime() - start.getTime() > 30 * 86_400_000) {
    throw refused('INVALID_REPLICATION_DATE', 'startDate before org replication enabled date')
  }
  return { start, end }
}

function changed(call: Call, deleted: boolean) {
  const object = findObject(call, call.params.type ?? '')
  const { start, end } = windowOf(call)
  const [from, until] = [writeInstant(start), writeInstant(end)]
  const rows = [...call.world.store.rowsOf(object.name)].filter((row) => {
    const at = String(row.SystemModstamp)
    return (row.IsDeleted === true) === deleted && at >= from && at < until && call.access.sees(object, row)
  })
  return { rows, until, from }
}

const base = '/services/data/:version/sobjects'

/** What objects there are, what they look like, and what changed in them. */
export const describeRoutes: readonly Route[] = [
  { operation: 'describeGlobal', method: 'GET', path: base, handle: listObjects },
  {
    operation: 'describeBasic',
    method: 'GET',
    path: `${base}/:type`,
    handle(call) {
      const object = findObject(call, call.params.type ?? '')
      const objectDescribe = describeSummary(call, object, call.version)
      return json({ objectDescribe, recentItems: recentRecords(call, 10, object.name) })
    },
  },
  {
    operation: 'describe',
    method: 'GET',
    path: `${base}/:type/describe`,
    handle(call) {
      const object = findObject(call, call.params.type ?? '')
      return cached(call, () => describeObject(call, object, call.version, call.url.origin))
    },
  },
  {
    operation: 'getDeleted',
    method: 'GET',
    path: `${base}/:type/deleted`,
    handle(call) {
      const { rows, until, from } = changed(call, true)
      const deletedRecords = rows.map((row) => ({ id: row.Id, deletedDate: row.SystemModstamp }))
      return json({ deletedRecords, earliestDateAvailable: from, latestDateCovered: until })
    },
  },
  {
    operation: 'getUpdated',
    method: 'GET',
    path: `${base}/:type/updated`,
    handle(call) {
      const { rows, until } = changed(call, false)
      return json({ ids: rows.map((row) => row.Id), latestDateCovered: until })
    },
  },
]
