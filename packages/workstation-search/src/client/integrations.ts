import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { BegunSignIn, ConnectionKey, IntegrationConnection, Integrations } from '../model/integration.js'
import { readBegunSignIn, readConnection, readIntegrations } from '../wire/integration.js'
import {
  beginSignInRoute,
  completeSignInRoute,
  disconnectRoute,
  listIntegrationsRoute,
} from '../wire/routes/integrations.js'
import { writeKeys } from './write-keys.js'

/** The integrations that the caller may connect, and whom to ask for others. */
export async function listIntegrations(connection: Connection, options?: CallOptions): Promise<Integrations> {
  return readIntegrations(await callRoute(connection, listIntegrationsRoute, {}, options))
}

/**
 * Begins a sign-in at the application. Keep the salt on this device, and send the browser to `url`.
 *
 * @throws RefusedError `integration_not_available`, with whom to ask in `facts`; `integration_incomplete`; `validation_failed` for an address
 * that is none of this deployment's.
 */
export async function beginSignIn(
  connection: Connection,
  integrationId: string,
  input: { readonly redirectUri: string; readonly salt: string },
  options?: CallOptions,
): Promise<BegunSignIn> {
  return readBegunSignIn(
    await callRoute(connection, beginSignInRoute, { params: { integrationId }, body: { ...input } }, options),
  )
}

/**
 * Completes a sign-in with the address that the browser came back to. The same sign-in can be completed again: it gives the same
 * connection.
 *
 * @throws RefusedError `sign_in_denied` when the user did not allow it; `sign_in_failed` when it is another user's, another device's, too
 * old, or the application does not take the code or does not answer: begin again; `integration_not_available`; `application_refused`.
 */
export async function completeSignIn(
  connection: Connection,
  input: { readonly callback: string; readonly salt: string },
  options?: CallOptions,
): Promise<IntegrationConnection> {
  return readConnection(await callRoute(connection, completeSignInRoute, { body: { ...input } }, options))
}

/** What ending an integration did. */
export interface Disconnected {
  /** How many of the user's connections are no more. */
  readonly removed: number
  /** How many of them the application has revoked: those whose keys were there. The others are worthless without their keys. */
  readonly revoked: number
}

/**
 * Ends all of the user's connections of an integration, and revokes those whose keys are given at the application.
 *
 * @throws RefusedError `application_unavailable`: nothing is removed then.
 */
export async function disconnect(
  connection: Connection,
  integrationId: string,
  keys: readonly ConnectionKey[],
  options?: CallOptions,
): Promise<Disconnected> {
  return await callRoute(
    connection,
    disconnectRoute,
    { params: { integrationId }, body: { keys: writeKeys(keys) } },
    options,
  )
}
