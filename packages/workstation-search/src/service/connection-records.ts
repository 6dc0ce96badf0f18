import { type Collection, defineCollection, type StoredDocument, type Transaction } from '@waymark/core/ports'
import type { IntegrationConnection } from '../model/integration.js'
import type { Ports } from './ports.js'
import { setupRecords } from './setup-records.js'

/** A connection as it is stored, without its tokens: their row has the same id. */
export interface ConnectionRecord extends StoredDocument {
  readonly userId: string
  readonly integrationId: string
  readonly connectedAt: string
  readonly isExpired: boolean
  /** Sealed with the user's salt for {@link connectionContext}: who opens it holds the key. */
  readonly check: string
}

export const connectionRecords = defineCollection<ConnectionRecord>({
  name: 'workstation_connection',
  schemaVersion: 1,
  indexes: [{ fields: ['userId', 'integrationId', 'connectedAt'] }, { fields: ['integrationId'] }],
})

/** Of which failure a sign-in is remembered. */
export type SignInFailure = 'sign_in_denied' | 'sign_in_failed' | 'application_refused'

/** A sign-in under way. Its id is made from the state by {@link signInIdOf}, which is not kept itself. */
export interface SignInRecord extends StoredDocument {
  readonly userId: string
  readonly integrationId: string
  readonly appVersion: number
  /** What the application wants back, sealed with the user's salt for {@link signInContext}. */
  readonly sealed: string
  readonly expiresAt: string
  readonly state: 'begun' | 'exchanging' | 'done' | 'failed'
  /** By real time, while somebody exchanges the code. */
  readonly claimedAt?: string | undefined
  readonly connectionId?: string | undefined
  readonly failure?: SignInFailure | undefined
}

export const signInRecords = defineCollection<SignInRecord>({
  name: 'workstation_sign_in',
  schemaVersion: 1,
  indexes: [{ fields: ['integrationId'] }, { fields: ['userId', 'integrationId'] }],
})

/** The collections of set-ups, connections and sign-ins. The tokens' is the application's. */
export const connectionCollections = [
  setupRecords,
  connectionRecords,
  signInRecords,
] as unknown as readonly Collection[]

/** What binds a connection's check to it. */
export const connectionContext = (account: string, id: string) => `workstation_connection/${account}/${id}`
/** What binds a sign-in to its user. */
export const signInContext = (account: string, userId: string, id: string) =>
  ['workstation_sign_in', account, userId, id].map(encodeURIComponent).join('/')

/** The id of a sign-in: whoever reads the database does not learn the state from it. */
export async function signInIdOf(state: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(state))
  return `sign_in_${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

export function connectionOf({ id, integrationId, connectedAt, isExpired }: ConnectionRecord): IntegrationConnection {
  return { id, integrationId, connectedAt: new Date(connectedAt), isExpired }
}

/** The connections of a user, oldest first; of one integration, or of all. */
export function findConnections(
  tx: Transaction,
  { account, id }: { readonly account: string; readonly id: string },
  integrationId?: string,
): Promise<readonly ConnectionRecord[]> {
  const where = { userId: id, ...(integrationId !== undefined && { integrationId }) }
  return tx.forAccount(account).find(connectionRecords, { where, order: [['connectedAt', 'ascending']] })
}

/** The order in which several are changed, always the same one, so that two who do it at once do not wait for one another. */
export function inOrder(found: readonly ConnectionRecord[]): readonly ConnectionRecord[] {
  return found.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** Removes connections with their tokens. */
export async function removeConnections(tx: Transaction, ports: Ports, found: readonly ConnectionRecord[]) {
  for (const { account, id } of inOrder(found)) {
    const store = tx.forAccount(account)
    await store.remove(connectionRecords, id)
    await store.remove(ports.salesforce.tokens, id)
  }
}

/** Ends a connection: its user is told to connect again. The tokens are removed. */
export async function expireConnection(tx: Transaction, ports: Ports, account: string, id: string): Promise<void> {
  const store = tx.forAccount(account)
  const found = await store.get(connectionRecords, id, { lock: true })
  if (!found || found.isExpired) return
  await store.put(connectionRecords, { ...found, isExpired: true })
  await store.remove(ports.salesforce.tokens, id)
}

const timerOf = (id: string) => `workstation_${id}`

/** The job that removes a sign-in whose time is over. */
export const removeSignInJob = 'workstation_search.remove_sign_in'

// Whoever begins again and again fills no table.
const mostBegun = 10

/** Keeps a sign-in that was begun, until its time is over, or the user has begun ten more. */
export async function keepSignIn(tx: Transaction, record: Omit<SignInRecord, 'version'>): Promise<void> {
  const { id, account, userId, integrationId, expiresAt } = record
  const store = tx.forAccount(account)
  const own = await store.find(signInRecords, { where: { userId, integrationId } })
  const begun = own
    .filter(({ state }) => state === 'begun')
    .sort((one, other) => Date.parse(one.expiresAt) - Date.parse(other.expiresAt))
  for (const old of begun.slice(0, Math.max(0, begun.length + 1 - mostBegun))) {
    // Somebody may be completing it at this moment.
    const found = await store.get(signInRecords, old.id, { lock: true })
    if (found?.state !== 'begun') continue
    await store.remove(signInRecords, old.id)
    await tx.timers.cancel(timerOf(old.id))
  }
  await store.insert(signInRecords, record)
  await tx.timers.set({ id: timerOf(id), due: new Date(expiresAt), job: removeSignInJob, payload: { id, account } })
}

/** Removes the sign-ins of an integration that are under way. What they had taken already goes with them. */
export async function removeSignIns(tx: Transaction, ports: Ports, account: string, integrationId: string) {
  const store = tx.forAccount(account)
  for (const found of await store.find(signInRecords, { where: { integrationId } })) {
    await removeSignIn(tx, ports, found)
    await tx.timers.cancel(timerOf(found.id))
  }
}

async function removeSignIn(tx: Transaction, ports: Ports, { id, account, state, connectionId }: SignInRecord) {
  const store = tx.forAccount(account)
  // Tokens that were taken for a connection that never came to be.
  if (state !== 'done' && connectionId !== undefined) await store.remove(ports.salesforce.tokens, connectionId)
  await store.remove(signInRecords, id)
}

/** Removes a sign-in whose time is over; nothing happens when it is gone. */
export async function removeStaleSignIn(
  ports: Ports,
  { id, account }: { readonly id: string; readonly account: string },
): Promise<void> {
  await ports.database.transaction(async (tx) => {
    const found = await tx.forAccount(account).get(signInRecords, id, { lock: true })
    if (found && Date.parse(found.expiresAt) <= ports.clock.now().getTime()) await removeSignIn(tx, ports, found)
  })
}
