import { type CallOptions, type Connection, createListing, type Listing } from '@waymark/core/http'
import { ask } from '../connection/ask.js'
import { follow } from '../connection/follow.js'
import {
  type ListView,
  type ListViewDescription,
  type ListViewPage,
  type ListViewRow,
  listViewDescriptionJson,
  listViewJson,
  listViewResultsJson,
  listViewsJson,
  readListViewDescription,
  readListViewPage,
} from '../wire/list-view.js'
import { requestOf } from '../wire/request.js'

type Options = Omit<CallOptions, 'ifMatch' | 'idempotencyKey' | 'repeatable'>

/** How the rows of a list view are read. */
export interface ListViewRowsOptions extends Options {
  /** Rows of a page, 1 to 2,000, which is the default. */
  readonly pageSize?: number | undefined
  /** The `checkpoint` of an earlier listing. */
  readonly from?: string | undefined
}

/** Which rows of a list view one page has. */
export interface ListViewPageOptions extends Options {
  /** At most this many rows, 1 to 2,000. Salesforce's own default is 25. */
  readonly limit?: number | undefined
  /** How many rows are left out before them. */
  readonly offset?: number | undefined
}

const all = '/sobjects/{type}/listviews'
const one = '/sobjects/{type}/listviews/{id}'

/**
 * The list views of an object that the user may see: `await` it for the first page, iterate it for all.
 *
 * @throws SalesforceError `not_found` for an object that there is not.
 */
export function listListViews(connection: Connection, type: string, options: Options = {}): Listing<ListView> {
  return createListing({
    fetchPage: async (after) => {
      const first = { connection, request: requestOf('listListViews', 'GET', all, { type }) }
      const asked = after === undefined ? first : follow(connection, 'listListViews', all, after)
      const { listviews, nextRecordsUrl, done } = await ask(asked.connection, asked.request, listViewsJson, options)
      return { items: listviews, ...(done !== true && nextRecordsUrl != null && { next: nextRecordsUrl }) }
    },
  })
}

/** The list views of an object that the user opened last. */
export async function listRecentListViews(
  connection: Connection,
  type: string,
  options: Options = {},
): Promise<readonly ListView[]> {
  const request = requestOf('listRecentListViews', 'GET', `${all}/recent`, { type })
  return (await ask(connection, request, listViewsJson, options)).listviews
}

/**
 * One list view.
 *
 * @throws SalesforceError `not_found`, also for one that is not shared with the user.
 */
export async function getListView(
  connection: Connection,
  type: string,
  id: string,
  options: Options = {},
): Promise<ListView> {
  return await ask(connection, requestOf('getListView', 'GET', one, { type, id }), listViewJson, options)
}

/** What a list view asks: its columns, and SOQL that gives typed values for the same records. */
export async function describeListView(
  connection: Connection,
  type: string,
  id: string,
  options: Options = {},
): Promise<ListViewDescription> {
  const request = requestOf('describeListView', 'GET', `${one}/describe`, { type, id })
  return readListViewDescription(await ask(connection, request, listViewDescriptionJson, options))
}

/** One page of what a list view shows, with its columns. */
export async function getListViewPage(
  connection: Connection,
  type: string,
  id: string,
  { limit, offset, ...options }: ListViewPageOptions = {},
): Promise<ListViewPage> {
  const request = requestOf('getListViewPage', 'GET', `${one}/results`, { type, id }, { query: { limit, offset } })
  return readListViewPage(await ask(connection, request, listViewResultsJson, options))
}

/** Every row of a list view, page by page as they are read. */
export function listViewRows(
  connection: Connection,
  type: string,
  id: string,
  { pageSize = 2_000, from, ...options }: ListViewRowsOptions = {},
): Listing<ListViewRow> {
  return createListing({
    fetchPage: async (after) => {
      const offset = Number(after ?? 0)
      const { rows, done } = await getListViewPage(connection, type, id, { ...options, limit: pageSize, offset })
      // Salesforce gives no address of the next page. An empty page that is not the last one would come for ever.
      return { items: rows, ...(!done && rows.length > 0 && { next: String(offset + rows.length) }) }
    },
    ...(from !== undefined && { from }),
  })
}
