import type { Call } from '@waymark/core/ports'
import { type SearchKind, searchKinds } from '../model/kind.js'
import type { FailureReason, SearchSource } from '../model/search-answer.js'
import { openIntegrations } from './access.js'
import type { KeyPair } from './call-input.js'
import type { Ports } from './ports.js'
import type { ProviderAnswer, ProviderQuery } from './search-provider.js'

/** Somewhere to search, as the user may now. */
export interface OpenSource extends SearchSource {
  /** What it can find. */
  readonly kinds: readonly SearchKind[]
  /** How long it may take, in milliseconds. */
  readonly budget: number
  /** How it is asked, or why it cannot be. */
  readonly access:
    | { readonly ask: (query: ProviderQuery, signal: AbortSignal) => AsyncIterable<ProviderAnswer> }
    | { readonly failure: FailureReason }
}

const integrationKinds = searchKinds.filter((kind) => kind !== 'item')

/** Everything that is searched for this user: the integrations, oldest first, then the providers that joined, as they were given. */
export async function openSources(ports: Ports, call: Call, keys: readonly KeyPair[]): Promise<readonly OpenSource[]> {
  const integrations = await openIntegrations(ports, call, keys)
  const fromIntegrations = integrations.map((open): OpenSource => {
    const { integrationId: id, name } = open
    const access =
      'failure' in open
        ? { failure: open.failure }
        : { ask: (query: ProviderQuery, signal: AbortSignal) => open.session.search(query, signal) }
    return { id, name, kinds: integrationKinds, budget: ports.searchBudget, access }
  })
  const fromProviders = ports.providers.map((provider): OpenSource => {
    const { id, name, kinds, budget = ports.searchBudget } = provider
    const { principal } = call
    return {
      id,
      name,
      kinds: searchKinds.filter((kind) => kinds.includes(kind)),
      budget,
      access: { ask: (query, signal) => provider.search(query, { principal, signal }) },
    }
  })
  return [...fromIntegrations, ...fromProviders]
}
