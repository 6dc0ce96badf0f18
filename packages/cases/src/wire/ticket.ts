import { answerEnum, instant, readInstant, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { caseStates } from '../model/case.js'
import { caseEnvironments, casePriorities } from '../model/priority.js'
import { type Ticket, type TicketCaseInput, ticketStates } from '../model/ticket.js'
import { collaboratorsJson } from './case.js'
import { attemptJson, findingJson } from './diagnosis.js'
import { elementReportJson } from './element-report.js'
import { personJson } from './person.js'
import { line, words } from './words.js'

/** A ticket as JSON. */
export const ticketJson = z.object({
  id: z.string(),
  number: z.string(),
  version: wholeNumber,
  account: z.string(),
  state: answerEnum(ticketStates),
  builder: personJson,
  handledBy: z.exactOptional(personJson),
  reportId: z.string(),
  element: elementReportJson,
  note: z.exactOptional(z.string()),
  diagnosis: z.array(findingJson),
  tried: z.array(attemptJson),
  triedBesides: z.exactOptional(z.string()),
  case: z.exactOptional(
    z.object({
      id: z.string(),
      number: z.string(),
      state: answerEnum(caseStates),
      resolution: z.exactOptional(z.string()),
    }),
  ),
  createdAt: instant,
  updatedAt: instant,
  solvedAt: z.exactOptional(instant),
})
export type TicketJson = z.infer<typeof ticketJson>

/** Reads a ticket. */
export function readTicket(json: TicketJson): Ticket {
  const { createdAt, updatedAt, solvedAt, ...same } = json
  return {
    ...same,
    createdAt: readInstant(createdAt),
    updatedAt: readInstant(updatedAt),
    ...(solvedAt !== undefined && { solvedAt: readInstant(solvedAt) }),
  }
}

/** Writes a ticket. */
export function writeTicket(ticket: Ticket): TicketJson {
  const { createdAt, updatedAt, solvedAt, ...same } = ticket
  return {
    ...(same as Omit<TicketJson, 'createdAt' | 'updatedAt' | 'solvedAt'>),
    createdAt: writeInstant(createdAt),
    updatedAt: writeInstant(updatedAt),
    ...(solvedAt && { solvedAt: writeInstant(solvedAt) }),
  }
}

/** What may be said when a ticket goes to support, as JSON. */
export const ticketCaseJson = z.strictObject({
  subject: z.exactOptional(line(200)),
  priority: z.exactOptional(z.enum(casePriorities)),
  environment: z.exactOptional(z.enum(caseEnvironments)),
  overview: z.exactOptional(words(10_000)),
  collaborators: z.exactOptional(collaboratorsJson),
})
export type TicketCaseJson = z.infer<typeof ticketCaseJson>

/** Writes what may be said when a ticket goes to support. */
export function writeTicketCase(input: TicketCaseInput): TicketCaseJson {
  return input as TicketCaseJson
}
