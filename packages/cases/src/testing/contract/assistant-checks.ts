import { assertEqual, type Check } from '@waymark/core/testing'
import type { RouteAnswer } from '@waymark/core/wire'
import type { NewElementReportJson } from '../../wire/element-report.js'
import {
  getElementReportRoute,
  getTicketRoute,
  listElementReportsRoute,
  listTicketsRoute,
  openTicketRoute,
  reportElementRoute,
  sendTicketRoute,
  solveElementReportRoute,
} from '../../wire/routes/assistant.js'
import { getCaseRoute } from '../../wire/routes/cases.js'
import { about, given, refused } from './asking.js'
import { documented } from './documented.js'
import type { CasesSubject } from './subject.js'

/** An element whose selector finds nothing on its page. */
const element: NewElementReportJson = {
  item: { kind: 'launcher', name: 'Help with orders', id: '482916', publishedTo: ['production'] },
  selector: { text: '#orders > button', valid: true, matches: 0, visible: 0 },
  page: { address: 'https://shop.example/orders', title: 'Orders', environment: 'production' },
  conditions: [{ text: "the page's path starts with /orders", kind: 'page', result: 'met' }],
  browser: { userAgent: 'Mozilla/5.0', language: 'en-GB', viewport: { width: 1280, height: 720 } },
}

const cause = 'selector_matches_none'
const tried = [{ cause, outcome: 'did_not_help' }]

function report(subject: CasesSubject) {
  return given(subject, 'requester', reportElementRoute, { body: { element, note: 'It does not appear' } })
}

async function openTicket(subject: CasesSubject) {
  const { id } = await report(subject)
  return given(subject, 'requester', openTicketRoute, { params: { reportId: id }, body: { tried } })
}

/** Reports an element, and sends the ticket that comes of it to support. */
export async function sendTicket(subject: CasesSubject): Promise<RouteAnswer<typeof sendTicketRoute>> {
  const { id } = await openTicket(subject)
  return given(subject, 'requester', sendTicketRoute, { params: { ticketId: id }, body: {} })
}

/** Misbehaving elements: their diagnosis, and the tickets that come of them. */
export const assistantChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a reported element is diagnosed, and is solved by the fix of a cause that was found',
    async run(subject) {
      const { id, state, diagnosis } = await report(subject)
      assertEqual([state, diagnosis.map((found) => found.cause)], ['diagnosed', [cause]], 'the diagnosis')
      const solved = await given(subject, 'requester', solveElementReportRoute, {
        params: { reportId: id },
        body: { cause },
      })
      assertEqual([solved.state, solved.solvedBy], ['solved', cause], 'the solution')
    },
  },
  {
    name: 'a report becomes a ticket only once the fix of every cause was tried',
    async run(subject) {
      const { id } = await report(subject)
      const question = (body: unknown) => ({ params: { reportId: id }, body })
      await refused(subject, 'requester', openTicketRoute, question({}), 422, 'validation_failed')
      const ticket = await given(subject, 'requester', openTicketRoute, question({ tried }))
      assertEqual([ticket.state, ticket.reportId], ['open', id], 'the ticket')
      await refused(subject, 'requester', openTicketRoute, question({ tried }), 409, 'invalid_transition')
    },
  },
  {
    name: 'a ticket that goes to support opens a case of its builder, and both name each other',
    async run(subject) {
      const ticket = await sendTicket(subject)
      const found = await given(subject, 'requester', getCaseRoute, about({ id: ticket.case?.id ?? '' }))
      assertEqual([ticket.state, ticket.case?.number], ['sent_to_support', found.number], 'the ticket')
      assertEqual(
        [found.ticket, found.requester],
        [{ id: ticket.id, number: ticket.number }, ticket.builder],
        'the case',
      )
    },
  },
  {
    name: 'a stranger finds neither reports nor tickets: 404, and lists without them',
    async run(subject) {
      const { id, reportId } = await openTicket(subject)
      await refused(subject, 'stranger', getElementReportRoute, { params: { reportId } }, 404, 'not_found')
      await refused(subject, 'stranger', getTicketRoute, { params: { ticketId: id } }, 404, 'not_found')
      const [reports, tickets] = [
        await given(subject, 'stranger', listElementReportsRoute),
        await given(subject, 'stranger', listTicketsRoute),
      ]
      assertEqual([reports.items, tickets.items], [[], []], 'the lists')
    },
  },
  {
    name: 'a report and a ticket have every documented field',
    async run(subject) {
      const body = { element, note: 'It does not appear' }
      const { id } = await documented(subject, 'requester', reportElementRoute, { body })
      const params = { reportId: String(id) }
      const ticket = await documented(subject, 'requester', openTicketRoute, { params, body: { tried } })
      await documented(subject, 'requester', getElementReportRoute, { params })
      const ticketParams = { ticketId: String(ticket['id']) }
      await documented(subject, 'requester', sendTicketRoute, { params: ticketParams, body: {} })
      await documented(subject, 'requester', listTicketsRoute)
    },
  },
]
