import { answerEnum, instant, readInstant, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  type ChatAvailability,
  type ChatSeat,
  maximumCapacity,
  type SeatEvent,
  seatEventTypes,
  seatStates,
  unavailableReasons,
} from '../model/chat-desk.js'
import { chatJson, readChat, writeChat } from './chat.js'
import { personJson } from './person.js'

/** Whether an agent is free, as JSON. The reason is there exactly when nobody is. */
export const chatAvailabilityJson = z.object({
  available: z.boolean(),
  reason: z.exactOptional(answerEnum(unavailableReasons)),
})
export type ChatAvailabilityJson = z.infer<typeof chatAvailabilityJson>

export function readChatAvailability({ available, reason }: ChatAvailabilityJson): ChatAvailability {
  return available ? { available } : { available, reason: reason ?? 'unknown' }
}

export function writeChatAvailability(availability: ChatAvailability): ChatAvailabilityJson {
  return availability
}

/** How an agent signs in, as JSON. */
export const seatInputJson = z.strictObject({
  capacity: z.int().check(z.minimum(0), z.maximum(maximumCapacity)),
  automatic: z.exactOptional(z.boolean()),
})

/** An agent at the chat desk, as JSON. */
export const chatSeatJson = z.object({
  agent: personJson,
  state: answerEnum(seatStates),
  capacity: wholeNumber,
  automatic: z.boolean(),
  chats: z.array(z.string()),
  signedInAt: instant,
})
export type ChatSeatJson = z.infer<typeof chatSeatJson>

export function readChatSeat(json: ChatSeatJson): ChatSeat {
  return { ...json, signedInAt: readInstant(json.signedInAt) }
}

export function writeChatSeat(seat: ChatSeat): ChatSeatJson {
  return { ...seat, chats: [...seat.chats], signedInAt: writeInstant(seat.signedInAt) }
}

/** Something that happened to an agent's seat, as JSON. */
export const seatEventJson = z.object({
  type: answerEnum(seatEventTypes),
  at: instant,
  seat: chatSeatJson,
  chat: z.exactOptional(chatJson),
})
export type SeatEventJson = z.infer<typeof seatEventJson>

export function readSeatEvent({ type, at, seat, chat }: SeatEventJson): SeatEvent {
  return { type, at: readInstant(at), seat: readChatSeat(seat), ...(chat && { chat: readChat(chat) }) }
}

export function writeSeatEvent({ type, at, seat, chat }: SeatEvent): SeatEventJson {
  return { type, at: writeInstant(at), seat: writeChatSeat(seat), ...(chat && { chat: writeChat(chat) }) }
}
