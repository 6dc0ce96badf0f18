import { answerEnum, instant, readInstant, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  type AssistantReport,
  attemptOutcomes,
  type NewAssistantReport,
  type NewTicket,
  reportStates,
} from '../model/assistant.js'
import { diagnosisCauses } from '../model/diagnosis.js'
import { findingJson } from './diagnosis.js'
import { elementReportJson, newElementReportJson, writeElementReport } from './element-report.js'
import { caseReferenceJson, personJson } from './person.js'
import { words } from './words.js'

/** A report of the assistant as JSON. */
export const assistantReportJson = z.object({
  id: z.string(),
  version: wholeNumber,
  account: z.string(),
  builder: personJson,
  state: answerEnum(reportStates),
  element: elementReportJson,
  note: z.exactOptional(z.string()),
  diagnosis: z.array(findingJson),
  solvedBy: z.exactOptional(answerEnum(diagnosisCauses)),
  ticket: z.exactOptional(caseReferenceJson),
  createdAt: instant,
  updatedAt: instant,
})
export type AssistantReportJson = z.infer<typeof assistantReportJson>

/** Reads a report. */
export function readAssistantReport(json: AssistantReportJson): AssistantReport {
  return { ...json, createdAt: readInstant(json.createdAt), updatedAt: readInstant(json.updatedAt) }
}

/** Writes a report. */
export function writeAssistantReport(report: AssistantReport): AssistantReportJson {
  const { createdAt, updatedAt, ...same } = report
  return {
    ...(same as Omit<AssistantReportJson, 'createdAt' | 'updatedAt'>),
    createdAt: writeInstant(createdAt),
    updatedAt: writeInstant(updatedAt),
  }
}

/** What a builder reports, as JSON. */
export const newAssistantReportJson = z.strictObject({
  element: newElementReportJson,
  note: z.exactOptional(words(5_000)),
})
export type NewAssistantReportJson = z.infer<typeof newAssistantReportJson>

/** Writes what a builder reports. */
export function writeNewAssistantReport({ element, note }: NewAssistantReport): NewAssistantReportJson {
  return { element: writeElementReport(element), ...(note !== undefined && { note }) }
}

/** What turns a report into a ticket, as JSON. */
export const newTicketJson = z.strictObject({
  tried: z.exactOptional(
    z
      .array(z.strictObject({ cause: z.enum(diagnosisCauses), outcome: z.enum(attemptOutcomes) }))
      .check(z.maxLength(diagnosisCauses.length)),
  ),
  triedBesides: z.exactOptional(words(3_000)),
})
export type NewTicketJson = z.infer<typeof newTicketJson>

/** Writes what turns a report into a ticket. */
export function writeNewTicket(input: NewTicket): NewTicketJson {
  return input as NewTicketJson
}
