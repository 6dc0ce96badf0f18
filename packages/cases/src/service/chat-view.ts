import type { Transaction } from '@waymark/core/ports'
import type { Chat, ChatMessage } from '../model/chat.js'
import { type ChatInstants, idleEnd } from '../model/chat-deadline.js'
import type { ChatSeat } from '../model/chat-desk.js'
import {
  type ChatMessageRecord,
  type ChatRecord,
  type ChatSeatRecord,
  chatTicketRecords,
  deskScope,
} from './chat-records.js'

/** A stored chat as its two sides see it. */
export function chatOf(record: ChatRecord, position?: number): Chat {
  const { id, account, entryPoint, subject, state, customer, agent, endReason } = record
  const { customerIdleMinutes, messageCount, connectedAt, endedAt, idleWarnedAt } = record
  const activityAt = new Date(record.activityAt)
  return {
    id,
    account,
    entryPoint,
    subject,
    state,
    customer,
    ...(agent && { agent }),
    ...(state === 'waiting' && position !== undefined && { position }),
    ...(record.case && { case: record.case }),
    customerIdleMinutes,
    ...(idleWarnedAt !== undefined && {
      idleEndsAt: idleEnd({ activityAt, customerIdleMinutes }, new Date(idleWarnedAt)),
    }),
    messageCount,
    lostLines: [
      ...(record.customerLostAt ? ['customer' as const] : []),
      ...(record.agentLostAt ? ['agent' as const] : []),
    ],
    createdAt: new Date(record.createdAt),
    ...(connectedAt !== undefined && { connectedAt: new Date(connectedAt) }),
    ...(endedAt !== undefined && { endedAt: new Date(endedAt) }),
    ...(endReason && { endReason }),
  }
}

/** The same, with its place in the queue looked up. */
export async function readChat(tx: Transaction, record: ChatRecord): Promise<Chat> {
  if (record.state !== 'waiting') return chatOf(record)
  return chatOf(record, (await tx.forAccount(deskScope).get(chatTicketRecords, record.id))?.position)
}

export function chatMessageOf({ id, position, author, text, createdAt }: ChatMessageRecord): ChatMessage {
  return { id, position, author, text, createdAt: new Date(createdAt) }
}

export function seatOf({ agent, state, capacity, automatic, chats, signedInAt }: ChatSeatRecord): ChatSeat {
  return { agent, state, capacity, automatic, chats: chats.map(({ id }) => id), signedInAt: new Date(signedInAt) }
}

/** What the deadlines of a chat follow from. */
export function instantsOf(record: ChatRecord, customerSeenAt: string): ChatInstants {
  const { state, customerIdleMinutes, customerLostAt, idleWarnedAt } = record
  return {
    state,
    createdAt: new Date(record.createdAt),
    customerSeenAt: new Date(customerSeenAt),
    customerLostAt: customerLostAt === undefined ? undefined : new Date(customerLostAt),
    activityAt: new Date(record.activityAt),
    idleWarnedAt: idleWarnedAt === undefined ? undefined : new Date(idleWarnedAt),
    customerIdleMinutes,
  }
}
