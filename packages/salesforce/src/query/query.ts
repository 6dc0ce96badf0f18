import { type CallOptions, type Connection, createListing, type Listing, type Page } from '@waymark/core/http'
import { askFor } from '../connection/ask.js'
import { follow } from '../connection/follow.js'
import type { ReadRecord, SalesforceRecord } from '../model/record.js'
import type { Soql } from '../model/soql.js'
import { type QueryPage, readQueryPage } from '../wire/query.js'
import { requestOf } from '../wire/request.js'

/** How a query is read. */
export interface QueryOptions<Row> extends Omit<CallOptions, 'ifMatch' | 'idempotencyKey'> {
  /** Records of a page, 200 to 2,000. Salesforce takes it as a wish. The default is 2,000. */
  readonly batchSize?: number | undefined
  /** The `checkpoint` of an earlier query, to go on exactly behind the last record that was read. It holds for about two days. */
  readonly from?: string | undefined
  /** Makes a row of each record. Without it the row is the record. */
  readonly read?: ReadRecord<Row> | undefined
}

/** A query as a list: `await` it for its first page, iterate it for all, and again to go on after a failure. */
export interface Query<Row> extends Listing<Row> {
  /** How many records match, once a page was read. With `SELECT COUNT()` it is the answer. */
  readonly totalSize: number | undefined
}

type Source = 'query' | 'queryAll'

function run<Row>(connection: Connection, source: Source, statement: Soql | string, options: QueryOptions<Row>) {
  const { batchSize, from, read = (record) => record as Row, ...call } = options
  const headers = batchSize === undefined ? undefined : { 'sforce-query-options': `batchSize=${batchSize}` }
  let totalSize: number | undefined

  const first = () => {
    const query = { q: typeof statement === 'string' ? statement : statement.text }
    return askFor(connection, requestOf(source, 'GET', `/${source}/`, {}, { query, headers }), readQueryPage, call)
  }
  const next = (after: string) => {
    const followed = follow(connection, source, `/${source}/{locator}`, after)
    return askFor(followed.connection, { ...followed.request, headers }, readQueryPage, call)
  }
  const listing = createListing<Row>({
    fetchPage: async (after) => {
      const page = await (after === undefined ? first() : next(after))
      totalSize = page.totalSize
      return readPage(page, read)
    },
    ...(from !== undefined && { from }),
  })
  return Object.defineProperty(listing, 'totalSize', { get: () => totalSize }) as Query<Row>
}

function readPage<Row>({ done, nextRecordsUrl, records }: QueryPage, read: ReadRecord<Row>): Page<Row> {
  return { items: records.map(read), ...(!done && nextRecordsUrl !== undefined && { next: nextRecordsUrl }) }
}

/**
 * Asks by SOQL. Every matching record comes, page by page as it is read, without a limit of ours. Its `checkpoint` is the address of
 * the page and the position in it. `Row` is what you say a record is: give `read` to have it checked.
 *
 * @throws SalesforceError `malformed_query`, `invalid_field`, `invalid_type`; `query_timeout`; `query_locator_expired` when a later page
 * is no longer held.
 */
export function query<Row = SalesforceRecord>(
  connection: Connection,
  statement: Soql | string,
  options: QueryOptions<Row> = {},
): Query<Row> {
  return run(connection, 'query', statement, options)
}

/** {@link query} with records that were deleted or merged, and archived activities. */
export function queryAll<Row = SalesforceRecord>(
  connection: Connection,
  statement: Soql | string,
  options: QueryOptions<Row> = {},
): Query<Row> {
  return run(connection, 'queryAll', statement, options)
}

/** What a sub-select gave: its first page inside of the record, or null when nothing matches. */
export type NestedRecords = QueryPage

/**
 * The records of a sub-select, beyond those that came with the record.
 *
 * @throws SalesforceError `query_locator_expired`.
 */
export function nestedRecords<Row = SalesforceRecord>(
  connection: Connection,
  nested: NestedRecords | null,
  options: Pick<QueryOptions<Row>, 'read' | 'signal' | 'timeout'> = {},
): Listing<Row> {
  const { read = (record) => record as Row, ...call } = options
  return createListing<Row>({
    fetchPage: async (after) => {
      if (after === undefined) return nested === null ? { items: [] } : readPage(nested, read)
      const followed = follow(connection, 'query', '/query/{locator}', after)
      return readPage(await askFor(followed.connection, followed.request, readQueryPage, call), read)
    },
  })
}
