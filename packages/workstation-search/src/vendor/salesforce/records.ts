import { refuse, refuseInput } from '@waymark/core'
import { isSalesforceError } from '@waymark/salesforce'
import { field, query, type SalesforceConnection, type Soql, soql } from '@waymark/salesforce/query'
import type { SearchKind } from '../../model/kind.js'
import { recordLink } from './links.js'
import { type CrmKind, crmKinds, crmObjects, isCrmKind, kindOfObject } from './objects.js'
import { inOwnWords } from './read-errors.js'

/** Whether a text has the form of an id: 15 characters, or 18 with a checksum. Salesforce takes no other for an id. */
export const isRecordId = (text: string) => /^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/.test(text)

/** A record that the user opened at Salesforce. */
export interface ViewedRecord {
  readonly kind: CrmKind
  readonly recordId: string
  readonly name: string
  readonly link: string
}

/**
 * Puts a record into what the user has recently viewed at Salesforce, by `FOR VIEW`: one call. False for a kind that Salesforce does not
 * remember.
 *
 * @throws RefusedError `validation_failed` for an id of another kind; `not_found` for a record that the user does not see;
 * `kind_forbidden`, `reconnect_required`, `application_unavailable` and the like.
 */
export async function markRecordViewed(
  connection: SalesforceConnection,
  { kind, recordId }: { readonly kind: SearchKind; readonly recordId: string },
  signal: AbortSignal,
): Promise<boolean> {
  if (!isCrmKind(kind)) return false
  const { object, keyPrefix } = crmObjects[kind]
  if (!recordId.startsWith(keyPrefix) || !isRecordId(recordId)) {
    throw refuseInput([{ in: 'body', path: '/recordId', message: `must be the id of a ${kind}` }])
  }
  const statement = soql`SELECT Id FROM ${field(object)} WHERE Id = ${recordId} LIMIT 1 FOR VIEW`
  const found = await inOwnWords(isFound(connection, statement, signal))
  if (found === 0) throw refuse('not_found')
  return found !== undefined
}

/** How many records a statement finds; undefined where Salesforce does not take it for this object. */
async function isFound(connection: SalesforceConnection, statement: Soql, signal: AbortSignal) {
  try {
    return (await query(connection, statement, { signal })).items.length
  } catch (error) {
    if (isSalesforceError(error, 'malformed_query')) return undefined
    throw error
  }
}

/**
 * What the user opened last, newest first: one call. `RecentlyViewed` takes the place of `GET /recent`, which mixes in what was only
 * referred to, and objects of other kinds, which could fill its list.
 *
 * @throws RefusedError `reconnect_required`, `application_unavailable` and the like.
 */
export function listRecent(
  connection: SalesforceConnection,
  instanceUrl: string | URL,
  limit: number,
  signal: AbortSignal,
): Promise<readonly ViewedRecord[]> {
  return inOwnWords(readRecent(connection, instanceUrl, limit, signal))
}

async function readRecent(
  connection: SalesforceConnection,
  instanceUrl: string | URL,
  limit: number,
  signal: AbortSignal,
): Promise<readonly ViewedRecord[]> {
  const types = crmKinds.map((kind) => crmObjects[kind].object)
  const statement = soql`SELECT Id, Name, Type FROM RecentlyViewed WHERE Type IN ${types} AND LastViewedDate != null ORDER BY LastViewedDate DESC LIMIT ${limit}`
  const { items } = await query(connection, statement, { signal })
  return items.flatMap(({ Id, Name, Type }) => {
    const kind = kindOfObject(String(Type))
    if (kind === undefined || typeof Id !== 'string') return []
    const name = typeof Name === 'string' && Name !== '' ? Name : Id
    return [{ kind, recordId: Id, name, link: recordLink(instanceUrl, kind, Id) }]
  })
}
