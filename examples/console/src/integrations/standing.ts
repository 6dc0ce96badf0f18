import type { ConnectionState, Integration } from '@waymark/workstation-search'

/** How a person stands with an integration: `elsewhere` when only other devices of this person hold a sign-in that goes on. */
export type Standing = 'connected' | 'not_connected' | 'expired' | 'elsewhere'

/** Tells a sign-in that is over from one that goes on at another device; both ask for a new one here. */
export function standingOf(state: ConnectionState, { connections }: Pick<Integration, 'connections'>): Standing {
  if (state !== 'reconnect_required') return state
  return connections.some(({ isExpired }) => !isExpired) ? 'elsewhere' : 'expired'
}

/** The sign-ins that go on, oldest first. */
export function livingSignIns({ connections }: Pick<Integration, 'connections'>): readonly Date[] {
  return connections.filter(({ isExpired }) => !isExpired).map(({ connectedAt }) => connectedAt)
}
