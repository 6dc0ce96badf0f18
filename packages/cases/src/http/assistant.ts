import { implement, type RouteImplementation } from '@waymark/core/server'
import type { Assistant } from '../service/assistant.js'
import { writeAssistantReport } from '../wire/assistant.js'
import { readElementReport } from '../wire/element-report.js'
import { writePage } from '../wire/page.js'
import {
  getElementReportRoute,
  getTicketRoute,
  listElementReportsRoute,
  listTicketsRoute,
  moveTicketRoute,
  openTicketRoute,
  reportElementRoute,
  sendTicketRoute,
  solveElementReportRoute,
} from '../wire/routes/assistant.js'
import { writeTicket } from '../wire/ticket.js'

export function assistantImplementations(service: { readonly assistant: Assistant }): readonly RouteImplementation[] {
  const { assistant } = service
  return [
    implement(reportElementRoute, {
      run: ({ call, body }) => assistant.report(call, { ...body, element: readElementReport(body.element) }),
      write: writeAssistantReport,
    }),
    implement(listElementReportsRoute, {
      run: ({ call, query }) => assistant.reports(call, query, query),
      write: writePage(writeAssistantReport),
    }),
    implement(getElementReportRoute, {
      run: ({ call, params }) => assistant.getReport(call, params.reportId),
      write: writeAssistantReport,
    }),
    implement(solveElementReportRoute, {
      run: ({ call, params, body, ifMatch }) => assistant.solve(call, params.reportId, { ...body, ifMatch }),
      write: writeAssistantReport,
    }),
    implement(openTicketRoute, {
      run: ({ call, params, body, ifMatch }) => assistant.openTicket(call, params.reportId, { ...body, ifMatch }),
      write: writeTicket,
    }),
    implement(listTicketsRoute, {
      run: ({ call, query }) => assistant.tickets(call, query, query),
      write: writePage(writeTicket),
    }),
    implement(getTicketRoute, {
      run: ({ call, params }) => assistant.getTicket(call, params.ticketId),
      write: writeTicket,
    }),
    implement(moveTicketRoute, {
      run: ({ call, params, body, ifMatch }) => assistant.moveTicket(call, params.ticketId, { ...body, ifMatch }),
      write: writeTicket,
    }),
    implement(sendTicketRoute, {
      run: ({ call, params, body, ifMatch }) => assistant.sendToSupport(call, params.ticketId, { ...body, ifMatch }),
      write: writeTicket,
    }),
  ]
}
