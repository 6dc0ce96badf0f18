import type { AccountStore, Transaction } from '@waymark/core/ports'
import { chooseSeat, isFree } from '../model/chat-desk.js'
import { checkChatMove } from '../model/chat-lifecycle.js'
import { tellChat, tellSeat } from './chat-events.js'
import {
  type ChatRecord,
  type ChatSeatRecord,
  type ChatTicketRecord,
  chatDeskRecords,
  chatRecords,
  chatSeatRecords,
  chatTicketRecords,
  deskScope,
} from './chat-records.js'
import { saveChat } from './chat-save.js'
import type { Ports } from './ports.js'

/** The stream that says that an agent became free, or is free no longer. */
export const availabilityStream = 'chat-availability'

/**
 * Changes the queue or an agent's seat. One caller at a time does, so no chat is given twice and no agent gets too many; afterwards
 * waiting chats go to whoever is free now, and everyone whose place changed is told. Whoever also locks a chat or a case does so
 * inside: the desk, then the chat, then the case.
 */
export async function atDesk<T>(tx: Transaction, ports: Ports, work: (desk: AccountStore) => Promise<T>): Promise<T> {
  const desk = tx.forAccount(deskScope)
  if (!(await desk.get(chatDeskRecords, deskScope, { lock: true }))) {
    await desk.claim(chatDeskRecords, { id: deskScope, account: deskScope })
    await desk.get(chatDeskRecords, deskScope, { lock: true })
  }
  const before = offersOf(await desk.find(chatSeatRecords))
  const value = await work(desk)
  await shareOut(tx, ports, desk)
  await tellPositions(tx, ports, desk)
  if (offersOf(await desk.find(chatSeatRecords)) !== before) await tx.events.publish(availabilityStream, {})
  return value
}

/** Who is free for which accounts, as text: it changes whenever the availability of an account can have changed. */
function offersOf(seats: readonly ChatSeatRecord[]): string {
  return JSON.stringify(seats.map((seat) => [seat.id, seat.state, isFree(seat), seat.accounts]))
}

/** The waiting chats, first in line first. */
export function readQueue(desk: AccountStore): Promise<readonly ChatTicketRecord[]> {
  return desk.find(chatTicketRecords, { order: [['rank', 'ascending']] })
}

/** Puts a chat into the queue: at its end by its own number, or at the front. Gives its rank. */
export async function enqueue(desk: AccountStore, chat: ChatRecord, place: 'front' | 'back'): Promise<number> {
  const [first] = await desk.find(chatTicketRecords, { order: [['rank', 'ascending']], limit: 1 })
  const rank = place === 'back' ? chat.sequence : (first?.rank ?? chat.sequence) - 1
  const position = place === 'back' ? (await desk.count(chatTicketRecords)) + 1 : 1
  const { id, account: chatAccount, customerId } = chat
  await desk.insert(chatTicketRecords, { id, account: deskScope, chatAccount, customerId, rank, position })
  return rank
}

/** Gives a waiting chat to an agent. */
export async function connect(
  tx: Transaction,
  ports: Ports,
  desk: AccountStore,
  waiting: ChatRecord,
  seat: ChatSeatRecord,
): Promise<{ readonly chat: ChatRecord; readonly seat: ChatSeatRecord }> {
  checkChatMove('desk', waiting.state, 'active')
  const now = ports.clock.now().toISOString()
  await desk.remove(chatTicketRecords, waiting.id)
  const chat = await saveChat(tx, waiting, {
    state: 'active',
    agent: seat.agent,
    agentId: seat.id,
    rank: undefined,
    connectedAt: now,
    activityAt: now,
  })
  const chats = [...seat.chats, { id: chat.id, account: chat.account }]
  const busy = await desk.put(chatSeatRecords, { ...seat, chats, busySince: now })
  await tellChat(tx, ports, chat, { type: 'connected' })
  await tellSeat(tx, ports, busy, 'chat_assigned', chat)
  return { chat, seat: busy }
}

/** Takes a chat off the desk: out of the queue, or away from its agent. */
export async function release(tx: Transaction, ports: Ports, desk: AccountStore, chat: ChatRecord): Promise<void> {
  await desk.remove(chatTicketRecords, chat.id)
  const seat = chat.agentId === undefined ? undefined : await desk.get(chatSeatRecords, chat.agentId)
  if (!seat?.chats.some(({ id }) => id === chat.id)) return
  const chats = seat.chats.filter(({ id }) => id !== chat.id)
  await tellSeat(tx, ports, await desk.put(chatSeatRecords, { ...seat, chats }), 'chat_released', chat)
}

async function shareOut(tx: Transaction, ports: Ports, desk: AccountStore): Promise<void> {
  const seats = new Map((await desk.find(chatSeatRecords)).map((seat) => [seat.id, seat]))
  const someFree = () => [...seats.values()].some((seat) => seat.automatic && isFree(seat))
  if (!someFree()) return
  for (const { id, chatAccount, customerId } of await readQueue(desk)) {
    const seat = chooseSeat([...seats.values()], { account: chatAccount, customerId })
    const chat = seat && (await tx.forAccount(chatAccount).get(chatRecords, id, { lock: true }))
    if (!seat || !chat) continue
    seats.set(seat.id, (await connect(tx, ports, desk, chat, seat)).seat)
    if (!someFree()) return
  }
}

async function tellPositions(tx: Transaction, ports: Ports, desk: AccountStore): Promise<void> {
  const queue = await readQueue(desk)
  for (const [index, ticket] of queue.entries()) {
    if (ticket.position === index + 1) continue
    await desk.put(chatTicketRecords, { ...ticket, position: index + 1 })
    // Locked, so that what is told here is never older than what somebody who writes in the chat tells.
    const chat = await tx.forAccount(ticket.chatAccount).get(chatRecords, ticket.id, { lock: true })
    if (chat) await tellChat(tx, ports, chat, { type: 'position_changed' })
  }
}
