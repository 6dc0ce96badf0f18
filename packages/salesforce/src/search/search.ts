import type { CallOptions, Connection, HttpRequest } from '@waymark/core/http'
import { askFor } from '../connection/ask.js'
import type { SalesforceRecord } from '../model/record.js'
import { requestOf } from '../wire/request.js'
import { readSearch } from '../wire/search.js'
import { type Search, writeSosl } from './write-sosl.js'

/**
 * Searches by SOSL: a {@link Search}, or a statement of your own, in which you have escaped what a person typed. Each record says in
 * `attributes.type` what it is. One call, whatever the number of objects; one object that the user may not see fails all of it, so leave
 * out what `describeGlobal` does not have.
 *
 * @throws SalesforceError `malformed_search`, also for a text of one character; `invalid_type`, `invalid_field`.
 * @throws TypeError as {@link writeSosl} does.
 */
export async function search<Fields extends object = Readonly<Record<string, unknown>>>(
  connection: Connection,
  what: Search | string,
  options?: CallOptions,
): Promise<readonly SalesforceRecord<Fields>[]> {
  return (await askFor(connection, searchRequest(what), readSearch, options)) as readonly SalesforceRecord<Fields>[]
}

/** What a search sends. */
export function searchRequest(what: Search | string): HttpRequest {
  const query = { q: typeof what === 'string' ? what : writeSosl(what) }
  return requestOf('search', 'GET', '/search/', {}, { query })
}
