import { isRefused, refuseInput } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import { callbackUrlsOf } from '../model/checklist.js'
import type { BegunSignIn, IntegrationConnection, Integrations } from '../model/integration.js'
import { askerOf, insistAvailable, isAvailable } from './access.js'
import { openSessionsOf } from './access-sessions.js'
import type { KeyPair } from './call-input.js'
import {
  connectionContext,
  connectionOf,
  findConnections,
  keepSignIn,
  removeConnections,
  signInContext,
  signInIdOf,
  signInRecords,
} from './connection-records.js'
import { failureOf, giveOutcome, keepConnection, revokeKey, undoConnection } from './integrations-outcome.js'
import { awaitSignIn, claimSignIn, failSignIn, signInLifetime, signInRefusal, stateIn } from './integrations-sign-in.js'
import type { Ports } from './ports.js'
import { sealFor } from './sealing.js'
import { credentialsOf, findSetup, findSetups, gapsOfRecord, incomplete } from './setup-records.js'

/** The integrations that are for the caller, with the caller's connections; and whom to ask where one is not. */
export async function listIntegrations(ports: Ports, call: Call): Promise<Integrations> {
  const asker = await askerOf(ports, call)
  return await call.transaction(
    async (tx) => {
      const setups = await findSetups(tx, asker.account)
      const connections = await findConnections(tx, asker)
      const contact = setups.find((setup) => setup.contact && !isAvailable(setup, asker))?.contact
      const items = setups
        .filter((setup) => isAvailable(setup, asker))
        .map(({ id, application, name, domain = '' }) => {
          const own = connections.filter(({ integrationId }) => integrationId === id).map(connectionOf)
          return { id, application, name, domain, connections: own }
        })
      return { items, ...(contact && { contact }) }
    },
    { reads: true },
  )
}

/**
 * Begins a sign-in: what the application wants back is sealed with the salt, and kept for ten minutes.
 *
 * @throws RefusedError `not_found`, `integration_not_available`, `integration_incomplete`, `validation_failed` for another address.
 */
export async function beginSignIn(
  ports: Ports,
  call: Call,
  integrationId: string,
  { redirectUri, salt }: { readonly redirectUri: string; readonly salt: string },
): Promise<BegunSignIn> {
  if (!callbackUrlsOf(ports.deployment, { localhost: true }).includes(redirectUri)) {
    const message = 'must be one of the addresses of this deployment, letter by letter'
    throw refuseInput([{ in: 'body', path: '/redirectUri', message }])
  }
  const asker = await askerOf(ports, call)
  const setup = await call.transaction((tx) => findSetup(tx, call, integrationId), { reads: true })
  const missing = gapsOfRecord(setup)
  if (setup.isEnabled && missing.length > 0) throw incomplete(missing)
  insistAvailable(setup, asker)
  const app = await credentialsOf(ports, setup)
  const { url, state, kept } = await ports.salesforce.begin(app, { redirectUri, scopes: setup.scopes })
  const id = await signInIdOf(state)
  const { account } = setup
  const sealed = await sealFor(ports.vault, salt).seal(kept, signInContext(account, asker.id, id))
  return await call.transaction(async (tx) => {
    const { appVersion } = await findSetup(tx, call, integrationId)
    if (appVersion !== setup.appVersion) throw signInRefusal()
    const expiresAt = new Date(ports.clock.now().getTime() + signInLifetime)
    await keepSignIn(tx, {
      id,
      account,
      userId: asker.id,
      integrationId,
      appVersion,
      sealed,
      expiresAt: expiresAt.toISOString(),
      state: 'begun',
    })
    return { url, expiresAt }
  })
}

/**
 * Completes a sign-in. Whoever completes the same one again, or at once, gets the same connection; the code is sent once.
 *
 * @throws RefusedError `sign_in_denied`, `sign_in_failed`, `application_refused`, `integration_not_available`.
 */
export async function completeSignIn(
  ports: Ports,
  call: Call,
  { callback, salt }: { readonly callback: string; readonly salt: string },
): Promise<IntegrationConnection> {
  const asker = await askerOf(ports, call)
  const id = await signInIdOf(stateIn(callback))
  const { signIn, setup } = await call.transaction(
    async (tx) => {
      const signIn = await tx.forAccount(asker.account).get(signInRecords, id)
      const isOver = signIn && Date.parse(signIn.expiresAt) <= ports.clock.now().getTime()
      if (signIn?.userId !== asker.id || isOver) throw signInRefusal()
      return { signIn, setup: await findSetup(tx, call, signIn.integrationId) }
    },
    { reads: true },
  )
  insistAvailable(setup, asker)
  const seal = sealFor(ports.vault, salt)
  const kept = await seal.open(signIn.sealed, signInContext(asker.account, asker.id, id)).catch((error: unknown) => {
    throw isRefused(error) && error.code === 'reconnect_required' ? signInRefusal() : error
  })
  const app = await credentialsOf(ports, setup)

  const connectionId = ports.ids.next('connection')
  const { isMine, record } = await claimSignIn(ports, signIn, connectionId)
  if (record === undefined) throw signInRefusal()
  if (!isMine) return await giveOutcome(call, asker, await awaitSignIn(ports, record))

  const home = { id: connectionId, account: asker.account, database: ports.database, seal }
  const check = await seal.seal(connectionId, connectionContext(asker.account, connectionId))
  const tokens = await ports.salesforce.complete(app, kept, callback).catch(async (error: unknown) => {
    const failure = failureOf(error)
    await failSignIn(ports, record, failure)
    // An error that is nobody's refusal is a fault of this program: it is to be seen as one.
    throw isRefused(error) ? signInRefusal(failure) : error
  })
  try {
    await tokens.keep(home)
    return await keepConnection(ports, call, record, { id: connectionId, check })
  } catch (error) {
    await undoConnection(ports, tokens, connectionId, record)
    throw error
  }
}

/**
 * Ends all of the caller's connections of an integration, in or out of its segment; those whose keys are given are revoked first.
 *
 * @throws RefusedError `not_found`; `application_unavailable`, and then nothing is removed.
 */
export async function disconnect(
  ports: Ports,
  call: Call,
  integrationId: string,
  keys: readonly KeyPair[],
): Promise<{ readonly removed: number; readonly revoked: number }> {
  const { principal } = call
  const { setup, connections } = await call.transaction(
    async (tx) => ({
      setup: await findSetup(tx, call, integrationId),
      connections: await findConnections(tx, principal, integrationId),
    }),
    { reads: true },
  )
  const live = connections.flatMap(({ id, isExpired }) => {
    const key = keys.find(({ connectionId }) => connectionId === id)
    return key && !isExpired ? [key] : []
  })
  const app = live.length > 0 ? await credentialsOf(ports, setup) : undefined
  const outcomes = await Promise.allSettled(live.map((key) => revokeKey(ports, app, setup.account, key)))
  const failed = outcomes.find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  const revoked = outcomes.filter((outcome) => outcome.status === 'fulfilled' && outcome.value).length
  for (const { id } of connections) openSessionsOf(ports).drop(id)
  return await call.transaction(async (tx) => {
    const found = await findConnections(tx, principal, integrationId)
    await removeConnections(tx, ports, found)
    return { removed: found.length, revoked }
  })
}
