import { defineRoute } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { networkDomainJson } from '../network.js'

export const listNetworkDomainsRoute = defineRoute({
  operation: 'listNetworkDomains',
  method: 'GET',
  path: '/network-domains',
  capability: 'cases.use',
  answer: z.object({ items: z.array(networkDomainJson) }),
})
