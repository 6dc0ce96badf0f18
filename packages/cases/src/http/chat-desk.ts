import { implement, type RouteImplementation } from '@waymark/core/server'
import type { ChatDeskUseCases } from '../service/chat-use-cases.js'
import { writeChat } from '../wire/chat.js'
import { writeChatSeat, writeSeatEvent } from '../wire/chat-desk.js'
import {
  attendChatSeatRoute,
  followChatSeatRoute,
  getChatSeatRoute,
  signInToChatRoute,
  signOutOfChatRoute,
  takeChatRoute,
} from '../wire/routes/chat.js'
import { writeEvents } from './write-events.js'

export function chatDeskImplementations({
  chatDesk,
}: {
  readonly chatDesk: ChatDeskUseCases
}): readonly RouteImplementation[] {
  return [
    implement(signInToChatRoute, { run: ({ call, body }) => chatDesk.signIn(call, body), write: writeChatSeat }),
    implement(signOutOfChatRoute, { run: ({ call }) => chatDesk.signOut(call), write: writeChatSeat }),
    implement(getChatSeatRoute, { run: ({ call }) => chatDesk.seat(call), write: writeChatSeat }),
    implement(attendChatSeatRoute, { run: ({ call }) => chatDesk.attend(call), write: writeChatSeat }),
    implement(takeChatRoute, {
      run: ({ call, body }) => chatDesk.take(call, body),
      write: ({ chat }) => ({ ...(chat && { chat: writeChat(chat) }) }),
    }),
    implement(followChatSeatRoute, {
      run: async ({ call, lastEventId, signal }) =>
        writeEvents(chatDesk.follow(call, { after: lastEventId, signal }), writeSeatEvent),
    }),
  ]
}
