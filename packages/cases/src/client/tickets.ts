import { type CallOptions, type Connection, callRoute, createListing, type Listing } from '@waymark/core/http'
import type { RouteQuery } from '@waymark/core/wire'
import type { Ticket, TicketCaseInput, TicketFilter } from '../model/ticket.js'
import { readPage } from '../wire/page.js'
import { getTicketRoute, listTicketsRoute, moveTicketRoute, sendTicketRoute } from '../wire/routes/assistant.js'
import { readTicket, writeTicketCase } from '../wire/ticket.js'
import { type ChangeOptions, changeOptions, type ListOptions } from './options.js'

/**
 * The activity board: the tickets of a filter, newest first. One that went to support shows the state of its case.
 *
 * @throws RefusedError `forbidden` for the scope `desk`, which is for engineers.
 */
export function listTickets(
  connection: Connection,
  filter: TicketFilter = {},
  options: ListOptions = {},
): Listing<Ticket> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const asked = filter as RouteQuery<typeof listTicketsRoute>
      const query = { ...asked, ...(after !== undefined && { after }), ...(limit && { limit }) }
      return readPage(readTicket)(await callRoute(connection, listTicketsRoute, { query }, call))
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

/**
 * One ticket.
 *
 * @throws RefusedError `not_found`, also for a ticket that exists and is not the caller's to see.
 */
export async function getTicket(connection: Connection, ticketId: string, options?: CallOptions): Promise<Ticket> {
  return readTicket(await callRoute(connection, getTicketRoute, { params: { ticketId } }, options))
}

/**
 * Moves a ticket. A builder marks the own ticket as solved; an engineer also takes one in work, or gives it back.
 *
 * @throws RefusedError `invalid_transition`, with `facts.from` and `facts.to`; `version_mismatch`.
 */
export async function moveTicket(
  connection: Connection,
  ticketId: string,
  to: 'open' | 'in_progress' | 'solved',
  options: ChangeOptions = {},
): Promise<Ticket> {
  const input = { params: { ticketId }, body: { to } }
  return readTicket(await callRoute(connection, moveTicketRoute, input, changeOptions(options)))
}

/**
 * Sends a ticket to support. It opens a case of the builder's, through the channel `assistant`, with the problem report filled in
 * from the element report; ticket and case name each other. From then on the ticket goes on as its case.
 *
 * @throws RefusedError `invalid_transition`, with `facts.from` and `facts.to`; `version_mismatch`; `validation_failed` at
 * `/environment` when the report does not know the environment and the input does not say it.
 */
export async function sendTicketToSupport(
  connection: Connection,
  ticketId: string,
  input: TicketCaseInput = {},
  options: ChangeOptions = {},
): Promise<Ticket> {
  const request = { params: { ticketId }, body: writeTicketCase(input) }
  return readTicket(await callRoute(connection, sendTicketRoute, request, changeOptions(options)))
}
