import { refuse } from '@waymark/core'
import type { AccountStore, Call, JobHandler, Transaction } from '@waymark/core/ports'
import type { Chat } from '../model/chat.js'
import { type ChatSeat, isFree, type SeatInput } from '../model/chat-desk.js'
import { checkChatMove } from '../model/chat-lifecycle.js'
import { agentReturnGrace, presenceTimeout } from '../model/chat-limits.js'
import { atDesk, connect, enqueue, readQueue } from './chat-desk.js'
import { tellChat, tellSeat } from './chat-events.js'
import { type ChatRecord, type ChatSeatRecord, chatRecords, chatSeatRecords, deskScope } from './chat-records.js'
import { agentPresence, expectSeen, forgetSeen, lastSeen, noteSeen, saveChat } from './chat-save.js'
import { chatOf, seatOf } from './chat-view.js'
import { findChat } from './chat-visibility.js'
import type { Ports } from './ports.js'
import { personOf } from './visibility.js'

/** The job of the one timer that a seat has: it notices when its agent's line is lost, and when nobody came back. */
export const seatTimerJob = 'cases.chat_seat_timer'

/** Signs an agent in, or changes how the agent is signed in. Waiting chats come at once. */
export function signIn(ports: Ports, call: Call, input: SeatInput): Promise<ChatSeat> {
  const { principal } = call
  return call.transaction(async (tx) => {
    await atDesk(tx, ports, async (desk) => {
      await expectSeen(tx, ports, agentPresence(principal.id))
      const found = await desk.get(chatSeatRecords, principal.id)
      const current = found && (await comeBack(tx, ports, desk, found))
      const now = ports.clock.now().toISOString()
      const wanted = { capacity: input.capacity, automatic: input.automatic ?? true, accounts: principal.accounts }
      const seat = current
        ? await desk.put(chatSeatRecords, { ...current, ...wanted })
        : await desk.insert(chatSeatRecords, {
            ...wanted,
            id: principal.id,
            account: deskScope,
            agent: personOf(principal),
            state: 'ready',
            chats: [],
            busySince: now,
            signedInAt: now,
          })
      await setSeatTimer(tx, seat, ports.clock.now(), presenceTimeout)
      await tellSeat(tx, ports, seat, 'seat_changed')
    })
    return seatOf(await findSeat(tx.forAccount(deskScope), principal.id))
  })
}

/** Signs an agent out. The chats that the agent still has go to the front of the queue. */
export function signOut(ports: Ports, call: Call): Promise<ChatSeat> {
  return call.transaction((tx) =>
    atDesk(tx, ports, async (desk) => seatOf(await vacate(tx, ports, desk, await findSeat(desk, call.principal.id)))),
  )
}

/** The caller's own seat. @throws RefusedError `not_found` for somebody who is not signed in. */
export function getSeat(call: Call): Promise<ChatSeat> {
  return call.transaction(async (tx) => seatOf(await findSeat(tx.forAccount(deskScope), call.principal.id)), {
    reads: true,
  })
}

/** Notes an agent's sign of life, and takes up a lost line again. @throws RefusedError `not_found` without a seat. */
export function attendSeat(ports: Ports, call: Call): Promise<ChatSeat> {
  return call.transaction(async (tx) => {
    const seat = await seeAgent(tx, ports, call.principal.id)
    return seatOf(seat ?? (await findSeat(tx.forAccount(deskScope), call.principal.id)))
  })
}

/** The same on the way to something else; nothing for somebody without a seat. To be called before a chat is locked. */
export async function seeAgent(tx: Transaction, ports: Ports, agentId: string): Promise<ChatSeatRecord | undefined> {
  const seat = await tx.forAccount(deskScope).get(chatSeatRecords, agentId)
  if (!seat) return undefined
  if (seat.state === 'ready') {
    await noteSeen(tx, ports, agentPresence(agentId))
    return seat
  }
  await atDesk(tx, ports, async (desk) => {
    const lost = await desk.get(chatSeatRecords, agentId)
    if (!lost) return
    await noteSeen(tx, ports, agentPresence(agentId))
    await comeBack(tx, ports, desk, lost)
  })
  return tx.forAccount(deskScope).get(chatSeatRecords, agentId)
}

/**
 * Gives a waiting chat to the caller: the one that is named, else the next one of the caller's accounts, else none.
 *
 * @throws RefusedError `conflict` without a free place; `invalid_transition` for a chat that somebody else has already.
 */
export function takeChat(
  ports: Ports,
  call: Call,
  { chatId }: { readonly chatId?: string | undefined } = {},
): Promise<{ readonly chat?: Chat }> {
  const { principal } = call
  return call.transaction(async (tx) => {
    await seeAgent(tx, ports, principal.id)
    return atDesk(tx, ports, async (desk) => {
      const chat =
        chatId === undefined ? await nextFor(tx, desk, call) : await findChat(tx, principal, chatId, { lock: true })
      if (!chat) return {}
      checkChatMove('agent', chat.state, 'active')
      const seat = await desk.get(chatSeatRecords, principal.id)
      if (!seat) throw refuse('conflict', 'sign in to the chat desk first')
      if (chat.customerId === principal.id)
        throw refuse('conflict', 'this is your own chat; somebody else has to take it')
      if (!isFree(seat)) {
        throw refuse(
          'conflict',
          `you have ${seat.chats.length} chats and a capacity of ${seat.capacity}; end one first`,
          {
            facts: { chats: seat.chats.length, capacity: seat.capacity },
          },
        )
      }
      return { chat: chatOf((await connect(tx, ports, desk, chat, seat)).chat) }
    })
  })
}

