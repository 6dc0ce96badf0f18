import { implement, type RouteImplementation } from '@waymark/core/server'
import type { ChatSettings } from '../model/chat-limits.js'
import type { ChatUseCases } from '../service/chat-use-cases.js'
import { writeCase } from '../wire/case.js'
import { readNewChatCase, writeChat, writeChatMessage } from '../wire/chat.js'
import { writeChatAvailability } from '../wire/chat-desk.js'
import { writeChatEvent } from '../wire/chat-event.js'
import { readChatFilter } from '../wire/chat-filter.js'
import { writePage } from '../wire/page.js'
import {
  attendChatRoute,
  changeChatSettingsRoute,
  endChatRoute,
  followChatAvailabilityRoute,
  followChatRoute,
  getChatAvailabilityRoute,
  getChatRoute,
  getChatSettingsRoute,
  listChatMessagesRoute,
  listChatsRoute,
  openCaseFromChatRoute,
  postChatMessageRoute,
  startChatRoute,
} from '../wire/routes/chat.js'
import { writeEvents } from './write-events.js'

export function chatImplementations({ chats }: { readonly chats: ChatUseCases }): readonly RouteImplementation[] {
  return [
    implement(getChatAvailabilityRoute, { run: ({ call }) => chats.availability(call), write: writeChatAvailability }),
    implement(followChatAvailabilityRoute, {
      run: async ({ call, lastEventId, signal }) =>
        writeEvents(await chats.followAvailability(call, { after: lastEventId, signal }), writeChatAvailability),
    }),
    implement(startChatRoute, { run: ({ call, body }) => chats.start(call, body), write: writeChat }),
    implement(listChatsRoute, {
      run: ({ call, query }) => chats.list(call, readChatFilter(query), query),
      write: writePage(writeChat),
    }),
    implement(getChatRoute, { run: ({ call, params }) => chats.get(call, params.chatId), write: writeChat }),
    implement(followChatRoute, {
      run: async ({ call, params, lastEventId, signal }) =>
        writeEvents(await chats.follow(call, params.chatId, { after: lastEventId, signal }), writeChatEvent),
    }),
    implement(listChatMessagesRoute, {
      run: ({ call, params, query }) => chats.messages(call, params.chatId, query),
      write: writePage(writeChatMessage),
    }),
    implement(postChatMessageRoute, {
      run: ({ call, params, body }) => chats.post(call, params.chatId, body),
      write: writeChatMessage,
    }),
    implement(attendChatRoute, {
      run: ({ call, params, body }) => chats.attend(call, params.chatId, body),
      write: writeChat,
    }),
    implement(endChatRoute, { run: ({ call, params }) => chats.end(call, params.chatId), write: writeChat }),
    implement(openCaseFromChatRoute, {
      run: ({ call, params, body }) => chats.openCase(call, params.chatId, readNewChatCase(body)),
      write: writeCase,
    }),
    implement(getChatSettingsRoute, {
      run: ({ call }) => chats.settings(call),
      write: (settings: ChatSettings) => ({ ...settings }),
    }),
    implement(changeChatSettingsRoute, {
      run: ({ call, body }) => chats.changeSettings(call, body),
      write: (settings: ChatSettings) => ({ ...settings }),
    }),
  ]
}
