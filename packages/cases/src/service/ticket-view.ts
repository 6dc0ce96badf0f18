import { refuse } from '@waymark/core'
import type { Transaction } from '@waymark/core/ports'
import type { Ticket, TicketCase } from '../model/ticket.js'
import type { TicketRecord } from './assistant-records.js'
import { caseRecords } from './records.js'

/** A stored ticket as it is shown: with the state that its case has now. */
export async function ticketView(tx: Transaction, stored: TicketRecord): Promise<Ticket> {
  const { sequence, builderId, kind, caseId, searchText, case: sent, createdAt, updatedAt, solvedAt, ...same } = stored
  const found = sent && (await tx.forAccount(stored.account).get(caseRecords, sent.id))
  const shown: TicketCase | undefined = sent && {
    ...sent,
    state: found?.state ?? 'unknown',
    ...(found?.resolution !== undefined && { resolution: found.resolution }),
  }
  return {
    ...(same as Omit<Ticket, 'case' | 'createdAt' | 'updatedAt' | 'solvedAt'>),
    ...(shown && { case: shown }),
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
    ...(solvedAt !== undefined && { solvedAt: new Date(solvedAt) }),
  }
}

/** @throws RefusedError `version_mismatch` when the caller has not seen the newest version. */
export function checkTicketVersion(what: string, current: number, ifMatch: number | undefined): void {
  if (ifMatch === undefined || ifMatch === current) return
  throw refuse('version_mismatch', `you have version ${ifMatch} of ${what}, it is at ${current}; read it again`, {
    facts: { expected: ifMatch, current },
  })
}
