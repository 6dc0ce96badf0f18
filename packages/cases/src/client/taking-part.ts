import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { Case } from '../model/case.js'
import type { Availability, CallProposal, NewCallProposal } from '../model/scheduling.js'
import type { CaseDraft, Suggestions } from '../model/suggestion.js'
import { readCase } from '../wire/case.js'
import {
  addCollaboratorsRoute,
  giveAvailabilityRoute,
  listCallsRoute,
  openCredentialsRoute,
  proposeCallRoute,
  removeCollaboratorRoute,
  removeCredentialsRoute,
  sealCredentialsRoute,
  suggestRoute,
} from '../wire/routes/taking-part.js'
import { readCallProposal, writeAvailability } from '../wire/scheduling.js'
import { readSuggestions, writeCaseDraft } from '../wire/suggestion.js'

/** What may help before a case is filed: articles, the flow-tracker guide, the assistant, the right desk. Files nothing. */
export async function suggest(connection: Connection, draft: CaseDraft, options?: CallOptions): Promise<Suggestions> {
  return readSuggestions(await callRoute(connection, suggestRoute, { body: writeCaseDraft(draft) }, options))
}

/**
 * Adds collaborators: a list of e-mail addresses, or one comma-separated string. Duplicates and the requester fold.
 *
 * @throws RefusedError `validation_failed`, naming each bad address.
 */
export async function addCollaborators(
  connection: Connection,
  caseId: string,
  collaborators: string | readonly string[],
  options?: CallOptions,
): Promise<Case> {
  const body = { collaborators: typeof collaborators === 'string' ? collaborators : [...collaborators] }
  return readCase(await callRoute(connection, addCollaboratorsRoute, { params: { caseId }, body }, options))
}

/** Removes a collaborator, who then neither sees the case nor gets its mail. */
export async function removeCollaborator(
  connection: Connection,
  caseId: string,
  email: string,
  options?: CallOptions,
): Promise<Case> {
  return readCase(await callRoute(connection, removeCollaboratorRoute, { params: { caseId, email } }, options))
}

/** Seals site credentials into a case, in place of those that it had. Only the engineer who has the case can open them. */
export async function sealCredentials(
  connection: Connection,
  caseId: string,
  credentials: string,
  options?: CallOptions,
): Promise<Case> {
  const input = { params: { caseId }, body: { credentials } }
  return readCase(await callRoute(connection, sealCredentialsRoute, input, options))
}

/** Removes sealed credentials from a case. */
export async function removeCredentials(connection: Connection, caseId: string, options?: CallOptions): Promise<Case> {
  return readCase(await callRoute(connection, removeCredentialsRoute, { params: { caseId } }, options))
}

/**
 * Opens sealed credentials. The timeline tells that it happened, and who did it.
 *
 * @throws RefusedError `forbidden` for anyone but the engineer who has the case; `not_found` when there are none.
 */
export async function openCredentials(connection: Connection, caseId: string, options?: CallOptions): Promise<string> {
  return (await callRoute(connection, openCredentialsRoute, { params: { caseId } }, options)).credentials
}

/** Proposes a screen-sharing call by an https booking link. Engineers only. */
export async function proposeCall(
  connection: Connection,
  caseId: string,
  proposal: NewCallProposal,
  options?: CallOptions,
): Promise<CallProposal> {
  const input = { params: { caseId }, body: { ...proposal } }
  return readCallProposal(await callRoute(connection, proposeCallRoute, input, options))
}

/** The calls that were proposed in a case, oldest first. */
export async function listCalls(
  connection: Connection,
  caseId: string,
  options?: CallOptions,
): Promise<readonly CallProposal[]> {
  return (await callRoute(connection, listCallsRoute, { params: { caseId } }, options)).items.map(readCallProposal)
}

/** Answers a proposed call with ranges of availability, in a named time zone. */
export async function giveAvailability(
  connection: Connection,
  caseId: string,
  callId: string,
  availability: Availability,
  options?: CallOptions,
): Promise<CallProposal> {
  const input = { params: { caseId, callId }, body: writeAvailability(availability) }
  return readCallProposal(await callRoute(connection, giveAvailabilityRoute, input, options))
}