async function nextFor(tx: Transaction, desk: AccountStore, { principal }: Call): Promise<ChatRecord | undefined> {
  const fits = (ticket: { chatAccount: string; customerId: string }) =>
    principal.accounts.includes(ticket.chatAccount) && ticket.customerId !== principal.id
  const next = (await readQueue(desk)).find(fits)
  return next && tx.forAccount(next.chatAccount).get(chatRecords, next.id, { lock: true })
}

/** Does what time does to a seat: finds its agent's line lost, and gives the chats back when nobody returned. */
export function runSeatTimer(ports: Ports): JobHandler {
  return (payload) =>
    ports.database.transaction(async (tx) => {
      const { agentId } = payload as { agentId: string }
      const now = ports.clock.now()
      const glance = await tx.forAccount(deskScope).get(chatSeatRecords, agentId)
      if (!glance) return
      const seenAt = new Date((await lastSeen(tx, agentPresence(agentId))) ?? glance.signedInAt)
      // Most of the time the agent is there, and the desk is not disturbed.
      if (glance.state === 'ready' && now.getTime() < seenAt.getTime() + presenceTimeout) {
        return setSeatTimer(tx, glance, seenAt, presenceTimeout)
      }
      await atDesk(tx, ports, async (desk) => {
        const seat = await desk.get(chatSeatRecords, agentId)
        if (seat?.state === 'ready') return loseLine(tx, ports, desk, seat)
        if (seat?.lostAt === undefined) return
        const lostAt = new Date(seat.lostAt)
        if (now.getTime() < lostAt.getTime() + agentReturnGrace) await setSeatTimer(tx, seat, lostAt, agentReturnGrace)
        else await vacate(tx, ports, desk, seat)
      })
    })
}

async function loseLine(tx: Transaction, ports: Ports, desk: AccountStore, found: ChatSeatRecord): Promise<void> {
  const now = ports.clock.now()
  const lostAt = now.toISOString()
  const seat = await desk.put(chatSeatRecords, { ...found, state: 'lost', lostAt })
  await setSeatTimer(tx, seat, now, agentReturnGrace)
  await tellSeat(tx, ports, seat, 'seat_changed')
  const until = new Date(now.getTime() + agentReturnGrace)
  await eachChat(tx, seat, async (chat) => {
    await tellChat(tx, ports, await saveChat(tx, chat, { agentLostAt: lostAt }), {
      type: 'line_lost',
      side: 'agent',
      until,
    })
  })
}

async function comeBack(
  tx: Transaction,
  ports: Ports,
  desk: AccountStore,
  found: ChatSeatRecord,
): Promise<ChatSeatRecord> {
  if (found.state === 'ready') return found
  const seat = await desk.put(chatSeatRecords, { ...found, state: 'ready', lostAt: undefined })
  await setSeatTimer(tx, seat, ports.clock.now(), presenceTimeout)
  await tellSeat(tx, ports, seat, 'seat_changed')
  await eachChat(tx, seat, async (chat) => {
    await tellChat(tx, ports, await saveChat(tx, chat, { agentLostAt: undefined }), {
      type: 'line_restored',
      side: 'agent',
    })
  })
  return seat
}

/** Takes a seat away. Its chats go to the front of the queue, in the order in which they were started. */
async function vacate(
  tx: Transaction,
  ports: Ports,
  desk: AccountStore,
  seat: ChatSeatRecord,
): Promise<ChatSeatRecord> {
  await desk.remove(chatSeatRecords, seat.id)
  await forgetSeen(tx, agentPresence(seat.id))
  await tx.timers.cancel(timerOf(seat.id))
  const chats: ChatRecord[] = []
  await eachChat(tx, seat, async (chat) => {
    chats.push(chat)
  })
  for (const chat of chats.sort((a, b) => b.sequence - a.sequence)) {
    checkChatMove('desk', chat.state, 'waiting')
    const rank = await enqueue(desk, chat, 'front')
    const waiting = { state: 'waiting' as const, rank, agentLostAt: undefined, idleWarnedAt: undefined }
    await tellChat(tx, ports, await saveChat(tx, chat, waiting), { type: 'requeued' })
  }
  const empty = { ...seat, chats: [] }
  await tellSeat(tx, ports, empty, 'signed_out')
  return empty
}

async function eachChat(
  tx: Transaction,
  seat: ChatSeatRecord,
  work: (chat: ChatRecord) => Promise<void>,
): Promise<void> {
  for (const { id, account } of seat.chats) {
    const chat = await tx.forAccount(account).get(chatRecords, id, { lock: true })
    if (chat) await work(chat)
  }
}

async function findSeat(desk: AccountStore, agentId: string): Promise<ChatSeatRecord> {
  const seat = await desk.get(chatSeatRecords, agentId)
  if (seat) return seat
  throw refuse('not_found', 'you are not signed in to the chat desk')
}

function timerOf(agentId: string): string {
  return `chat-seat:${agentId}`
}

function setSeatTimer(tx: Transaction, { id }: ChatSeatRecord, from: Date, span: number): Promise<void> {
  const due = new Date(from.getTime() + span)
  return tx.timers.set({ id: timerOf(id), due, job: seatTimerJob, payload: { agentId: id } })
}
