import {
  type CallOptions,
  type Connection,
  callRoute,
  createListing,
  type FollowOptions,
  followRoute,
  type Listing,
} from '@waymark/core/http'
import type { Case } from '../model/case.js'
import type { Chat, ChatFilter, ChatMessage, NewChat, NewChatCase } from '../model/chat.js'
import type { ChatAvailability } from '../model/chat-desk.js'
import type { ChatEvent } from '../model/chat-event.js'
import type { ChatSettings } from '../model/chat-limits.js'
import { readCase } from '../wire/case.js'
import { readChat, readChatMessage, writeNewChat, writeNewChatCase } from '../wire/chat.js'
import { readChatAvailability } from '../wire/chat-desk.js'
import { readChatEvent } from '../wire/chat-event.js'
import { writeChatFilter } from '../wire/chat-filter.js'
import { readPage } from '../wire/page.js'
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
import { withPresence } from './chat-presence.js'
import type { ListOptions } from './options.js'

/**
 * Whether an agent is free for the caller's account: what makes the chat button grey, and why.
 *
 * @throws RefusedError `chat_not_in_plan`, with the contact to ask in `facts`.
 */
export async function getChatAvailability(connection: Connection, options?: CallOptions): Promise<ChatAvailability> {
  return readChatAvailability(await callRoute(connection, getChatAvailabilityRoute, {}, options))
}

/**
 * The availability as it is now, and then each time it changes, across lost connections.
 *
 * @throws RefusedError `chat_not_in_plan`.
 */
export async function* followChatAvailability(
  connection: Connection,
  options?: FollowOptions,
): AsyncGenerator<{ readonly id: string | undefined; readonly availability: ChatAvailability }> {
  for await (const { id, event } of followRoute(connection, followChatAvailabilityRoute, {}, options)) {
    yield { id, availability: readChatAvailability(event) }
  }
}

/**
 * Starts a chat: with an agent at once when one is free, else in the queue, with its `position`. Follow it from then on.
 *
 * @throws RefusedError `chat_not_in_plan`; for a case that is named, `not_found` and `reopen_window_over`.
 */
export async function startChat(connection: Connection, input: NewChat, options?: CallOptions): Promise<Chat> {
  return readChat(await callRoute(connection, startChatRoute, { body: writeNewChat(input) }, options))
}

/** The chats of a filter, the own ones by default, newest first (the queue: first in line first). */
export function listChats(connection: Connection, filter: ChatFilter = {}, options: ListOptions = {}): Listing<Chat> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const query = { ...writeChatFilter(filter), ...(after !== undefined && { after }), ...(limit && { limit }) }
      return readPage(readChat)(await callRoute(connection, listChatsRoute, { query }, call))
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

/**
 * One chat.
 *
 * @throws RefusedError `not_found`, also for a chat that exists and is not the caller's to see.
 */
export async function getChat(connection: Connection, chatId: string, options?: CallOptions): Promise<Chat> {
  return readChat(await callRoute(connection, getChatRoute, { params: { chatId } }, options))
}

/** How a chat or a seat is followed. */
export interface AttendOptions extends FollowOptions {
  /** Whether to give signs of life every 15 seconds meanwhile. Without them the line counts as lost. Default: true. */
  readonly attend?: boolean | undefined
}

/**
 * Follows a chat live: each event once and in order, across lost connections, with the whole chat and every message in it. It begins
 * with the first event of the chat; with `after`, behind that one. While it is read, the caller's line counts as standing; to come
 * back after a lost line, follow again within five minutes.
 *
 * @throws RefusedError `not_found` when the events after `after` are no longer kept (24 hours) and there is no `onReset`: the
 * transcript has the messages.
 */
export async function* followChat(
  connection: Connection,
  chatId: string,
  options: AttendOptions = {},
): AsyncGenerator<{ readonly id: string | undefined; readonly event: ChatEvent }> {
  const { attend = true, ...follow } = options
  const events = followRoute(connection, followChatRoute, { params: { chatId } }, follow)
  const sign = (signal: AbortSignal) => attendChat(connection, chatId, {}, { signal })
  for await (const { id, event } of attend ? withPresence(connection, events, sign) : events) {
    yield { id, event: readChatEvent(event) }
  }
}

/** The transcript of a chat, oldest message first. It stays. */
export function listChatMessages(
  connection: Connection,
  chatId: string,
  options: ListOptions = {},
): Listing<ChatMessage> {
  const { limit, from, ...call } = options
  return createListing({
    fetchPage: async (after) => {
      const query = { ...(after !== undefined && { after }), ...(limit && { limit }) }
      return readPage(readChatMessage)(
        await callRoute(connection, listChatMessagesRoute, { params: { chatId }, query }, call),
      )
    },
    cursorOf: ({ id }) => id,
    ...(from !== undefined && { from }),
  })
}

/**
 * Writes a message: at most 4,000 characters. A customer may write while waiting already.
 *
 * @throws RefusedError `invalid_transition` once the chat has ended; `forbidden` for an agent who does not serve it.
 */
export async function postChatMessage(
  connection: Connection,
  chatId: string,
  input: { readonly text: string },
  options?: CallOptions,
): Promise<ChatMessage> {
  const body = { text: input.text }
  return readChatMessage(await callRoute(connection, postChatMessageRoute, { params: { chatId }, body }, options))
}

/**
 * A sign of life, and of typing. {@link followChat} gives the first kind by itself; send `typing` while the caller types, which also
 * puts the idle end off. Gives the chat as it is now.
 */
export async function attendChat(
  connection: Connection,
  chatId: string,
  sign: { readonly typing?: boolean } = {},
  options?: CallOptions,
): Promise<Chat> {
  return readChat(await callRoute(connection, attendChatRoute, { params: { chatId }, body: sign }, options))
}

/** Ends a chat, from either side. @throws RefusedError `invalid_transition` when it has ended already. */
export async function endChat(connection: Connection, chatId: string, options?: CallOptions): Promise<Chat> {
  return readChat(await callRoute(connection, endChatRoute, { params: { chatId } }, options))
}

/**
 * Turns a chat into a case of its customer, from either side, during the chat or afterwards. The transcript becomes the case's first
 * message.
 *
 * @throws RefusedError `conflict`, with `facts.caseId` and `facts.number`, when the chat has its case already.
 */
export async function openCaseFromChat(
  connection: Connection,
  chatId: string,
  input: NewChatCase,
  options?: CallOptions,
): Promise<Case> {
  const body = writeNewChatCase(input)
  return readCase(await callRoute(connection, openCaseFromChatRoute, { params: { chatId }, body }, options))
}

/** What the account has set for its chats. */
export async function getChatSettings(connection: Connection, options?: CallOptions): Promise<ChatSettings> {
  return callRoute(connection, getChatSettingsRoute, {}, options)
}

/** Sets it, for chats that are started from now on. Account admins only. @throws RefusedError `validation_failed` outside 5 to 30. */
export async function changeChatSettings(
  connection: Connection,
  settings: ChatSettings,
  options?: CallOptions,
): Promise<ChatSettings> {
  return callRoute(connection, changeChatSettingsRoute, { body: { ...settings } }, options)
}
