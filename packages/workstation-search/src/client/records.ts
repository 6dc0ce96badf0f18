import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { ConnectionKey } from '../model/integration.js'
import type { SearchKind } from '../model/kind.js'
import type { LeadConversion } from '../model/lead-conversion.js'
import type { RecentRecord } from '../model/recent.js'
import { getLeadConversionRoute, listRecentRecordsRoute, openRecordRoute } from '../wire/routes/records.js'
import { writeKeys } from './write-keys.js'

/** A record of an integration. */
export interface RecordReference {
  readonly kind: SearchKind
  readonly recordId: string
}

/**
 * Tells the application that the user opened a record, so that it comes to the user's recently viewed. Nothing is kept here. False for
 * kinds that the application does not remember.
 *
 * @throws RefusedError `reconnect_required`, `integration_not_available`, `application_unavailable`.
 */
export async function openRecord(
  connection: Connection,
  { connectionId, salt }: ConnectionKey,
  { kind, recordId }: RecordReference,
  options?: CallOptions,
): Promise<boolean> {
  const body = { key: { connectionId, salt }, kind, recordId }
  return (await callRoute(connection, openRecordRoute, { body }, options)).isRemembered
}

/** What the user opened last, in every application that the keys open: 20 of each at the most, newest first. */
export async function listRecentRecords(
  connection: Connection,
  keys: readonly ConnectionKey[],
  options?: CallOptions,
): Promise<readonly RecentRecord[]> {
  return (await callRoute(connection, listRecentRecordsRoute, { body: { keys: writeKeys(keys) } }, options)).items
}

/**
 * What became of a converted lead: the contact, the account, perhaps an opportunity, and tasks.
 *
 * @throws RefusedError `not_found` for a lead that was not converted or that the user may not see; `reconnect_required`.
 */
export async function getLeadConversion(
  connection: Connection,
  { connectionId, salt }: ConnectionKey,
  leadId: string,
  options?: CallOptions,
): Promise<LeadConversion> {
  const input = { params: { connectionId }, body: { salt, leadId } }
  return await callRoute(connection, getLeadConversionRoute, input, options)
}
