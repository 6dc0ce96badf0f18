import { type CallOptions, type Connection, callRoute, createListing, type Listing } from '@waymark/core/http'
import type { AssistantReport, NewAssistantReport, NewTicket, ReportState } from '../model/assistant.js'
import type { DiagnosisCause } from '../model/diagnosis.js'
import type { RedactionRule } from '../model/diagnostics-rules.js'
import { redactElementReport } from '../model/element-redaction.js'
import type { Ticket } from '../model/ticket.js'
import { readAssistantReport, writeNewAssistantReport, writeNewTicket } from '../wire/assistant.js'
import { readPage } from '../wire/page.js'
import {
  getElementReportRoute,
  listElementReportsRoute,
  openTicketRoute,
  reportElementRoute,
  solveElementReportRoute,
} from '../wire/routes/assistant.js'
import { readTicket } from '../wire/ticket.js'
import { type ChangeOptions, changeOptions, type ListOptions } from './options.js'

/**
 * Reports a misbehaving element, collected by `collectElementReport` of `@waymark/cases/page`. The report is redacted before it is
 * sent, and comes back with its diagnosis: the known causes, likeliest first, each with a fix to try.
 *
 * @param options `rules`: what is removed before sending. Default: the default rules.
 * @throws RefusedError `validation_failed`.
 */
export async function reportElement(
  connection: Connection,
  input: NewAssistantReport,
  options: CallOptions & { readonly rules?: readonly RedactionRule[] } = {},
): Promise<AssistantReport> {
  const { rules, ...call } = options
  const body = writeNewAssistantReport({ ...input, element: redactElementReport(input.element, rules) })
  return readAssistantReport(await callRoute(connection, reportElementRoute, { body }, call))
}

/** The caller's own reports, newest first. */
export function listElementReports(
  connection: Connection,
  filter: { readonly state?: readonly ReportState[] } = {},
  options: ListOptions = {},
): Listing<AssistantReport> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const query = {
        ...(filter.state && { state: [...filter.state] }),
        ...(after !== undefined && { after }),
        ...(limit && { limit }),
      }
      return readPage(readAssistantReport)(await callRoute(connection, listElementReportsRoute, { query }, call))
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

/**
 * One report.
 *
 * @throws RefusedError `not_found`, also for a report of somebody else.
 */
export async function getElementReport(
  connection: Connection,
  reportId: string,
  options?: CallOptions,
): Promise<AssistantReport> {
  return readAssistantReport(await callRoute(connection, getElementReportRoute, { params: { reportId } }, options))
}

/**
 * Marks a report as solved by the fix of a cause that its diagnosis found.
 *
 * @throws RefusedError `invalid_transition`, with `facts.from` and `facts.to`, when it is solved or a ticket already;
 * `validation_failed` for a cause that was not found.
 */
export async function solveElementReport(
  connection: Connection,
  reportId: string,
  cause: DiagnosisCause,
  options: ChangeOptions = {},
): Promise<AssistantReport> {
  const input = { params: { reportId }, body: { cause } }
  return readAssistantReport(await callRoute(connection, solveElementReportRoute, input, changeOptions(options)))
}

/**
 * Opens the ticket of a report that no fix solved, with how each fix went that the diagnosis named.
 *
 * @throws RefusedError `invalid_transition`, with `facts.from` and `facts.to`, when it is solved or a ticket already;
 * `validation_failed` at `/tried`, naming each cause whose fix was not tried.
 */
export async function openTicket(
  connection: Connection,
  reportId: string,
  input: NewTicket = {},
  options: ChangeOptions = {},
): Promise<Ticket> {
  const request = { params: { reportId }, body: writeNewTicket(input) }
  return readTicket(await callRoute(connection, openTicketRoute, request, changeOptions(options)))
}
