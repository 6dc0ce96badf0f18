import { refuse } from '@waymark/core'
import type { Call, Transaction } from '@waymark/core/ports'
import { type Checklist, type ManifestFile, makeChecklist, type SetupWay } from '../model/checklist.js'
import type { Audience, Segment, SegmentUser } from '../model/segment.js'
import { defaultScopes, type NewSetup, nameKeyOf, type Setup, type SetupChange } from '../model/setup.js'
import { connectionRecords, expireConnection, inOrder, removeConnections, removeSignIns } from './connection-records.js'
import { makeManifest } from './manifest.js'
import type { Ports } from './ports.js'
import {
  findSetup,
  findSetups,
  gapsOfRecord,
  incomplete,
  type SetupRecord,
  secretContext,
  setupOf,
  setupRecords,
} from './setup-records.js'
import { checkSegment, checkSetupInput } from './setup-records-input.js'
import { forgetViewChoices } from './view-records.js'

/** The set-ups of the caller's account, oldest first. */
export function listSetups(call: Call): Promise<readonly Setup[]> {
  const list = async (tx: Transaction) => (await findSetups(tx, call.principal.account)).map(setupOf)
  return call.transaction(list, { reads: true })
}

/** Begins a set-up: off, and for nobody. @throws RefusedError `conflict` when the account has one of this name. */
export async function createSetup(ports: Ports, call: Call, input: NewSetup): Promise<Setup> {
  const { domain } = checkSetupInput(input)
  const { account } = call.principal
  return await call.transaction(async (tx) => {
    await checkName(tx, account, input.name)
    const now = ports.clock.now().toISOString()
    const stored = await tx.forAccount(account).insert(setupRecords, {
      id: ports.ids.next('integration'),
      account,
      application: 'salesforce',
      name: input.name.trim(),
      nameKey: nameKeyOf(input.name),
      domain: domain ?? undefined,
      appVersion: 1,
      scopes: defaultScopes,
      contact: input.contact,
      isEnabled: false,
      segment: { isForAll: false, audiences: [], users: [] },
      confirmedSteps: [],
      createdAt: now,
      updatedAt: now,
    })
    return setupOf(stored)
  })
}

/** @throws RefusedError `not_found`. */
export function getSetup(call: Call, id: string): Promise<Setup> {
  return call.transaction(async (tx) => setupOf(await findSetup(tx, call, id)), { reads: true })
}

/**
 * Changes a set-up. Another domain, key or secret ends every connection and sign-in that was made with the old one.
 *
 * @throws RefusedError `integration_incomplete`, `conflict`, `version_mismatch`, `validation_failed`.
 */
export async function changeSetup(
  ports: Ports,
  call: Call,
  id: string,
  change: SetupChange,
  ifMatch?: number,
): Promise<Setup> {
  const { domain } = checkSetupInput(change)
  const secret = await readSecret(ports, call, id, change.clientSecret)
  return call.transaction(async (tx) => {
    const found = await findSetup(tx, call, id, { lock: true })
    checkVersion(found, ifMatch)
    if (change.name !== undefined) await checkName(tx, found.account, change.name, id)
    const next: SetupRecord = {
      ...found,
      ...(change.name !== undefined && { name: change.name.trim(), nameKey: nameKeyOf(change.name) }),
      ...(domain !== undefined && { domain: domain ?? undefined }),
      ...(change.clientId !== undefined && { clientId: change.clientId ?? undefined }),
      ...(secret && { clientSecret: secret.sealed }),
      ...(change.scopes && { scopes: [...new Set(change.scopes)] }),
      ...(change.contact !== undefined && { contact: change.contact ?? undefined }),
      ...(change.isEnabled !== undefined && { isEnabled: change.isEnabled }),
      ...(change.confirmedSteps && { confirmedSteps: [...new Set(change.confirmedSteps)] }),
    }
    const missing = gapsOfRecord(next)
    if (next.isEnabled && missing.length > 0) throw incomplete(missing)
    const isSameSecret =
      secret === undefined || (secret.isSameAs !== undefined && secret.isSameAs === found.clientSecret)
    const isSameApp = isSameSecret && next.domain === found.domain && next.clientId === found.clientId
    if (!isSameApp) await endConnections(tx, ports, found)
    return await save(tx, ports, { ...next, appVersion: found.appVersion + (isSameApp ? 0 : 1) })
  })
}

