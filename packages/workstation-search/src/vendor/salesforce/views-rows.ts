import { ContractError } from '@waymark/core'
import { getListViewPage, type SalesforceConnection } from '@waymark/salesforce/list-views'
import { query, type SalesforceRecord } from '@waymark/salesforce/query'
import type { ViewKind } from '../../model/kind.js'
import { maximumViewRows, type ViewColumn, type ViewPage, type ViewRow } from '../../model/views.js'
import { recordLink } from './links.js'
import { crmObjects } from './objects.js'
import { readCell } from './views-cells.js'
import { type CutQuery, writePage } from './views-soql.js'

/** Whose rows are read, and how. */
export interface ViewSource {
  readonly connection: SalesforceConnection
  readonly instanceUrl: string | URL
  readonly kind: ViewKind
  readonly signal: AbortSignal
}

/** Which rows are read. */
export interface RowRange {
  readonly skip: number
  readonly limit: number
}

/** How many rows of a range can be read: offsets end at 2,000. */
const readable = ({ skip, limit }: RowRange) => Math.max(0, Math.min(limit, maximumViewRows - skip))

function pageOf(rows: readonly ViewRow[], hasMore: boolean, { skip }: RowRange) {
  const end = skip + rows.length
  const goesOn = hasMore && end < maximumViewRows
  return { rows, ...(goesOn && { next: String(end) }), isCut: hasMore && !goesOn }
}

function idOf({ Id, attributes }: SalesforceRecord): string {
  const id = typeof Id === 'string' ? Id : attributes.url?.split('/').at(-1)
  if (id) return id
  throw new ContractError('a record of a list view has no id')
}

/** The rows of a query, with typed cells. One more than a page has is asked for, which tells whether it is the last page. */
export async function readRows(
  { connection, instanceUrl, kind, signal }: ViewSource,
  asked: CutQuery,
  columns: readonly ViewColumn[],
  range: RowRange,
): Promise<Pick<ViewPage, 'rows' | 'next' | 'isCut'>> {
  const most = readable(range)
  const limit = Math.min(most + 1, (asked.limit ?? Number.POSITIVE_INFINITY) - range.skip)
  if (limit <= 0) return pageOf([], false, range)
  const rows: ViewRow[] = []
  // Salesforce may give fewer at a time than were asked for, so what it calls the first page need not be all.
  for await (const record of query(connection, writePage(asked, { skip: range.skip, limit }), { signal })) {
    const id = idOf(record)
    const cells = columns.map(({ field, type }) => readCell(record, field, type))
    rows.push({ id, link: recordLink(instanceUrl, kind, id), cells })
  }
  return pageOf(rows.slice(0, most), rows.length > most, range)
}

/** The rows of a view as text for people: nothing is typed, and nothing can be sorted. */
export async function readTexts(
  { connection, instanceUrl, kind, signal }: ViewSource,
  viewId: string,
  range: RowRange,
): Promise<Pick<ViewPage, 'columns' | 'sort' | 'rows' | 'next' | 'isCut'>> {
  const most = readable(range)
  const options = { limit: Math.max(1, most), offset: range.skip, signal }
  const page = await getListViewPage(connection, crmObjects[kind].object, viewId, options)
  const columns = page.columns.filter(({ hidden }) => !hidden)
  const rows = page.rows.slice(0, most).map((row): ViewRow => {
    if (!row.Id) throw new ContractError('a row of a list view has no id')
    const cells = columns.map(({ field }) => row[field] ?? null)
    return { id: row.Id, link: recordLink(instanceUrl, kind, row.Id), cells }
  })
  const sorted = columns.find(({ sort }) => sort !== undefined)
  return {
    columns: columns.map(({ field, label }) => ({ field, label, type: 'string', isSortable: false })),
    ...(sorted?.sort && { sort: { field: sorted.field, direction: sorted.sort } }),
    ...pageOf(rows, !page.done || page.rows.length > most, range),
  }
}
