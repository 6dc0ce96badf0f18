import { type Fault, isRefused, refuse, refuseInput } from '@waymark/core'
import { listListViews, type SalesforceConnection } from '@waymark/salesforce/list-views'
import { sendBatch } from '@waymark/salesforce/records'
import { refuseSearch } from '../../model/errors.js'
import type { ViewKind } from '../../model/kind.js'
import type { OfferedView, ViewColumn, ViewPage, ViewSort } from '../../model/views.js'
import { crmObjects } from './objects.js'
import { inOwnWords } from './read-errors.js'
import { isRecordId } from './records.js'
import { descriptionPart, viewPart } from './views-parts.js'
import { readRows, readTexts } from './views-rows.js'
import { cutQuery, orderBy } from './views-soql.js'

/** Which rows of a view are read. */
export interface ViewRange {
  /** Default: the view's own order. */
  readonly sort?: ViewSort | undefined
  /** 0 to 2,000. */
  readonly skip: number
  readonly limit: number
}

/**
 * The list views of a kind that the user sees, at most `limit`, in Salesforce's order. No more pages are read than that takes.
 *
 * @throws RefusedError `kind_forbidden`; `reconnect_required`, `application_unavailable` and the like.
 */
export async function listOrgViews(
  connection: SalesforceConnection,
  kind: ViewKind,
  limit: number,
  signal: AbortSignal,
): Promise<{ readonly views: readonly OfferedView[]; readonly hasMore: boolean }> {
  try {
    return await inOwnWords(readViews(connection, kind, limit, signal))
  } catch (error) {
    // To a user without rights an object is not there at all.
    if (isRefused(error) && error.code === 'not_found') throw refuseSearch('kind_forbidden', undefined, error)
    throw error
  }
}

async function readViews(connection: SalesforceConnection, kind: ViewKind, limit: number, signal: AbortSignal) {
  const views: OfferedView[] = []
  for await (const { items, next } of listListViews(connection, crmObjects[kind].object, { signal }).pages()) {
    views.push(...items.map(({ id, label }) => ({ id, label })))
    const hasMore = views.length > limit || (views.length === limit && next !== undefined)
    if (hasMore) return { views: views.slice(0, limit), hasMore }
  }
  return { views, hasMore: false }
}

/**
 * A page of a view with its own columns and order. It costs two calls: a batch of the view and its description, and its rows. They
 * are asked for by the view's own SOQL, whose values are typed; a view that SOQL cannot ask comes as text for people, in its own order
 * alone, as does in its own order one that shows only so many rows of it.
 *
 * @throws RefusedError `not_found` for a view that is gone or not shared with the user; `validation_failed` for a column that cannot be
 * sorted by; `reconnect_required`, `application_unavailable` and the like.
 */
export function readOrgView(
  connection: SalesforceConnection,
  instanceUrl: string | URL,
  kind: ViewKind,
  viewId: string,
  range: ViewRange,
  signal: AbortSignal,
): Promise<ViewPage> {
  return inOwnWords(readPage({ connection, instanceUrl, kind, signal }, viewId, range))
}

async function readPage(
  org: Parameters<typeof readRows>[0],
  viewId: string,
  { sort, ...range }: ViewRange,
): Promise<ViewPage> {
  if (!isRecordId(viewId)) throw refuse('not_found')
  const { object } = crmObjects[org.kind]
  const parts = [viewPart(object, viewId), descriptionPart(object, viewId)] as const
  const [view, description] = await sendBatch(org.connection, parts, { signal: org.signal })
  if (!view.ok) throw view.error
  const asked = description.ok && view.value.soqlCompatible !== false ? description.value : undefined
  const query = asked && cutQuery(asked.query)
  const facts = { viewId, label: view.value.label }
  if (asked === undefined || query === undefined) {
    checkSort([], sort)
    return { ...facts, ...(await readTexts(org, viewId, range)) }
  }
  // Another order would choose other rows than those that the view shows.
  const columns = query.limit === undefined ? asked.columns : asked.columns.map(unsorted)
  checkSort(columns, sort)
  const sorted = sort ? { ...query, order: orderBy(sort.field, sort.direction) } : query
  const shown = sort ?? asked.sort
  return { ...facts, columns, ...(shown && { sort: shown }), ...(await readRows(org, sorted, columns, range)) }
}

const unsorted = (column: ViewColumn): ViewColumn => ({ ...column, isSortable: false })

function checkSort(columns: readonly ViewColumn[], sort: ViewSort | undefined): void {
  const sortable = columns.filter(({ isSortable }) => isSortable).map(({ field }) => field)
  if (sort === undefined || sortable.includes(sort.field)) return
  const message = sortable.length > 0 ? `must be one of ${sortable.join(', ')}` : 'this view cannot be sorted'
  const fault: Fault = { in: 'body', path: '/sort/field', message }
  throw refuseInput([fault])
}
