import { refuse } from '@waymark/core'
import type { Principal, Transaction } from '@waymark/core/ports'
import type { ChatSide } from '../model/chat.js'
import { type ChatRecord, chatRecords } from './chat-records.js'

/** The capability of an agent. */
export const agentCapability = 'chat.serve'

export function isAgent(principal: Principal): boolean {
  return principal.capabilities.includes(agentCapability)
}

/**
 * The chat with this id, if this caller may see it: customers their own chats, agents those of the accounts granted to them.
 *
 * @throws RefusedError `not_found` for every other id, whether or not it exists.
 */
export async function findChat(
  tx: Transaction,
  principal: Principal,
  id: string,
  options?: { lock?: boolean },
): Promise<ChatRecord> {
  const record = await tx.forAccount(principal.accounts).get(chatRecords, id, options)
  if (record && (record.customerId === principal.id || isAgent(principal))) return record
  throw refuse('not_found', 'there is no chat with this id, or it is not yours to see')
}

/** The caller's side of a chat: its customer, the agent who serves it or served it last, or neither. */
export function sideOfChat(principal: Principal, chat: ChatRecord): ChatSide | undefined {
  if (chat.customerId === principal.id) return 'customer'
  return chat.agentId === principal.id ? 'agent' : undefined
}

/** The same, for what only the two sides may do. @throws RefusedError `forbidden` for an agent who only looks on. */
export function checkTakesPart(principal: Principal, chat: ChatRecord): ChatSide {
  const side = sideOfChat(principal, chat)
  if (side) return side
  throw refuse(
    'forbidden',
    'you see this chat because you serve its account; only its customer and its agent take part',
  )
}

/** The same, for what an agent may do only while serving the chat. @throws RefusedError `forbidden` for a former agent. */
export function checkServes(principal: Principal, chat: ChatRecord): ChatSide {
  const side = checkTakesPart(principal, chat)
  if (side === 'customer' || chat.state !== 'waiting') return side
  throw refuse('forbidden', 'this chat went back to the queue; take it first')
}
