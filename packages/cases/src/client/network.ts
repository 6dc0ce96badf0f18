import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { NetworkDomain } from '../model/network.js'
import { readNetworkDomain } from '../wire/network.js'
import { listNetworkDomainsRoute } from '../wire/routes/network.js'

/** The domains that a network must allow, each with its purpose, and those that it no longer has to. */
export async function listNetworkDomains(
  connection: Connection,
  options?: CallOptions,
): Promise<readonly NetworkDomain[]> {
  const { items } = await callRoute(connection, listNetworkDomainsRoute, {}, options)
  return items.map(readNetworkDomain)
}
