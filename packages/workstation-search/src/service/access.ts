import { isRefused, refuse } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import { refuseSearch } from '../model/errors.js'
import type { Contact } from '../model/integration.js'
import type { FailureReason } from '../model/search-answer.js'
import { isInSegment } from '../model/segment.js'
import { openSessionsOf } from './access-sessions.js'
import type { KeyPair } from './call-input.js'
import {
  type ConnectionRecord,
  connectionContext,
  connectionRecords,
  expireConnection,
  findConnections,
} from './connection-records.js'
import type { CrmSession } from './crm-application.js'
import { nameOfError } from './name-of-error.js'
import type { Ports } from './ports.js'
import { sealFor } from './sealing.js'
import { credentialsOf, findSetup, findSetups, gapsOfRecord, type SetupRecord } from './setup-records.js'

/** An integration that the user may use, as a search finds it: open, or why it is not. */
export type OpenIntegration = { readonly integrationId: string; readonly name: string } & (
  | { readonly session: CrmSession }
  | { readonly failure: FailureReason }
)

/** Somebody who asks, with the audiences that they are in now. */
export interface Asker {
  readonly id: string
  readonly account: string
  readonly audiences: readonly string[]
}

/** Asks the host who somebody is, anew for every call (WORK-22). Outside transactions. */
export async function askerOf(ports: Ports, { principal }: Call): Promise<Asker> {
  const audiences = await ports.audiences.audiencesOf(principal)
  return { id: principal.id, account: principal.account, audiences }
}

/** Whether an integration is for somebody: it is on, complete, and they are in its segment. */
export function isAvailable(setup: SetupRecord, asker: Asker): boolean {
  return setup.isEnabled && gapsOfRecord(setup).length === 0 && isInSegment(setup.segment, asker)
}

/** @throws RefusedError `integration_not_available`, with whom to ask in `facts`: `contactName` and `contactEmail`. */
export function insistAvailable(setup: SetupRecord, asker: Asker): void {
  if (isAvailable(setup, asker)) return
  const { contact } = setup
  const message = contact
    ? `this integration is not switched on for you; ask ${contact.name}, ${contact.email}`
    : 'this integration is not switched on for you; ask your administrator'
  throw refuseSearch('integration_not_available', message, { facts: factsOf(contact) })
}

const factsOf = (contact: Contact | undefined) =>
  contact ? { contactName: contact.name, contactEmail: contact.email } : {}

const connectAgain = () => refuseSearch('reconnect_required', 'the sign-in at the application is over: connect again')

/** Every integration that is for the user now, oldest first. Those that no key opens say `not_connected` or `reconnect_required`. */
export async function openIntegrations(
  ports: Ports,
  call: Call,
  keys: readonly KeyPair[],
): Promise<readonly OpenIntegration[]> {
  const asker = await askerOf(ports, call)
  const { setups, connections } = await call.transaction(
    async (tx) => ({
      setups: await findSetups(tx, asker.account),
      connections: await findConnections(tx, asker),
    }),
    { reads: true },
  )
  const open = setups.filter((setup) => isAvailable(setup, asker))
  return await Promise.all(
    open.map(async (setup): Promise<OpenIntegration> => {
      const named = { integrationId: setup.id, name: setup.name }
      const own = connections.filter(({ integrationId }) => integrationId === setup.id)
      try {
        const session = await openNewest(ports, setup, own, keys)
        if (session) return { ...named, session }
      } catch (error) {
        ports.onFailure({ sourceId: setup.id, what: nameOfError(error) })
        // What this server cannot open must not keep the other applications from answering.
        return { ...named, failure: 'internal_error' }
      }
      return { ...named, failure: own.length === 0 ? 'not_connected' : 'reconnect_required' }
    }),
  )
}

/**
 * The connection of a key.
 *
 * @throws RefusedError `not_found` for a connection that is not the user's; `integration_not_available`; `reconnect_required`.
 */
export async function openConnection(
  ports: Ports,
  call: Call,
  key: KeyPair,
): Promise<{ readonly integrationId: string; readonly session: CrmSession }> {
  const asker = await askerOf(ports, call)
  const { setup, connection } = await call.transaction(
    async (tx) => {
      const connection = await tx.forAccount(asker.account).get(connectionRecords, key.connectionId)
      if (connection?.userId !== asker.id) throw noSuchConnection()
      return { connection, setup: await findSetup(tx, call, connection.integrationId) }
    },
    { reads: true },
  )
  insistAvailable(setup, asker)
  if (connection.isExpired) throw connectAgain()
  return { integrationId: setup.id, session: await openSession(ports, setup, connection, key.salt) }
}

const noSuchConnection = () => refuse('not_found', 'there is no connection with this id, or it is not yours')

async function openNewest(
  ports: Ports,
  setup: SetupRecord,
  own: readonly ConnectionRecord[],
  keys: readonly KeyPair[],
): Promise<CrmSession | undefined> {
  for (const connection of own.toReversed()) {
    const key = keys.find(({ connectionId }) => connectionId === connection.id)
    if (!key || connection.isExpired) continue
    try {
      return await openSession(ports, setup, connection, key.salt)
    } catch (error) {
      if (!isRefused(error) || error.code !== 'reconnect_required') throw error
    }
  }
  return undefined
}

/** @throws RefusedError `reconnect_required` for another salt. */
async function openSession(
  ports: Ports,
  setup: SetupRecord,
  { id, account, userId, check }: ConnectionRecord,
  salt: string,
): Promise<CrmSession> {
  const sessions = openSessionsOf(ports)
  // The salt is in it by its digest, so that nobody without it is given what somebody with it has opened.
  const key = JSON.stringify([account, userId, id, setup.appVersion, await digestOf(salt)])
  const known = sessions.get(key)
  if (known) return known
  const seal = sealFor(ports.vault, salt)
  await seal.open(check, connectionContext(account, id))
  const app = await credentialsOf(ports, setup)
  const onExpired = async () => {
    sessions.drop(id)
    await ports.database.transaction((tx) => expireConnection(tx, ports, account, id))
  }
  const home = { id, account, database: ports.database, seal }
  // Another call may have opened it meanwhile.
  return sessions.get(key) ?? sessions.put(key, id, ports.salesforce.open(app, home, { onExpired }))
}

async function digestOf(salt: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(salt))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
