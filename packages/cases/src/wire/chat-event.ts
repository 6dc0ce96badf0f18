import { answerEnum, instant, readInstant, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { chatSides } from '../model/chat.js'
import { type ChatEvent, chatEventTypes } from '../model/chat-event.js'
import { chatJson, chatMessageJson, readChat, readChatMessage, writeChat, writeChatMessage } from './chat.js'

/** Something that happened in a chat, as JSON. */
export const chatEventJson = z.object({
  type: answerEnum(chatEventTypes),
  at: instant,
  chat: chatJson,
  message: z.exactOptional(chatMessageJson),
  side: z.exactOptional(answerEnum(chatSides)),
  until: z.exactOptional(instant),
})
export type ChatEventJson = z.infer<typeof chatEventJson>

export function readChatEvent({ at, chat, message, until, ...same }: ChatEventJson): ChatEvent {
  return {
    ...same,
    at: readInstant(at),
    chat: readChat(chat),
    ...(message && { message: readChatMessage(message) }),
    ...(until !== undefined && { until: readInstant(until) }),
  }
}

export function writeChatEvent({ at, chat, message, until, ...same }: ChatEvent): ChatEventJson {
  return {
    ...same,
    at: writeInstant(at),
    chat: writeChat(chat),
    ...(message && { message: writeChatMessage(message) }),
    ...(until && { until: writeInstant(until) }),
  }
}
