import { defineRoute, id, pageOf, pageQuery } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { chatStates } from '../../model/chat.js'
import { caseJson } from '../case.js'
import {
  chatJson,
  chatMessageJson,
  chatSettingsJson,
  newChatCaseJson,
  newChatJson,
  newChatMessageJson,
  newChatSettingsJson,
} from '../chat.js'
import { chatAvailabilityJson, chatSeatJson, seatEventJson, seatInputJson } from '../chat-desk.js'
import { chatEventJson } from '../chat-event.js'

const chatParams = z.strictObject({ chatId: id() })

export const getChatAvailabilityRoute = defineRoute({
  operation: 'getChatAvailability',
  method: 'GET',
  path: '/chat-availability',
  capability: 'chat.use',
  answer: chatAvailabilityJson,
  errors: ['chat_not_in_plan'],
})

export const followChatAvailabilityRoute = defineRoute({
  operation: 'followChatAvailability',
  method: 'GET',
  path: '/chat-availability/events',
  capability: 'chat.use',
  events: chatAvailabilityJson,
  errors: ['chat_not_in_plan'],
})

export const startChatRoute = defineRoute({
  operation: 'startChat',
  method: 'POST',
  path: '/chats',
  capability: 'chat.use',
  body: newChatJson,
  answer: chatJson,
  status: 201,
  errors: ['chat_not_in_plan', 'reopen_window_over'],
})

export const listChatsRoute = defineRoute({
  operation: 'listChats',
  method: 'GET',
  path: '/chats',
  capability: 'chat.use',
  query: z.strictObject({
    ...pageQuery,
    scope: z.exactOptional(z.enum(['mine', 'served', 'queue', 'desk'])),
    state: z.exactOptional(z.array(z.enum(chatStates))),
    caseId: z.exactOptional(id()),
  }),
  answer: pageOf(chatJson),
})

export const getChatRoute = defineRoute({
  operation: 'getChat',
  method: 'GET',
  path: '/chats/{chatId}',
  capability: 'chat.use',
  params: chatParams,
  answer: chatJson,
})

export const followChatRoute = defineRoute({
  operation: 'followChat',
  method: 'GET',
  path: '/chats/{chatId}/events',
  capability: 'chat.use',
  params: chatParams,
  events: chatEventJson,
})

export const listChatMessagesRoute = defineRoute({
  operation: 'listChatMessages',
  method: 'GET',
  path: '/chats/{chatId}/messages',
  capability: 'chat.use',
  params: chatParams,
  query: z.strictObject(pageQuery),
  answer: pageOf(chatMessageJson),
})

export const postChatMessageRoute = defineRoute({
  operation: 'postChatMessage',
  method: 'POST',
  path: '/chats/{chatId}/messages',
  capability: 'chat.use',
  params: chatParams,
  body: newChatMessageJson,
  answer: chatMessageJson,
  status: 201,
  errors: ['invalid_transition'],
})

export const attendChatRoute = defineRoute({
  operation: 'attendChat',
  method: 'POST',
  path: '/chats/{chatId}/presence',
  capability: 'chat.use',
  params: chatParams,
  body: z.strictObject({ typing: z.exactOptional(z.boolean()) }),
  answer: chatJson,
  // A sign of life can be given twice, and keeping the answer of each would cost more than all the rest of a chat.
  reads: true,
})

export const endChatRoute = defineRoute({
  operation: 'endChat',
  method: 'POST',
  path: '/chats/{chatId}/end',
  capability: 'chat.use',
  params: chatParams,
  answer: chatJson,
  errors: ['invalid_transition'],
})

export const openCaseFromChatRoute = defineRoute({
  operation: 'openCaseFromChat',
  method: 'POST',
  path: '/chats/{chatId}/case',
  capability: 'chat.use',
  params: chatParams,
  body: newChatCaseJson,
  answer: caseJson,
  status: 201,
})

export const getChatSettingsRoute = defineRoute({
  operation: 'getChatSettings',
  method: 'GET',
  path: '/chat-settings',
  capability: 'chat.use',
  answer: chatSettingsJson,
})

export const changeChatSettingsRoute = defineRoute({
  operation: 'changeChatSettings',
  method: 'PUT',
  path: '/chat-settings',
  capability: 'cases.administer',
  body: newChatSettingsJson,
  answer: chatSettingsJson,
})

export const signInToChatRoute = defineRoute({
  operation: 'signInToChat',
  method: 'PUT',
  path: '/chat-desk/seat',
  capability: 'chat.serve',
  body: seatInputJson,
  answer: chatSeatJson,
})

export const signOutOfChatRoute = defineRoute({
  operation: 'signOutOfChat',
  method: 'DELETE',
  path: '/chat-desk/seat',
  capability: 'chat.serve',
  answer: chatSeatJson,
})

export const getChatSeatRoute = defineRoute({
  operation: 'getChatSeat',
  method: 'GET',
  path: '/chat-desk/seat',
  capability: 'chat.serve',
  answer: chatSeatJson,
})

export const attendChatSeatRoute = defineRoute({
  operation: 'attendChatSeat',
  method: 'POST',
  path: '/chat-desk/presence',
  capability: 'chat.serve',
  answer: chatSeatJson,
  // As with a chat's: a sign of life can be given twice.
  reads: true,
})

export const takeChatRoute = defineRoute({
  operation: 'takeChat',
  method: 'POST',
  path: '/chat-desk/take',
  capability: 'chat.serve',
  body: z.strictObject({ chatId: z.exactOptional(id()) }),
  answer: z.object({ chat: z.exactOptional(chatJson) }),
  errors: ['invalid_transition'],
})

export const followChatSeatRoute = defineRoute({
  operation: 'followChatSeat',
  method: 'GET',
  path: '/chat-desk/events',
  capability: 'chat.serve',
  events: seatEventJson,
})
