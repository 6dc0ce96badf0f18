import { refuse } from '@waymark/core'
import type { Call, Where } from '@waymark/core/ports'
import type { Ticket, TicketFilter } from '../model/ticket.js'
import { type TicketRecord, ticketRecords } from './assistant-records.js'
import { defaultPageSize, findCursor, type Page, type PageRequest, pageOf } from './page.js'
import { ticketView } from './ticket-view.js'
import { sideOf } from './visibility.js'

/** The activity board: the tickets of a filter, a page of them. */
export function listTickets(call: Call, filter: TicketFilter, page: PageRequest): Promise<Page<Ticket>> {
  return call.transaction(
    async (tx) => {
      const { accounts, builderId } = scopeOf(call, filter.scope ?? 'mine')
      const store = tx.forAccount(accounts)
      const size = page.limit ?? defaultPageSize
      const visible = (document: TicketRecord) => builderId === undefined || document.builderId === builderId
      const found = await store.find(ticketRecords, {
        where: { ...whereOf(filter), ...(builderId !== undefined && { builderId }) },
        order: [['sequence', filter.order === 'oldest' ? 'ascending' : 'descending']],
        after: await findCursor(store, ticketRecords, page, visible),
        limit: size + 1,
      })
      const { items, next } = pageOf(found, size, (ticket) => ticket)
      const tickets: Ticket[] = []
      for (const ticket of items) tickets.push(await ticketView(tx, ticket))
      return { items: tickets, ...(next !== undefined && { next }) }
    },
    { reads: true },
  )
}

interface Scope {
  readonly accounts: readonly string[]
  readonly builderId?: string
}

function scopeOf({ principal }: Call, scope: 'mine' | 'desk'): Scope {
  if (scope === 'mine') return { accounts: [principal.account], builderId: principal.id }
  if (sideOf(principal) === 'engineer') return { accounts: principal.accounts }
  throw refuse('forbidden', 'the desk is for engineers; ask for your own tickets')
}

function whereOf({ state, kind, search, caseId }: TicketFilter): Where<TicketRecord> {
  return {
    ...(state && { state: { in: state } }),
    ...(kind && { kind: { in: kind } }),
    ...(search !== undefined && { searchText: { contains: search } }),
    ...(caseId !== undefined && { caseId }),
  }
}
