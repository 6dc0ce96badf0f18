import type { Call, Transaction } from '@waymark/core/ports'
import type { Chat, ChatMessage } from '../model/chat.js'
import { checkChatOpen } from '../model/chat-lifecycle.js'
import { typingInterval, typingShown } from '../model/chat-limits.js'
import { tellChat } from './chat-events.js'
import { type ChatRecord, chatMessageRecords } from './chat-records.js'
import { noteSeen, saveChat } from './chat-save.js'
import { seeAgent } from './chat-seats.js'
import { chatMessageOf, readChat } from './chat-view.js'
import { checkServes, findChat, isAgent, sideOfChat } from './chat-visibility.js'
import type { Ports } from './ports.js'
import { personOf } from './visibility.js'

/** Writes a message in a chat. @throws RefusedError `invalid_transition` once it has ended. */
export function postChatMessage(
  ports: Ports,
  call: Call,
  chatId: string,
  { text }: { readonly text: string },
): Promise<ChatMessage> {
  const { principal } = call
  return call.transaction(async (tx) => {
    if (isAgent(principal)) await seeAgent(tx, ports, principal.id)
    const found = await findChat(tx, principal, chatId, { lock: true })
    checkChatOpen(found.state)
    const side = checkServes(principal, found)
    const present = side === 'customer' ? await seeCustomer(tx, ports, found) : found
    const now = ports.clock.now().toISOString()
    const position = present.messageCount + 1
    const message = await tx.forAccount(found.account).insert(chatMessageRecords, {
      id: ports.ids.next('message'),
      account: found.account,
      chatId,
      position,
      author: { ...personOf(principal), side },
      text,
      createdAt: now,
    })
    const changes = { messageCount: position, activityAt: now, idleWarnedAt: undefined }
    await tellChat(tx, ports, await saveChat(tx, present, changes), { type: 'message', message, side })
    return chatMessageOf(message)
  })
}

/**
 * A sign of life from somebody in a chat, and of typing: it takes a lost line up again. Typing also counts as the customer's
 * activity; mere presence does not. From somebody who only looks on it is no sign of anything.
 */
export function attendChat(
  ports: Ports,
  call: Call,
  chatId: string,
  { typing = false }: { readonly typing?: boolean | undefined } = {},
): Promise<Chat> {
  const { principal } = call
  return call.transaction(async (tx) => {
    if (isAgent(principal)) await seeAgent(tx, ports, principal.id)
    const glance = await findChat(tx, principal, chatId)
    const side = sideOfChat(principal, glance)
    if (side === undefined || glance.state === 'ended') return readChat(tx, glance)
    // The usual sign of life changes nothing but its own instant, and contends with no message.
    if (!typing && (side === 'agent' || glance.customerLostAt === undefined)) {
      if (side === 'customer') await noteSeen(tx, ports, glance)
      return readChat(tx, glance)
    }
    const found = await findChat(tx, principal, chatId, { lock: true })
    if (found.state === 'ended') return readChat(tx, found)
    const present = side === 'customer' ? await seeCustomer(tx, ports, found) : found
    return readChat(tx, typing ? await noteTyping(tx, ports, present, side) : present)
  })
}

/** Notes a customer's sign of life in a locked chat, and takes a lost line up again. */
async function seeCustomer(tx: Transaction, ports: Ports, chat: ChatRecord): Promise<ChatRecord> {
  await noteSeen(tx, ports, chat)
  if (chat.customerLostAt === undefined) return chat
  const restored = await saveChat(tx, chat, { customerLostAt: undefined })
  await tellChat(tx, ports, restored, { type: 'line_restored', side: 'customer' })
  return restored
}

async function noteTyping(
  tx: Transaction,
  ports: Ports,
  chat: ChatRecord,
  side: 'customer' | 'agent',
): Promise<ChatRecord> {
  if (chat.state !== 'active') return chat
  const now = ports.clock.now()
  const typedAt = side === 'customer' ? chat.customerTypedAt : chat.agentTypedAt
  if (typedAt !== undefined && now.getTime() < Date.parse(typedAt) + typingInterval) return chat
  const at = now.toISOString()
  const activity = { customerTypedAt: at, activityAt: at, idleWarnedAt: undefined }
  const saved = await saveChat(tx, chat, side === 'customer' ? activity : { agentTypedAt: at })
  await tellChat(tx, ports, saved, { type: 'typing', side, until: new Date(now.getTime() + typingShown) })
  return saved
}
