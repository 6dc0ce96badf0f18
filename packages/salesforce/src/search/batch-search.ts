import type { SalesforceRecord } from '../model/record.js'
import { type BatchPart, readingPart } from '../wire/batch.js'
import { readSearch } from '../wire/search.js'
import { searchRequest } from './search.js'
import type { Search } from './write-sosl.js'

/**
 * A part of a batch that searches by SOSL, as `search` does.
 *
 * @throws TypeError as `writeSosl` does.
 */
export function batchSearch<Fields extends object = Readonly<Record<string, unknown>>>(
  what: Search | string,
): BatchPart<readonly SalesforceRecord<Fields>[]> {
  return readingPart(searchRequest(what), (body) => readSearch(body) as readonly SalesforceRecord<Fields>[] | undefined)
}
