import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { Case, CaseDesk, Person } from '../model/case.js'
import type { NewCase } from '../model/case-input.js'
import type { CasePriority } from '../model/priority.js'
import { readCase, writeNewCase } from '../wire/case.js'
import { assignCaseRoute, changePriorityRoute, handOverRoute, splitCaseRoute } from '../wire/routes/desk.js'
import { type ChangeOptions, changeOptions } from './options.js'

/**
 * Gives a case to an engineer, or to nobody (`null`). A new case opens with it. Engineers only.
 *
 * @throws RefusedError `version_mismatch`.
 */
export async function assignCase(
  connection: Connection,
  caseId: string,
  assignee: Person | null,
  options: ChangeOptions = {},
): Promise<Case> {
  const body = { assignee }
  return readCase(await callRoute(connection, assignCaseRoute, { params: { caseId }, body }, changeOptions(options)))
}

/**
 * Changes a case's priority, for a reason that everybody reads in the timeline. Engineers only.
 *
 * @throws RefusedError `validation_failed` for p1 outside production; `version_mismatch`.
 */
export async function changePriority(
  connection: Connection,
  caseId: string,
  change: { readonly priority: CasePriority; readonly reason: string },
  options: ChangeOptions = {},
): Promise<Case> {
  const input = { params: { caseId }, body: { ...change } }
  return readCase(await callRoute(connection, changePriorityRoute, input, changeOptions(options)))
}

/** Hands a case to another desk, for a reason. Engineers only. */
export async function handOver(
  connection: Connection,
  caseId: string,
  change: { readonly desk: CaseDesk; readonly reason: string },
  options: ChangeOptions = {},
): Promise<Case> {
  const input = { params: { caseId }, body: { ...change } }
  return readCase(await callRoute(connection, handOverRoute, input, changeOptions(options)))
}

/** Splits a second problem off into a linked case of the same requester, and gives that. Engineers only. */
export async function splitCase(
  connection: Connection,
  caseId: string,
  input: Pick<NewCase, 'subject' | 'priority' | 'topic' | 'report' | 'attachments'>,
  options?: CallOptions,
): Promise<Case> {
  const { collaborators: _, channel: __, supersedes: ___, credentials: ____, ...body } = writeNewCase(input)
  return readCase(await callRoute(connection, splitCaseRoute, { params: { caseId }, body }, options))
}
