import { type CallOptions, type Connection, callRoute, followRoute } from '@waymark/core/http'
import type { Chat } from '../model/chat.js'
import type { ChatSeat, SeatEvent, SeatInput } from '../model/chat-desk.js'
import { readChat } from '../wire/chat.js'
import { readChatSeat, readSeatEvent } from '../wire/chat-desk.js'
import {
  attendChatSeatRoute,
  followChatSeatRoute,
  getChatSeatRoute,
  signInToChatRoute,
  signOutOfChatRoute,
  takeChatRoute,
} from '../wire/routes/chat.js'
import type { AttendOptions } from './chat.js'
import { withPresence } from './chat-presence.js'

/**
 * Signs the caller in at the chat desk, or changes how. Follow the seat first: waiting chats come at once, the one that waits
 * longest first, and each to the agent with the fewest.
 */
export async function signInToChat(connection: Connection, input: SeatInput, options?: CallOptions): Promise<ChatSeat> {
  return readChatSeat(await callRoute(connection, signInToChatRoute, { body: { ...input } }, options))
}

/** Signs the caller out. Chats that are left go to the front of the queue. @throws RefusedError `not_found` without a seat. */
export async function signOutOfChat(connection: Connection, options?: CallOptions): Promise<ChatSeat> {
  return readChatSeat(await callRoute(connection, signOutOfChatRoute, {}, options))
}

/** The caller's own seat. @throws RefusedError `not_found` for somebody who is not signed in. */
export async function getChatSeat(connection: Connection, options?: CallOptions): Promise<ChatSeat> {
  return readChatSeat(await callRoute(connection, getChatSeatRoute, {}, options))
}

/** A sign of life from an agent; {@link followChatSeat} gives it by itself. @throws RefusedError `not_found` without a seat. */
export async function attendChatSeat(connection: Connection, options?: CallOptions): Promise<ChatSeat> {
  return readChatSeat(await callRoute(connection, attendChatSeatRoute, {}, options))
}

/**
 * Takes a waiting chat: the one that is named, else the next one; undefined when none waits.
 *
 * @throws RefusedError `conflict` without a free place; `invalid_transition` for a chat that somebody else has already.
 */
export async function takeChat(
  connection: Connection,
  wanted: { readonly chatId?: string } = {},
  options?: CallOptions,
): Promise<Chat | undefined> {
  const { chat } = await callRoute(connection, takeChatRoute, { body: wanted }, options)
  return chat && readChat(chat)
}

/** Follows the caller's own seat live: chats that come and go, across lost connections. Gives signs of life meanwhile. */
export async function* followChatSeat(
  connection: Connection,
  options: AttendOptions = {},
): AsyncGenerator<{ readonly id: string | undefined; readonly event: SeatEvent }> {
  const { attend = true, ...follow } = options
  const events = followRoute(connection, followChatSeatRoute, {}, follow)
  const sign = (signal: AbortSignal) => attendChatSeat(connection, { signal })
  for await (const { id, event } of attend ? withPresence(connection, events, sign) : events) {
    yield { id, event: readSeatEvent(event) }
  }
}
