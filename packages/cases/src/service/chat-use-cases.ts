import type { Call } from '@waymark/core/ports'
import type { ChatFilter, NewChat, NewChatCase } from '../model/chat.js'
import type { SeatInput } from '../model/chat-desk.js'
import type { ChatSettings } from '../model/chat-limits.js'
import { chatAvailability, followAvailability } from './chat-availability.js'
import { openCaseFromChat } from './chat-case.js'
import { endChat } from './chat-end.js'
import { followChat, followSeat } from './chat-events.js'
import { getChat, listChatMessages, listChats } from './chat-list.js'
import { attendChat, postChatMessage } from './chat-messages.js'
import { chatTimerJob } from './chat-save.js'
import { attendSeat, getSeat, runSeatTimer, seatTimerJob, signIn, signOut, takeChat } from './chat-seats.js'
import { changeChatSettings, getChatSettings } from './chat-settings.js'
import { startChat } from './chat-start.js'
import { runChatTimer } from './chat-timer.js'
import type { PageRequest } from './page.js'
import type { Ports } from './ports.js'

export interface FollowRequest {
  readonly after?: string | undefined
  readonly signal: AbortSignal
}

/** What customers and agents do in chats. */
export function chatUseCases(ports: Ports) {
  return {
    availability: (call: Call) => chatAvailability(call),
    followAvailability: (call: Call, options: FollowRequest) => followAvailability(ports, call, options),
    start: (call: Call, input: NewChat) => startChat(ports, call, input),
    list: (call: Call, filter: ChatFilter = {}, page: PageRequest = {}) => listChats(call, filter, page),
    get: (call: Call, chatId: string) => getChat(call, chatId),
    follow: (call: Call, chatId: string, options: FollowRequest) => followChat(ports, call, chatId, options),
    messages: (call: Call, chatId: string, page: PageRequest = {}) => listChatMessages(call, chatId, page),
    post: (call: Call, chatId: string, input: { readonly text: string }) => postChatMessage(ports, call, chatId, input),
    attend: (call: Call, chatId: string, sign: { readonly typing?: boolean | undefined } = {}) =>
      attendChat(ports, call, chatId, sign),
    end: (call: Call, chatId: string) => endChat(ports, call, chatId),
    openCase: (call: Call, chatId: string, input: NewChatCase) => openCaseFromChat(ports, call, chatId, input),
    settings: (call: Call) => getChatSettings(call),
    changeSettings: (call: Call, settings: ChatSettings) => changeChatSettings(call, settings),
  }
}

/** What agents do at the chat desk. */
export function chatDeskUseCases(ports: Ports) {
  return {
    signIn: (call: Call, input: SeatInput) => signIn(ports, call, input),
    signOut: (call: Call) => signOut(ports, call),
    seat: (call: Call) => getSeat(call),
    attend: (call: Call) => attendSeat(ports, call),
    take: (call: Call, wanted: { readonly chatId?: string | undefined } = {}) => takeChat(ports, call, wanted),
    follow: (call: Call, options: FollowRequest) => followSeat(ports, call, options),
  }
}

/** The handlers of the chats' timers. */
export function chatJobs(ports: Ports) {
  return { [chatTimerJob]: runChatTimer(ports), [seatTimerJob]: runSeatTimer(ports) }
}

export type ChatUseCases = ReturnType<typeof chatUseCases>
export type ChatDeskUseCases = ReturnType<typeof chatDeskUseCases>
