import { isRefused } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import { refuseSearch } from '../model/errors.js'
import { type IntegrationConnection, maximumConnections } from '../model/integration.js'
import type { Asker } from './access.js'
import type { KeyPair } from './call-input.js'
import {
  connectionOf,
  connectionRecords,
  findConnections,
  removeConnections,
  type SignInFailure,
  type SignInRecord,
} from './connection-records.js'
import type { AppCredentials, TakenTokens } from './crm-application.js'
import { failSignIn, finishSignIn, signInRefusal } from './integrations-sign-in.js'
import type { Ports } from './ports.js'
import { sealFor } from './sealing.js'
import { setupRecords } from './setup-records.js'

/** As what a failed exchange is remembered. */
export function failureOf(error: unknown): SignInFailure {
  const code = isRefused(error) ? error.code : undefined
  // Without an answer nobody knows whether the code was taken, and it must not be sent twice.
  return code === 'sign_in_denied' || code === 'application_refused' ? code : 'sign_in_failed'
}

/** Makes the connection of a sign-in whose tokens are in their row. @throws RefusedError `sign_in_failed`. */
export function keepConnection(
  ports: Ports,
  call: Call,
  signIn: SignInRecord,
  { id, check }: { readonly id: string; readonly check: string },
): Promise<IntegrationConnection> {
  const { account, userId, integrationId, appVersion } = signIn
  return call.transaction(async (tx) => {
    const store = tx.forAccount(account)
    const setup = await store.get(setupRecords, integrationId, { lock: true })
    // The tokens are another app's by now.
    if (setup?.appVersion !== appVersion) throw signInRefusal()
    await finishSignIn(tx, signIn)
    const others = await findConnections(tx, { account, id: userId }, integrationId)
    const connectedAt = momentAfter(others.at(-1)?.connectedAt, ports.clock.now())
    const connection = { id, account, userId, integrationId, connectedAt, isExpired: false, check }
    const stored = await store.insert(connectionRecords, connection)
    // Their salts are elsewhere, so they cannot be revoked: at the application they end by themselves once they lie unused.
    await removeConnections(tx, ports, others.slice(0, Math.max(0, others.length + 1 - maximumConnections)))
    return connectionOf(stored)
  })
}

/** Now, but later than the last one also where the clock stands still: the newest connection is the one that is used. */
function momentAfter(last: string | undefined, now: Date): string {
  const earliest = last === undefined ? 0 : Date.parse(last) + 1
  return new Date(Math.max(now.getTime(), earliest)).toISOString()
}

/** What came of a sign-in that somebody else, or an earlier call, has ended. @throws RefusedError as it was refused then. */
export function giveOutcome(
  call: Call,
  asker: Asker,
  { state, failure, connectionId }: SignInRecord,
): Promise<IntegrationConnection> {
  return call.transaction(async (tx) => {
    if (state !== 'done' || connectionId === undefined) throw signInRefusal(failure)
    const found = await tx.forAccount(asker.account).get(connectionRecords, connectionId)
    // It was ended since.
    if (found?.userId !== asker.id) throw signInRefusal()
    return connectionOf(found)
  })
}

/** Gives back what was taken for a connection that did not come to be. */
export async function undoConnection(
  ports: Ports,
  tokens: TakenTokens,
  connectionId: string,
  signIn: SignInRecord,
): Promise<void> {
  if (!(await failSignIn(ports, signIn, 'sign_in_failed'))) return
  await tokens.giveBack().catch(() => undefined)
  await ports.database.transaction((tx) => tx.forAccount(signIn.account).remove(ports.salesforce.tokens, connectionId))
}

/** Revokes what a key opens; false for one that opens nothing. @throws RefusedError `application_unavailable`. */
export async function revokeKey(
  ports: Ports,
  app: AppCredentials | undefined,
  account: string,
  { connectionId, salt }: KeyPair,
): Promise<boolean> {
  if (app === undefined) return false
  const home = { id: connectionId, account, database: ports.database, seal: sealFor(ports.vault, salt) }
  try {
    await ports.salesforce.revoke(app, home)
    return true
  } catch (error) {
    if (!isRefused(error)) throw error
    if (error.code === 'reconnect_required') return false
    if (error.code === 'internal_error' || error.code === 'application_unavailable') throw error
    throw refuseSearch('application_unavailable', 'the application did not end the sign-in: try again later')
  }
}
