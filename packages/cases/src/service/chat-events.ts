import type { Call, Json, Transaction } from '@waymark/core/ports'
import type { Emitted } from '@waymark/core/server'
import type { ChatSide } from '../model/chat.js'
import type { SeatEvent, SeatEventType } from '../model/chat-desk.js'
import type { ChatEvent, ChatEventType } from '../model/chat-event.js'
import {
  type ChatMessageRecord,
  type ChatRecord,
  type ChatSeatRecord,
  chatTicketRecords,
  deskScope,
} from './chat-records.js'
import { chatMessageOf, chatOf, seatOf } from './chat-view.js'
import { findChat } from './chat-visibility.js'
import type { Ports } from './ports.js'

/** What happened in a chat, beside the chat itself. */
interface Happening {
  readonly type: ChatEventType
  readonly message?: ChatMessageRecord
  readonly side?: ChatSide
  readonly until?: Date
}

interface StoredChatEvent {
  readonly type: ChatEventType
  readonly at: string
  readonly chat: ChatRecord
  readonly position?: number | undefined
  readonly message?: ChatMessageRecord | undefined
  readonly side?: ChatSide | undefined
  readonly until?: string | undefined
}

interface StoredSeatEvent {
  readonly type: SeatEventType
  readonly at: string
  readonly seat: ChatSeatRecord
  readonly chat?: ChatRecord | undefined
}

/** The stream of a chat's events. */
function chatStream(chatId: string): string {
  return `chat:${chatId}`
}

/** The stream of what happens to an agent's seat. */
function seatStream(agentId: string): string {
  return `chat-desk:${agentId}`
}

/** Tells a chat's followers what happened. */
export async function tellChat(tx: Transaction, ports: Ports, chat: ChatRecord, happening: Happening): Promise<void> {
  const { type, message, side, until } = happening
  const ticket = chat.state === 'waiting' ? await tx.forAccount(deskScope).get(chatTicketRecords, chat.id) : undefined
  const at = ports.clock.now().toISOString()
  const event: StoredChatEvent = {
    type,
    at,
    chat,
    position: ticket?.position,
    message,
    side,
    until: until?.toISOString(),
  }
  await tx.events.publish(chatStream(chat.id), event as unknown as Json)
}

/** Tells an agent what happened to the own seat. */
export async function tellSeat(
  tx: Transaction,
  ports: Ports,
  seat: ChatSeatRecord,
  type: SeatEventType,
  chat?: ChatRecord,
): Promise<void> {
  const event: StoredSeatEvent = { type, at: ports.clock.now().toISOString(), seat, chat }
  await tx.events.publish(seatStream(seat.id), event as unknown as Json)
}

/**
 * What happens in a chat. Without `after` it begins with the chat's first event while the chat lasts, so that a follower needs
 * nothing else; of one that has ended, with what comes from now on.
 */
export async function followChat(
  ports: Ports,
  call: Call,
  chatId: string,
  options: { readonly after?: string | undefined; readonly signal: AbortSignal },
): Promise<AsyncIterable<Emitted<ChatEvent>>> {
  const { state } = await call.transaction((tx) => findChat(tx, call.principal, chatId), { reads: true })
  const after = options.after ?? (state === 'ended' ? undefined : '0')
  const events = ports.database.events.follow(chatStream(chatId), { after, signal: options.signal })
  return readEvents(events, (data) => chatEventOf(data as unknown as StoredChatEvent))
}

/** What happens to the caller's own seat, from now on or from behind an event. */
export function followSeat(
  ports: Ports,
  call: Call,
  options: { readonly after?: string | undefined; readonly signal: AbortSignal },
): AsyncIterable<Emitted<SeatEvent>> {
  const events = ports.database.events.follow(seatStream(call.principal.id), options)
  return readEvents(events, (data) => seatEventOf(data as unknown as StoredSeatEvent))
}

async function* readEvents<Event>(
  events: ReturnType<Ports['database']['events']['follow']>,
  read: (data: Json) => Event,
): AsyncGenerator<Emitted<Event>> {
  for await (const event of events) yield 'reset' in event ? event : { id: event.id, data: read(event.data) }
}

function chatEventOf({ type, at, chat, position, message, side, until }: StoredChatEvent): ChatEvent {
  return {
    type,
    at: new Date(at),
    chat: chatOf(chat, position),
    ...(message && { message: chatMessageOf(message) }),
    ...(side && { side }),
    ...(until !== undefined && { until: new Date(until) }),
  }
}

function seatEventOf({ type, at, seat, chat }: StoredSeatEvent): SeatEvent {
  return { type, at: new Date(at), seat: seatOf(seat), ...(chat && { chat: chatOf(chat) }) }
}
