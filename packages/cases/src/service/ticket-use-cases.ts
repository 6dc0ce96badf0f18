import { refuse, refuseInput } from '@waymark/core'
import type { Call, Transaction } from '@waymark/core/ports'
import { checkTicketMove, type Ticket, type TicketCaseInput, type TicketState } from '../model/ticket.js'
import { caseOfTicket } from '../model/ticket-case.js'
import { type TicketRecord, ticketRecords } from './assistant-records.js'
import { fileCase } from './file-case.js'
import type { Ports } from './ports.js'
import { type CaseRecord, caseRecords } from './records.js'
import { checkTicketVersion, ticketView } from './ticket-view.js'
import { record } from './timeline.js'
import { personOf, sideOf } from './visibility.js'

/**
 * The ticket with this id, if this caller may see it: builders their own, engineers those of the accounts granted to them.
 *
 * @throws RefusedError `not_found` for every other id, whether or not it exists.
 */
async function findTicket(
  tx: Transaction,
  { principal }: Call,
  id: string,
  options?: { lock?: boolean },
): Promise<TicketRecord> {
  const found = await tx.forAccount(principal.accounts).get(ticketRecords, id, options)
  if (found && (sideOf(principal) === 'engineer' || found.builderId === principal.id)) return found
  throw refuse('not_found', 'there is no ticket with this id, or it is not yours to see')
}

/** One ticket, with the state of its case. */
export function getTicket(call: Call, ticketId: string): Promise<Ticket> {
  return call.transaction(async (tx) => ticketView(tx, await findTicket(tx, call, ticketId)), { reads: true })
}

/** What moves a ticket by hand. */
export interface TicketMove {
  readonly to: Exclude<TicketState, 'sent_to_support'>
  /** The version that the caller has seen. */
  readonly ifMatch?: number | undefined
}

/** Moves a ticket. @throws RefusedError `invalid_transition`, `version_mismatch`. */
export function moveTicket(ports: Ports, call: Call, ticketId: string, { to, ifMatch }: TicketMove): Promise<Ticket> {
  return call.transaction(async (tx) => {
    const found = await findTicketToMove(tx, call, ticketId, to, ifMatch)
    const now = ports.clock.now().toISOString()
    const changes: Partial<TicketRecord> = {
      state: to,
      ...(to === 'in_progress' && { handledBy: personOf(call.principal) }),
      ...(to === 'open' && { handledBy: undefined }),
      ...(to === 'solved' && { solvedAt: now }),
    }
    const moved = { ...found, ...changes, updatedAt: now }
    return ticketView(tx, await tx.forAccount(found.account).put(ticketRecords, moved))
  })
}

/**
 * Sends a ticket to support: it opens a case of the builder's, filled in from the report, and each names the other.
 *
 * @throws RefusedError `invalid_transition`, `version_mismatch`, `validation_failed`.
 */
export function sendTicketToSupport(
  ports: Ports,
  call: Call,
  ticketId: string,
  { ifMatch, ...input }: TicketCaseInput & { readonly ifMatch?: number | undefined },
): Promise<Ticket> {
  return call.transaction(async (tx) => {
    const found = await findTicketToMove(tx, call, ticketId, 'sent_to_support', ifMatch)
    const environment = input.environment ?? found.element.page.environment
    if (environment === 'unknown') {
      const message = 'the report does not know it; say production or test'
      throw refuseInput([{ in: 'body', path: '/environment', message }])
    }
    const { note, triedBesides, ...facts } = found
    const ticket = {
      ...facts,
      ...(note !== undefined && { note }),
      ...(triedBesides !== undefined && { triedBesides }),
    }
    const filed = await fileCase(tx, ports, caseOfTicket(ticket, environment, input), {
      id: ports.ids.next('case'),
      account: found.account,
      requester: found.builder,
      actor: personOf(call.principal),
      actorAccount: call.principal.account,
    })
    await linkCase(tx, ports, call, filed, found)
    const sent: TicketRecord = {
      ...found,
      state: 'sent_to_support',
      case: { id: filed.id, number: filed.number },
      caseId: filed.id,
      updatedAt: ports.clock.now().toISOString(),
    }
    return ticketView(tx, await tx.forAccount(found.account).put(ticketRecords, sent))
  })
}

async function linkCase(tx: Transaction, ports: Ports, call: Call, filed: CaseRecord, ticket: TicketRecord) {
  const { id, number } = ticket
  const linked = { ...filed, ticket: { id, number } }
  await tx.forAccount(filed.account).put(caseRecords, linked)
  await record(tx, ports, filed, { type: 'linked', actor: personOf(call.principal), from: number })
}

async function findTicketToMove(
  tx: Transaction,
  call: Call,
  ticketId: string,
  to: TicketState,
  ifMatch: number | undefined,
): Promise<TicketRecord> {
  const found = await findTicket(tx, call, ticketId, { lock: true })
  checkTicketVersion(found.number, found.version, ifMatch)
  checkTicketMove(sideOf(call.principal), found.state, to)
  return found
}
