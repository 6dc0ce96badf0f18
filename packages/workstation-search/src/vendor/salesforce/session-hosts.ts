import { refuseSearch } from '../../model/errors.js'
import { readDomain } from '../../model/setup.js'

/** Which origins stand in for which hosts: `{ 'acme.my.salesforce.com': 'http://localhost:8180' }`. */
export type Origins = Readonly<Record<string, string>>

/** The origin at which a host of Salesforce is reached. */
export function originOf(host: string, origins: Origins): string {
  return origins[host] ?? `https://${host}`
}

/**
 * The origin of an org, as an answer named it. A token goes nowhere else than to a host of Salesforce, or to what stands in for one.
 *
 * @throws RefusedError `application_refused` for an address of somebody else.
 */
export function readInstanceUrl(instanceUrl: string, origins: Origins): string {
  const host = readDomain(instanceUrl)
  if (host !== undefined) return originOf(host, origins)
  const origin = URL.canParse(instanceUrl) ? new URL(instanceUrl).origin : undefined
  const isKnown = Object.values(origins).some((one) => URL.canParse(one) && new URL(one).origin === origin)
  if (origin !== undefined && isKnown) return origin
  throw refuseSearch('application_refused', 'the application named a host that is none of its own', {
    facts: { reason: 'foreign_host' },
  })
}