/** Says whom it is for. @throws RefusedError `not_found`, `version_mismatch`, `validation_failed` for nobody who can be chosen. */
export async function segmentSetup(
  ports: Ports,
  call: Call,
  id: string,
  segment: Segment,
  ifMatch?: number,
): Promise<Setup> {
  const choices = await ports.audiences.choices(call.principal.account)
  return call.transaction(async (tx) => {
    const found = await findSetup(tx, call, id, { lock: true })
    checkVersion(found, ifMatch)
    return await save(tx, ports, { ...found, segment: checkSegment(segment, choices) })
  })
}

/** Removes a set-up with its connections, their tokens, its sign-ins under way, and what users chose of it. */
export function removeSetup(ports: Ports, call: Call, id: string): Promise<void> {
  return call.transaction(async (tx) => {
    const { account } = await findSetup(tx, call, id, { lock: true })
    const store = tx.forAccount(account)
    const connections = await store.find(connectionRecords, { where: { integrationId: id } })
    await removeConnections(tx, ports, connections)
    await removeSignIns(tx, ports, account, id)
    await forgetViewChoices(store, id)
    await store.remove(setupRecords, id)
  })
}

/** How a checklist or manifest is asked for. */
export interface GuideRequest {
  readonly way?: SetupWay | undefined
  readonly localhost?: boolean | undefined
}

/** What the administrator does at Salesforce. @throws RefusedError `not_found`. */
export async function getChecklist(
  ports: Ports,
  call: Call,
  id: string,
  { way, localhost = false }: GuideRequest,
): Promise<Checklist> {
  return makeChecklist(await getSetup(call, id), ports.deployment, way, { localhost })
}

/** The same as files. @throws RefusedError `not_found`. */
export async function getManifest(
  ports: Ports,
  call: Call,
  id: string,
  { localhost = false }: Pick<GuideRequest, 'localhost'>,
): Promise<readonly ManifestFile[]> {
  return makeManifest(await getSetup(call, id), ports.deployment, { localhost })
}

/** Whom an integration of the caller's account can be given to. */
export function listAudiences(
  ports: Ports,
  call: Call,
): Promise<{ readonly audiences: readonly Audience[]; readonly users: readonly SegmentUser[] }> {
  return ports.audiences.choices(call.principal.account)
}

async function save(tx: Transaction, ports: Ports, next: SetupRecord): Promise<Setup> {
  const updatedAt = ports.clock.now().toISOString()
  return setupOf(await tx.forAccount(next.account).put(setupRecords, { ...next, updatedAt }))
}

function checkVersion({ version }: SetupRecord, ifMatch: number | undefined): void {
  if (ifMatch === undefined || ifMatch === version) return
  throw refuse('version_mismatch', `you have version ${ifMatch} of this set-up, it is at ${version}; read it again`, {
    facts: { expected: ifMatch, current: version },
  })
}

// The index holds it against two at once; this says it in words.
async function checkName(tx: Transaction, account: string, name: string, own?: string): Promise<void> {
  const [taken] = await tx.forAccount(account).find(setupRecords, { where: { nameKey: nameKeyOf(name) }, limit: 1 })
  if (taken && taken.id !== own) throw refuse('conflict', 'another integration of this account has this name already')
}

async function endConnections(tx: Transaction, ports: Ports, { account, id }: SetupRecord): Promise<void> {
  const found = await tx.forAccount(account).find(connectionRecords, { where: { integrationId: id, isExpired: false } })
  for (const connection of inOrder(found)) await expireConnection(tx, ports, account, connection.id)
  await removeSignIns(tx, ports, account, id)
}

interface ReadSecret {
  readonly sealed: string | undefined
  /** The stored text that holds the same secret; a set-up that has another one by now has another secret. */
  readonly isSameAs: string | undefined
}

async function readSecret(
  ports: Ports,
  call: Call,
  id: string,
  given: string | null | undefined,
): Promise<ReadSecret | undefined> {
  if (given === undefined) return undefined
  const read = (tx: Transaction) => findSetup(tx, call, id)
  const { account, clientSecret: before } = await call.transaction(read, { reads: true })
  if (given === null) return { sealed: undefined, isSameAs: undefined }
  const context = secretContext(account, id)
  // A secret that no key opens any more is replaced like any other.
  const known = before === undefined ? undefined : await ports.vault.open(before, context).catch(() => undefined)
  return { sealed: await ports.vault.seal(given, context), isSameAs: known === given ? before : undefined }
}
