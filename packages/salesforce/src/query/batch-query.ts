import type { SalesforceRecord } from '../model/record.js'
import type { Soql } from '../model/soql.js'
import { type BatchPart, readingPart } from '../wire/batch.js'
import { type QueryPage, readQueryPage } from '../wire/query.js'
import { requestOf } from '../wire/request.js'

/** A page of a query whose records have these fields. */
export interface QueriedPage<Fields extends object = Readonly<Record<string, unknown>>>
  extends Omit<QueryPage, 'records'> {
  readonly records: readonly SalesforceRecord<Fields>[]
}

/**
 * A part of a batch that asks by SOQL, and gives the first page: up to 2,000 records, `totalSize`, and whether it is all (`done`). The
 * records beyond it are read by `nestedRecords` of the door `query`.
 */
export function batchQuery<Fields extends object = Readonly<Record<string, unknown>>>(
  statement: Soql | string,
): BatchPart<QueriedPage<Fields>> {
  const query = { q: typeof statement === 'string' ? statement : statement.text }
  const request = requestOf('batchQuery', 'GET', '/query/', {}, { query })
  return readingPart(request, (body) => readQueryPage(body) as QueriedPage<Fields> | undefined)
}
