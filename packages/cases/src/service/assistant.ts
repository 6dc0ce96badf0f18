import type { Call } from '@waymark/core/ports'
import type { NewAssistantReport, NewTicket } from '../model/assistant.js'
import type { DiagnosisCause } from '../model/diagnosis.js'
import type { TicketCaseInput, TicketFilter } from '../model/ticket.js'
import { getReport, listReports, openTicket, reportElement, solveReport } from './assistant-reports.js'
import type { PageRequest } from './page.js'
import type { Ports } from './ports.js'
import { listTickets } from './ticket-list.js'
import { getTicket, moveTicket, sendTicketToSupport, type TicketMove } from './ticket-use-cases.js'

export interface Seen {
  /** The version that the caller has seen. */
  readonly ifMatch?: number | undefined
}

/** The assistant: reports of misbehaving elements, their diagnosis, and the tickets of those that no known fix solves. */
export function createAssistant(ports: Ports) {
  return {
    report: (call: Call, input: NewAssistantReport) => reportElement(ports, call, input),
    reports: (call: Call, filter: { readonly state?: readonly string[] } = {}, page: PageRequest = {}) =>
      listReports(call, filter, page),
    getReport: (call: Call, reportId: string) => getReport(call, reportId),
    solve: (call: Call, reportId: string, input: { readonly cause: DiagnosisCause } & Seen) =>
      solveReport(ports, call, reportId, input),
    openTicket: (call: Call, reportId: string, input: NewTicket & Seen = {}) =>
      openTicket(ports, call, reportId, input),
    tickets: (call: Call, filter: TicketFilter = {}, page: PageRequest = {}) => listTickets(call, filter, page),
    getTicket: (call: Call, ticketId: string) => getTicket(call, ticketId),
    moveTicket: (call: Call, ticketId: string, move: TicketMove) => moveTicket(ports, call, ticketId, move),
    sendToSupport: (call: Call, ticketId: string, input: TicketCaseInput & Seen = {}) =>
      sendTicketToSupport(ports, call, ticketId, input),
  }
}

/** The assistant of the service. */
export type Assistant = ReturnType<typeof createAssistant>
