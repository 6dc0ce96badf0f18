import { answerEnum, id, instant, readInstant, text, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { type Case, caseChannels, caseDesks, caseStates } from '../model/case.js'
import type { NewCase } from '../model/case-input.js'
import { casePriorities } from '../model/priority.js'
import { caseReferenceJson, personJson } from './person.js'
import { newProblemReportJson, problemReportJson } from './report.js'
import { line } from './words.js'

/** A case as JSON. */
export const caseJson = z.object({
  id: z.string(),
  number: z.string(),
  version: wholeNumber,
  account: z.string(),
  subject: z.string(),
  topic: z.exactOptional(z.string()),
  priority: answerEnum(casePriorities),
  state: answerEnum(caseStates),
  channel: answerEnum(caseChannels),
  desk: answerEnum(caseDesks),
  report: problemReportJson,
  requester: personJson,
  collaborators: z.array(z.string()),
  assignee: z.exactOptional(personJson),
  agreement: z.exactOptional(
    z.object({ id: z.string(), supportLevel: z.string(), slaVersion: z.string(), definition: z.string() }),
  ),
  supersedes: z.exactOptional(caseReferenceJson),
  supersededBy: z.exactOptional(caseReferenceJson),
  splitFrom: z.exactOptional(caseReferenceJson),
  splits: z.array(caseReferenceJson),
  ticket: z.exactOptional(caseReferenceJson),
  hasCredentials: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  closedAt: z.exactOptional(instant),
  reopenUntil: z.exactOptional(instant),
  resolution: z.exactOptional(z.string()),
})
export type CaseJson = z.infer<typeof caseJson>

/** Reads a case. */
export function readCase(json: CaseJson): Case {
  const { createdAt, updatedAt, closedAt, reopenUntil, ...same } = json
  return {
    ...same,
    createdAt: readInstant(createdAt),
    updatedAt: readInstant(updatedAt),
    ...(closedAt !== undefined && { closedAt: readInstant(closedAt) }),
    ...(reopenUntil !== undefined && { reopenUntil: readInstant(reopenUntil) }),
  }
}

/** Writes a case. */
export function writeCase(found: Case): CaseJson {
  const { createdAt, updatedAt, closedAt, reopenUntil, ...same } = found
  return {
    ...(same as Omit<CaseJson, 'createdAt' | 'updatedAt' | 'closedAt' | 'reopenUntil'>),
    createdAt: writeInstant(createdAt),
    updatedAt: writeInstant(updatedAt),
    ...(closedAt && { closedAt: writeInstant(closedAt) }),
    ...(reopenUntil && { reopenUntil: writeInstant(reopenUntil) }),
  }
}

/** Collaborators, as a list or as the one comma-separated string of a form. */
export const collaboratorsJson = z.union([text(20_000, 0), z.array(text(300, 0)).check(z.maxLength(200))])

/** What is filed, as JSON. */
export const newCaseJson = z.strictObject({
  subject: line(200),
  priority: z.enum(casePriorities),
  topic: z.exactOptional(text(120)),
  report: newProblemReportJson,
  collaborators: z.exactOptional(collaboratorsJson),
  attachments: z.exactOptional(z.array(id()).check(z.maxLength(20))),
  channel: z.exactOptional(z.enum(caseChannels)),
  supersedes: z.exactOptional(id()),
  credentials: z.exactOptional(text(5_000)),
})
export type NewCaseJson = z.infer<typeof newCaseJson>

/** Reads what is filed. */
export function readNewCase(json: NewCaseJson): NewCase {
  return json
}

/** Writes what is filed. */
export function writeNewCase(input: NewCase): NewCaseJson {
  return input as NewCaseJson
}
