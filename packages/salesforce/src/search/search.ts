import type { CallOptions, Connection } from '@waymark/core/http'
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
  const query = { q: typeof what === 'string' ? what : writeSosl(what) }
  const found = await askFor(connection, requestOf('search', 'GET', '/search/', {}, { query }), readSearch, options)
  return found as readonly SalesforceRecord<Fields>[]
}
