import type { CallOptions, Listing } from '@waymark/core/http'
import { bindTo } from '@waymark/core/http'
import { createSalesforceConnection, type SalesforceConnectionOptions } from '../connection/create-connection.js'
import { getLimits } from '../connection/limits.js'
import {
  describeListView,
  getListView,
  getListViewPage,
  listListViews,
  listRecentListViews,
  listViewRows,
} from '../list-views/list-views.js'
import type { SalesforceRecord } from '../model/record.js'
import type { Soql } from '../model/soql.js'
import { type NestedRecords, nestedRecords, type Query, type QueryOptions, query, queryAll } from '../query/query.js'
import { type ParameterizedSearch, parameterizedSearch } from '../search/parameterized-search.js'
import { search } from '../search/search.js'
import type { Search } from '../search/write-sosl.js'
import { bulkOf } from './bulk.js'
import { collectionsOf, objectsOf, recordsOf } from './records.js'

/** What a client is made of: where the organization is and whose tokens to use; the rest has defaults. */
export type SalesforceClientOptions = SalesforceConnectionOptions

type Fields = Readonly<Record<string, unknown>>

/**
 * A client of one organization. It keeps the resilience contract as far as Salesforce lets it: one deadline over all attempts,
 * `Retry-After` never undercut, typed errors, lists that can be resumed. There are no idempotency keys, so creates are repeated only when
 * they were turned away.
 */
export function createSalesforceClient(options: SalesforceClientOptions) {
  const connection = createSalesforceConnection(options)
  const on = bindTo(connection)
  return {
    /** For the operations of the other doors. */
    connection,
    /** What the last answer said about the requests of the day. */
    usage: connection.usage,
    /** Every limit of the organization. */
    limits: on(getLimits),
    records: recordsOf(connection),
    collections: collectionsOf(connection),
    objects: objectsOf(connection),
    /** Asks by SOQL: `await` it for its first page, iterate it for all, and again to go on after a failure. */
    query: <Row = SalesforceRecord>(statement: Soql | string, call?: QueryOptions<Row>): Query<Row> =>
      query<Row>(connection, statement, call),
    /** The same with deleted records and archived activities. */
    queryAll: <Row = SalesforceRecord>(statement: Soql | string, call?: QueryOptions<Row>): Query<Row> =>
      queryAll<Row>(connection, statement, call),
    /** The records of a sub-select, beyond those that came with the record. */
    nested: <Row = SalesforceRecord>(
      found: NestedRecords | null,
      call?: Pick<QueryOptions<Row>, 'read' | 'signal' | 'timeout'>,
    ): Listing<Row> => nestedRecords<Row>(connection, found, call),
    /** Searches by SOSL. */
    search: <Found extends object = Fields>(what: Search | string, call?: CallOptions) =>
      search<Found>(connection, what, call),
    /** Searches by parameters, without a language. */
    parameterizedSearch: <Found extends object = Fields>(what: ParameterizedSearch, call?: CallOptions) =>
      parameterizedSearch<Found>(connection, what, call),
    listViews: {
      /** The list views of an object. */
      list: on(listListViews),
      /** Those that the user opened last. */
      recent: on(listRecentListViews),
      /** One list view. */
      get: on(getListView),
      /** What a list view asks. */
      describe: on(describeListView),
      /** One page of what a list view shows, with its columns. */
      page: on(getListViewPage),
      /** Every row of a list view. */
      rows: on(listViewRows),
    },
    bulk: bulkOf(connection),
  }
}

/** A client of one organization. */
export type SalesforceClient = ReturnType<typeof createSalesforceClient>
