import { caseQueries } from './case-queries.js'
import { chatQueries } from './chat-queries.js'
import type { CasesClient } from './create-client.js'

/**
 * TanStack Query 5 options for every read and write of a client, as plain objects: this imports no TanStack package. Lists are infinite
 * queries. Streams are left out: follow them, and invalidate the key of what changed. A mutation takes the options of its call: give
 * it one `idempotencyKey` for what is one write to the person who makes it, however often the page sends it.
 */
export function casesQueries(client: CasesClient) {
  return { ...caseQueries(client), ...chatQueries(client) }
}
