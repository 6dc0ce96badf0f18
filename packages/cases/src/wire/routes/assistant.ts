import { defineRoute, id, pageOf, pageQuery, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { reportStates } from '../../model/assistant.js'
import { diagnosisCauses } from '../../model/diagnosis.js'
import { itemKinds } from '../../model/report.js'
import { ticketStates } from '../../model/ticket.js'
import { assistantReportJson, newAssistantReportJson, newTicketJson } from '../assistant.js'
import { ticketCaseJson, ticketJson } from '../ticket.js'

const reportParams = z.strictObject({ reportId: id() })
const ticketParams = z.strictObject({ ticketId: id() })

export const reportElementRoute = defineRoute({
  operation: 'reportElement',
  method: 'POST',
  path: '/assistant/reports',
  capability: 'assistant.use',
  body: newAssistantReportJson,
  answer: assistantReportJson,
  status: 201,
})

export const listElementReportsRoute = defineRoute({
  operation: 'listElementReports',
  method: 'GET',
  path: '/assistant/reports',
  capability: 'assistant.use',
  query: z.strictObject({ ...pageQuery, state: z.exactOptional(z.array(z.enum(reportStates))) }),
  answer: pageOf(assistantReportJson),
})

export const getElementReportRoute = defineRoute({
  operation: 'getElementReport',
  method: 'GET',
  path: '/assistant/reports/{reportId}',
  capability: 'assistant.use',
  params: reportParams,
  answer: assistantReportJson,
})

export const solveElementReportRoute = defineRoute({
  operation: 'solveElementReport',
  method: 'POST',
  path: '/assistant/reports/{reportId}/solution',
  capability: 'assistant.use',
  params: reportParams,
  body: z.strictObject({ cause: z.enum(diagnosisCauses) }),
  answer: assistantReportJson,
  errors: ['invalid_transition', 'version_mismatch'],
})

export const openTicketRoute = defineRoute({
  operation: 'openTicket',
  method: 'POST',
  path: '/assistant/reports/{reportId}/ticket',
  capability: 'assistant.use',
  params: reportParams,
  body: newTicketJson,
  answer: ticketJson,
  status: 201,
  errors: ['invalid_transition', 'version_mismatch'],
})

export const listTicketsRoute = defineRoute({
  operation: 'listTickets',
  method: 'GET',
  path: '/assistant/tickets',
  capability: 'assistant.use',
  query: z.strictObject({
    ...pageQuery,
    scope: z.exactOptional(z.enum(['mine', 'desk'])),
    state: z.exactOptional(z.array(z.enum(ticketStates))),
    kind: z.exactOptional(z.array(z.enum(itemKinds))),
    search: z.exactOptional(text(200)),
    caseId: z.exactOptional(id()),
    order: z.exactOptional(z.enum(['newest', 'oldest'])),
  }),
  answer: pageOf(ticketJson),
})

export const getTicketRoute = defineRoute({
  operation: 'getTicket',
  method: 'GET',
  path: '/assistant/tickets/{ticketId}',
  capability: 'assistant.use',
  params: ticketParams,
  answer: ticketJson,
})

export const moveTicketRoute = defineRoute({
  operation: 'moveTicket',
  method: 'POST',
  path: '/assistant/tickets/{ticketId}/state',
  capability: 'assistant.use',
  params: ticketParams,
  body: z.strictObject({ to: z.enum(['open', 'in_progress', 'solved']) }),
  answer: ticketJson,
  errors: ['invalid_transition', 'version_mismatch'],
})

export const sendTicketRoute = defineRoute({
  operation: 'sendTicketToSupport',
  method: 'POST',
  path: '/assistant/tickets/{ticketId}/case',
  capability: 'assistant.use',
  params: ticketParams,
  body: ticketCaseJson,
  answer: ticketJson,
  status: 201,
  errors: ['invalid_transition', 'version_mismatch'],
})
