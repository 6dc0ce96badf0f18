import type { CallOptions, Connection } from '@waymark/core/http'
import { type ApiLimits, limitsJson } from '../wire/limits.js'
import { requestOf } from '../wire/request.js'
import { ask } from './ask.js'

/**
 * Every limit of the organization by its name, such as `DailyApiRequests`. Its own numbers lag a few minutes behind, and what the
 * header of the answer says feeds the budget of the connection as for any other call.
 *
 * @throws SalesforceError `insufficient_access`, `api_disabled`.
 */
export async function getLimits(connection: Connection, options?: CallOptions): Promise<ApiLimits> {
  return await ask(connection, requestOf('getLimits', 'GET', '/limits'), limitsJson, options)
}
