import type { Answered } from './answered.js'

/** Whom to ask. */
export interface Contact {
  readonly name: string
  readonly email: string
}

/** How a user stands with an integration, on this device. */
export const connectionStates = ['not_connected', 'connected', 'reconnect_required'] as const
export type ConnectionState = (typeof connectionStates)[number]

/** A connection that a user made: on one device, by one sign-in at the application. */
export interface IntegrationConnection {
  readonly id: string
  readonly integrationId: string
  readonly connectedAt: Date
  /** Whether the application has said that the sign-in is over. */
  readonly isExpired: boolean
}

/** A user has so many connections to an integration at the most: the oldest goes when there is one more. */
export const maximumConnections = 10

/** An integration that the user may connect. */
export interface Integration {
  readonly id: string
  readonly application: Answered<'salesforce'>
  readonly name: string
  /** The host of the application, as the administrator gave it. */
  readonly domain: string
  /** The user's own connections, oldest first. */
  readonly connections: readonly IntegrationConnection[]
}

/** The integrations of a user. */
export interface Integrations {
  readonly items: readonly Integration[]
  /** Whom to ask for an integration that is not there; absent when the administrator named nobody. */
  readonly contact?: Contact
}

/**
 * What a user holds of a connection. Without the salt the tokens on the server are worthless, and without the server the salt is.
 * 32 random bytes, made on the user's device.
 */
export interface ConnectionKey {
  readonly connectionId: string
  readonly integrationId: string
  /** Base64url, 43 characters. Secret. */
  readonly salt: string
}

/** A sign-in at the application that was begun. */
export interface BegunSignIn {
  /** Where the user's browser goes next. */
  readonly url: string
  /** It must be completed by then. */
  readonly expiresAt: Date
}

/** How the user stands, on the device that holds these keys. */
export function connectionStateOf(
  { connections }: Pick<Integration, 'connections'>,
  keys: readonly Pick<ConnectionKey, 'connectionId'>[],
): ConnectionState {
  const own = connections.filter(({ id }) => keys.some(({ connectionId }) => connectionId === id))
  if (own.some(({ isExpired }) => !isExpired)) return 'connected'
  return connections.length > 0 ? 'reconnect_required' : 'not_connected'
}
