import { type NetworkDomain, networkDomains } from '../model/network.js'

/** The domains that a network must allow, and those that it no longer has to. */
async function listNetworkDomains(): Promise<readonly NetworkDomain[]> {
  return networkDomains
}

/** What a network must let through. */
export function networkUseCases() {
  return { domains: () => listNetworkDomains() }
}

export type NetworkUseCases = ReturnType<typeof networkUseCases>
