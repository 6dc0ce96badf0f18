import { implement, type RouteImplementation } from '@waymark/core/server'
import type { NetworkUseCases } from '../service/network.js'
import { writeNetworkDomain } from '../wire/network.js'
import { listNetworkDomainsRoute } from '../wire/routes/network.js'

export function networkImplementations({
  network,
}: {
  readonly network: NetworkUseCases
}): readonly RouteImplementation[] {
  return [
    implement(listNetworkDomainsRoute, {
      run: () => network.domains(),
      write: (domains) => ({ items: domains.map(writeNetworkDomain) }),
    }),
  ]
}
