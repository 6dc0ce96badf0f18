import { type CallOptions, pagedQueryOptions, queryOptions } from '@waymark/core/http'
import type { NewAssistantReport, NewTicket } from '../model/assistant.js'
import type { ChatFilter, NewChat, NewChatCase } from '../model/chat.js'
import type { SeatInput } from '../model/chat-desk.js'
import type { TicketFilter } from '../model/ticket.js'
import type { CasesClient } from './create-client.js'
import { mutation } from './mutation.js'
import type { ChangeOptions } from './options.js'

const chats = ['waymark', 'cases', 'chats'] as const
const one = (chatId: string) => [...chats, chatId] as const
const seat = ['waymark', 'cases', 'chat-seat'] as const
const assistant = ['waymark', 'cases', 'assistant'] as const
const cases = ['waymark', 'cases', 'list'] as const

/** The queries and mutations of chat, the network and the assistant. */
export function chatQueries(client: CasesClient) {
  return {
    chats: {
      availability: () => queryOptions([...chats, 'availability'], (options) => client.chats.availability(options)),
      list: (filter: ChatFilter = {}) =>
        pagedQueryOptions([...chats, 'list', filter], (options) => client.chats.list(filter, options)),
      get: (chatId: string) => queryOptions(one(chatId), (options) => client.chats.get(chatId, options)),
      messages: (chatId: string) =>
        pagedQueryOptions([...one(chatId), 'messages'], (options) => client.chats.messages(chatId, options)),
      start: (options?: CallOptions) =>
        mutation('startChat', (input: NewChat) => client.chats.start(input, options), [chats]),
      post: (chatId: string, options?: CallOptions) =>
        mutation('postChatMessage', (input: { readonly text: string }) => client.chats.post(chatId, input, options), [
          one(chatId),
        ]),
      end: (chatId: string, options?: CallOptions) =>
        mutation('endChat', () => client.chats.end(chatId, options), [chats]),
      openCase: (chatId: string, options?: CallOptions) =>
        mutation('openCaseFromChat', (input: NewChatCase) => client.chats.openCase(chatId, input, options), [
          chats,
          cases,
        ]),
      settings: () => queryOptions([...chats, 'settings'], (options) => client.chats.settings(options)),
      changeSettings: (options?: CallOptions) =>
        mutation(
          'changeChatSettings',
          (settings: Parameters<CasesClient['chats']['changeSettings']>[0]) =>
            client.chats.changeSettings(settings, options),
          [[...chats, 'settings']],
        ),
    },
    chatDesk: {
      seat: () => queryOptions(seat, (options) => client.chatDesk.seat(options)),
      signIn: (options?: CallOptions) =>
        mutation('signInToChat', (input: SeatInput) => client.chatDesk.signIn(input, options), [seat]),
      signOut: (options?: CallOptions) => mutation('signOutOfChat', () => client.chatDesk.signOut(options), [seat]),
      take: (options?: CallOptions) =>
        mutation(
          'takeChat',
          (input: Parameters<CasesClient['chatDesk']['take']>[0]) => client.chatDesk.take(input, options),
          [seat, chats],
        ),
    },
    network: {
      domains: () => queryOptions(['waymark', 'cases', 'network'], (options) => client.network.domains(options)),
    },
    assistant: {
      reports: (filter: Parameters<CasesClient['assistant']['reports']>[0] = {}) =>
        pagedQueryOptions([...assistant, 'reports', filter], (options) => client.assistant.reports(filter, options)),
      getReport: (reportId: string) =>
        queryOptions([...assistant, 'report', reportId], (options) => client.assistant.getReport(reportId, options)),
      tickets: (filter: TicketFilter = {}) =>
        pagedQueryOptions([...assistant, 'tickets', filter], (options) => client.assistant.tickets(filter, options)),
      getTicket: (ticketId: string) =>
        queryOptions([...assistant, 'ticket', ticketId], (options) => client.assistant.getTicket(ticketId, options)),
      report: (options?: CallOptions) =>
        mutation('reportElement', (input: NewAssistantReport) => client.assistant.report(input, options), [assistant]),
      solve: (reportId: string, options?: ChangeOptions) =>
        mutation(
          'solveElementReport',
          (cause: Parameters<CasesClient['assistant']['solve']>[1]) => client.assistant.solve(reportId, cause, options),
          [assistant],
        ),
      openTicket: (reportId: string, options?: ChangeOptions) =>
        mutation('openTicket', (input: NewTicket) => client.assistant.openTicket(reportId, input, options), [
          assistant,
        ]),
      moveTicket: (ticketId: string, options?: ChangeOptions) =>
        mutation(
          'moveTicket',
          (to: Parameters<CasesClient['assistant']['moveTicket']>[1]) =>
            client.assistant.moveTicket(ticketId, to, options),
          [assistant],
        ),
      sendToSupport: (ticketId: string, options?: ChangeOptions) =>
        mutation(
          'sendTicketToSupport',
          (input: Parameters<CasesClient['assistant']['sendToSupport']>[1]) =>
            client.assistant.sendToSupport(ticketId, input, options),
          [assistant, cases],
        ),
    },
  }
}
