import type { Transaction } from '@waymark/core/ports'
import { nextChatDeadline } from '../model/chat-deadline.js'
import {
  type ChatPresenceRecord,
  type ChatRecord,
  chatPresenceRecords,
  chatRecords,
  deskScope,
} from './chat-records.js'
import { instantsOf } from './chat-view.js'
import type { Ports } from './ports.js'

/** The job of the one timer that a chat has: it does what time does to it. */
export const chatTimerJob = 'cases.chat_timer'

/** Where the store keeps signs of life: those of agents at the desk, those of customers in their account. */
interface Presence {
  readonly id: string
  readonly account: string
}

/** The presence of an agent. */
export function agentPresence(agentId: string): Presence {
  return { id: agentId, account: deskScope }
}

/** Expects signs of life from now on. */
export async function expectSeen(tx: Transaction, ports: Ports, { id, account }: Presence): Promise<void> {
  const seenAt = ports.clock.now().toISOString()
  const { inserted } = await tx.forAccount(account).claim(chatPresenceRecords, { id, account, seenAt })
  if (!inserted) await noteSeen(tx, ports, { id, account })
}

/** Notes a sign of life, where one is expected. */
export async function noteSeen(tx: Transaction, ports: Ports, { id, account }: Presence): Promise<void> {
  const store = tx.forAccount(account)
  const found = await store.get(chatPresenceRecords, id, { lock: true })
  if (found) await store.put(chatPresenceRecords, { ...found, seenAt: ports.clock.now().toISOString() })
}

/** The last sign of life; undefined when nobody is expected to give one. */
export async function lastSeen(tx: Transaction, { id, account }: Presence): Promise<string | undefined> {
  const found: ChatPresenceRecord | undefined = await tx.forAccount(account).get(chatPresenceRecords, id)
  return found?.seenAt
}

/** Expects no more signs of life. */
export async function forgetSeen(tx: Transaction, { id, account }: Presence): Promise<void> {
  await tx.forAccount(account).remove(chatPresenceRecords, id)
}

/** Writes changed fields of a chat, and moves its timer to the next thing that time does to it. */
export async function saveChat(
  tx: Transaction,
  chat: ChatRecord,
  changes: Partial<Omit<ChatRecord, 'id' | 'account' | 'version'>>,
): Promise<ChatRecord> {
  const saved = await tx.forAccount(chat.account).put(chatRecords, { ...chat, ...changes })
  await setChatTimer(tx, saved)
  return saved
}

/** Sets a chat's timer, or takes it away from one that has ended. */
export async function setChatTimer(tx: Transaction, chat: ChatRecord): Promise<void> {
  const deadline = nextChatDeadline(instantsOf(chat, (await lastSeen(tx, chat)) ?? chat.createdAt))
  const id = `chat:${chat.id}`
  if (!deadline) return tx.timers.cancel(id)
  await tx.timers.set({ id, due: deadline.at, job: chatTimerJob, payload: { chatId: chat.id, account: chat.account } })
}
