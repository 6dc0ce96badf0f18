import { type CrmKind, crmObjects } from './objects.js'

/**
 * The address that opens a record in Lightning. The host that answers the API sends browsers on to the org's Lightning pages.
 * `instanceUrl` is that of the token answer.
 */
export function recordLink(instanceUrl: string | URL, kind: CrmKind, recordId: string): string {
  return objectLink(instanceUrl, crmObjects[kind].object, recordId)
}

/** The address that opens a record of any object, such as a `Task`. */
export function objectLink(instanceUrl: string | URL, object: string, recordId: string): string {
  return new URL(`/lightning/r/${object}/${encodeURIComponent(recordId)}/view`, instanceUrl).href
}
