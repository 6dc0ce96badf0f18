import { refuse, refuseInput } from '@waymark/core'
import type { Call, Transaction } from '@waymark/core/ports'
import {
  type AssistantReport,
  checkReportMove,
  type NewAssistantReport,
  type NewTicket,
  type ReportState,
  untriedCauses,
} from '../model/assistant.js'
import { type DiagnosisCause, diagnose } from '../model/diagnosis.js'
import { redactElementReport } from '../model/element-redaction.js'
import { type Ticket, ticketNumber } from '../model/ticket.js'
import { type AssistantReportRecord, assistantReportRecords, ticketRecords } from './assistant-records.js'
import { defaultPageSize, findCursor, type Page, type PageRequest, pageOf } from './page.js'
import type { Ports } from './ports.js'
import { checkTicketVersion, ticketView } from './ticket-view.js'
import { personOf, sideOf } from './visibility.js'

/** Stores what a builder reports, with its diagnosis. */
export function reportElement(ports: Ports, call: Call, input: NewAssistantReport): Promise<AssistantReport> {
  // The page has redacted it already; what a page of another make left in goes here.
  const element = redactElementReport(input.element)
  return call.transaction(async (tx) => {
    const now = ports.clock.now().toISOString()
    const { account, id: builderId } = call.principal
    const stored = await tx.forAccount(account).insert(assistantReportRecords, {
      id: ports.ids.next('report'),
      account,
      sequence: await tx.next('cases_assistant_report'),
      builder: personOf(call.principal),
      builderId,
      state: 'diagnosed',
      element,
      note: input.note,
      diagnosis: diagnose(element),
      createdAt: now,
      updatedAt: now,
    })
    return reportOf(stored)
  })
}

/** The caller's own reports, newest first, a page of them. */
export function listReports(
  call: Call,
  filter: { readonly state?: readonly string[] },
  page: PageRequest,
): Promise<Page<AssistantReport>> {
  return call.transaction(
    async (tx) => {
      const { account, id: builderId } = call.principal
      const store = tx.forAccount(account)
      const size = page.limit ?? defaultPageSize
      const found = await store.find(assistantReportRecords, {
        where: { builderId, ...(filter.state && { state: { in: filter.state } }) },
        order: [['sequence', 'descending']],
        after: await findCursor(store, assistantReportRecords, page, (document) => document.builderId === builderId),
        limit: size + 1,
      })
      return pageOf(found, size, reportOf)
    },
    { reads: true },
  )
}

/** One report: the caller's own, or for an engineer one of an account granted to the engineer. */
export function getReport(call: Call, reportId: string): Promise<AssistantReport> {
  return call.transaction(
    async (tx) => {
      const found = await tx.forAccount(call.principal.accounts).get(assistantReportRecords, reportId)
      const visible = found && (sideOf(call.principal) === 'engineer' || found.builderId === call.principal.id)
      if (visible) return reportOf(found)
      throw noReport()
    },
    { reads: true },
  )
}

/** Marks a report as solved by the fix of a cause that its diagnosis found. */
export function solveReport(
  ports: Ports,
  call: Call,
  reportId: string,
  { cause, ifMatch }: { readonly cause: DiagnosisCause; readonly ifMatch?: number | undefined },
): Promise<AssistantReport> {
  return call.transaction(async (tx) => {
    const found = await findOwnReport(tx, call, reportId, ifMatch, 'solved')
    const causes = found.diagnosis.map((finding) => finding.cause)
    if (!causes.includes(cause)) {
      const message = `is no cause that was found; ${causes.length > 0 ? `found were ${causes.join(', ')}` : 'none was'}`
      throw refuseInput([{ in: 'body', path: '/cause', message }])
    }
    return reportOf(await changeReport(tx, ports, found, { state: 'solved', solvedBy: cause }))
  })
}

/** Opens the ticket of a report that no fix solved. Each cause that the diagnosis found must have been tried. */
export function openTicket(
  ports: Ports,
  call: Call,
  reportId: string,
  { tried = [], triedBesides, ifMatch }: NewTicket & { readonly ifMatch?: number | undefined },
): Promise<Ticket> {
  return call.transaction(async (tx) => {
    const found = await findOwnReport(tx, call, reportId, ifMatch, 'ticket_opened')
    checkAttempts(found, tried)
    const sequence = await tx.next('cases_ticket')
    const number = ticketNumber(sequence)
    const { item } = found.element
    const now = ports.clock.now().toISOString()
    const ticket = await tx.forAccount(found.account).insert(ticketRecords, {
      id: ports.ids.next('ticket'),
      account: found.account,
      sequence,
      number,
      builder: found.builder,
      builderId: found.builderId,
      state: 'open',
      reportId,
      element: found.element,
      kind: item.kind,
      note: found.note,
      diagnosis: found.diagnosis,
      tried,
      triedBesides,
      searchText: [number, item.name, item.id].filter((part) => part !== undefined).join(' '),
      createdAt: now,
      updatedAt: now,
    })
    await changeReport(tx, ports, found, { state: 'ticket_opened', ticket: { id: ticket.id, number } })
    return ticketView(tx, ticket)
  })
}

function checkAttempts(found: AssistantReportRecord, tried: NonNullable<NewTicket['tried']>): void {
  const untried = untriedCauses(found.diagnosis, tried)
  if (untried.length > 0) {
    const message = `say how the fix for ${untried.join(', ')} went: did_not_help or not_possible`
    throw refuseInput([{ in: 'body', path: '/tried', message }])
  }
  const faults = tried.flatMap(({ cause }, index) => {
    const twice = tried.findIndex((other) => other.cause === cause) < index
    return twice ? [{ in: 'body' as const, path: `/tried/${index}/cause`, message: 'is named twice' }] : []
  })
  if (faults.length > 0) throw refuseInput(faults)
}

async function findOwnReport(
  tx: Transaction,
  call: Call,
  reportId: string,
  ifMatch: number | undefined,
  to: ReportState,
): Promise<AssistantReportRecord> {
  const found = await tx.forAccount(call.principal.account).get(assistantReportRecords, reportId, { lock: true })
  if (found?.builderId !== call.principal.id) throw noReport()
  checkTicketVersion('this report', found.version, ifMatch)
  checkReportMove(found.state, to)
  return found
}

function changeReport(
  tx: Transaction,
  ports: Ports,
  found: AssistantReportRecord,
  changes: Partial<AssistantReportRecord>,
): Promise<AssistantReportRecord> {
  const updatedAt = ports.clock.now().toISOString()
  return tx.forAccount(found.account).put(assistantReportRecords, { ...found, ...changes, updatedAt })
}

function noReport() {
  return refuse('not_found', 'there is no report with this id, or it is not yours to see')
}

function reportOf(stored: AssistantReportRecord): AssistantReport {
  const { sequence, builderId, createdAt, updatedAt, ...same } = stored
  return {
    ...(same as Omit<AssistantReport, 'createdAt' | 'updatedAt'>),
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
  }
}
