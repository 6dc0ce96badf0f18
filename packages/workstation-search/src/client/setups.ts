import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { Checklist, ManifestFile, SetupWay } from '../model/checklist.js'
import type { Audience, Segment, SegmentUser } from '../model/segment.js'
import type { NewSetup, Setup, SetupChange } from '../model/setup.js'
import {
  changeSetupRoute,
  createSetupRoute,
  getChecklistRoute,
  getManifestRoute,
  getSetupRoute,
  listAudiencesRoute,
  listSetupsRoute,
  removeSetupRoute,
  segmentSetupRoute,
} from '../wire/routes/setups.js'
import { readSetup, writeNewSetup, writeSegment, writeSetupChange } from '../wire/setup.js'

/** How something is changed. */
export interface ChangeOptions extends Omit<CallOptions, 'ifMatch'> {
  /** The version that you have seen: the change is refused with `version_mismatch` when there is a newer one. */
  readonly ifMatch?: number
}

function changeOptions({ ifMatch, ...same }: ChangeOptions): CallOptions {
  return { ...same, ...(ifMatch !== undefined && { ifMatch: `"${ifMatch}"` }) }
}

/** The integrations of the own account as its administrators see them, oldest first. */
export async function listSetups(connection: Connection, options?: CallOptions): Promise<readonly Setup[]> {
  return (await callRoute(connection, listSetupsRoute, {}, options)).items.map(readSetup)
}

/** Begins to set an integration up. It is off and for nobody until it is switched on and given a segment. */
export async function createSetup(connection: Connection, input: NewSetup, options?: CallOptions): Promise<Setup> {
  return readSetup(await callRoute(connection, createSetupRoute, { body: writeNewSetup(input) }, options))
}

/** One set-up. @throws RefusedError `not_found`. */
export async function getSetup(connection: Connection, integrationId: string, options?: CallOptions): Promise<Setup> {
  return readSetup(await callRoute(connection, getSetupRoute, { params: { integrationId } }, options))
}

/**
 * Changes a set-up. Another domain, key or secret ends every connection that was made with the old one.
 *
 * @throws RefusedError `integration_incomplete` when it is switched on before everything is known, with what is missing in `facts`;
 * `version_mismatch`.
 */
export async function changeSetup(
  connection: Connection,
  integrationId: string,
  change: SetupChange,
  options: ChangeOptions = {},
): Promise<Setup> {
  const input = { params: { integrationId }, body: writeSetupChange(change) }
  return readSetup(await callRoute(connection, changeSetupRoute, input, changeOptions(options)))
}

/**
 * Says whom it is for. Whoever is no longer meant loses access with the next call.
 *
 * @throws RefusedError `validation_failed` for an audience or user that there is not; `version_mismatch`.
 */
export async function segmentSetup(
  connection: Connection,
  integrationId: string,
  segment: Segment,
  options: ChangeOptions = {},
): Promise<Setup> {
  const input = { params: { integrationId }, body: writeSegment(segment) }
  return readSetup(await callRoute(connection, segmentSetupRoute, input, changeOptions(options)))
}

/** Removes an integration with every connection and choice of it. */
export async function removeSetup(connection: Connection, integrationId: string, options?: CallOptions): Promise<void> {
  await callRoute(connection, removeSetupRoute, { params: { integrationId } }, options)
}

/** Which way the checklist goes, and whether it names an address of this machine as well. */
export interface ChecklistOptions extends CallOptions {
  /** Default: `external_client_app`. */
  readonly way?: SetupWay
  /** Whether the callback of a developer's machine is in it. Default: no. */
  readonly localhost?: boolean
}

/** What the administrator does at Salesforce, step by step. */
export function getChecklist(
  connection: Connection,
  integrationId: string,
  { way, localhost, ...options }: ChecklistOptions = {},
): Promise<Checklist> {
  const query = { ...(way && { way }), ...(localhost !== undefined && { localhost }) }
  return callRoute(connection, getChecklistRoute, { params: { integrationId }, query }, options)
}

/** The same as files that Salesforce's own tools deploy: an External Client App. */
export async function getManifest(
  connection: Connection,
  integrationId: string,
  { localhost, ...options }: Omit<ChecklistOptions, 'way'> = {},
): Promise<readonly ManifestFile[]> {
  const query = { ...(localhost !== undefined && { localhost }) }
  return (await callRoute(connection, getManifestRoute, { params: { integrationId }, query }, options)).items
}

/** Whom an integration can be given to. */
export interface Audiences {
  readonly audiences: readonly Audience[]
  readonly users: readonly SegmentUser[]
}

/** The audiences and users of the own account. */
export async function listAudiences(connection: Connection, options?: CallOptions): Promise<Audiences> {
  return await callRoute(connection, listAudiencesRoute, {}, options)
}
