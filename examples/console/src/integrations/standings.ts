import type { Integration } from '@waymark/workstation-search'
import { workstation, workstationQueries } from '../session/clients.js'
import { type Standing, standingOf } from './standing.js'

/** An integration, and how the person stands with it on this device. */
export interface StandingIntegration {
  readonly integration: Integration
  readonly standing: Standing
}

const list = workstationQueries.integrations.list()

/** The integrations of the person with how each stands. Stale whenever the list is: its key begins with the list's. */
export const standingsQuery = {
  queryKey: [...list.queryKey, 'standings'] as const,
  queryFn: async (context: { readonly signal: AbortSignal }) => {
    const { items, contact } = await list.queryFn(context)
    const standing = async (integration: Integration): Promise<StandingIntegration> => ({
      integration,
      standing: standingOf(await workstation.integrations.stateOf(integration), integration),
    })
    return { items: await Promise.all(items.map(standing)), ...(contact && { contact }) }
  },
}
