import type { AccountStore, JobHandler, Transaction } from '@waymark/core/ports'
import { type ChatDeadlineKind, idleEnd, nextChatDeadline } from '../model/chat-deadline.js'
import { customerReturnGrace } from '../model/chat-limits.js'
import { atDesk } from './chat-desk.js'
import { finishChat } from './chat-end.js'
import { tellChat } from './chat-events.js'
import { type ChatRecord, chatRecords } from './chat-records.js'
import { lastSeen, saveChat, setChatTimer } from './chat-save.js'
import { instantsOf } from './chat-view.js'
import type { Ports } from './ports.js'

const ends = ['customer_idle', 'customer_lost', 'time_limit'] as const satisfies readonly ChatDeadlineKind[]
type End = (typeof ends)[number]

/** Does what time does to a chat: warns of its idle end, finds a line lost, ends it. */
export function runChatTimer(ports: Ports): JobHandler {
  return (payload) =>
    ports.database.transaction(async (tx) => {
      const { chatId, account } = payload as { chatId: string; account: string }
      const glance = await tx.forAccount(account).get(chatRecords, chatId)
      const due = glance && (await dueOf(tx, ports, glance))
      if (!glance) return
      if (!due || !isEnd(due)) return step(tx, ports, glance)
      // The desk is locked before the chat, by everyone: see atDesk.
      await atDesk(tx, ports, (desk) => step(tx, ports, glance, desk))
    })
}

async function step(tx: Transaction, ports: Ports, { id, account }: ChatRecord, desk?: AccountStore): Promise<void> {
  const chat = await tx.forAccount(account).get(chatRecords, id, { lock: true })
  const due = chat && (await dueOf(tx, ports, chat))
  if (!chat) return
  // Nothing is due after all, or, since the glance, an end that needs the desk: the timer comes again.
  if (!due || (isEnd(due) && !desk)) return setChatTimer(tx, chat)
  const now = ports.clock.now()
  if (desk && isEnd(due)) await finishChat(tx, ports, desk, chat, due)
  else if (due === 'line_lost') {
    const lost = await saveChat(tx, chat, { customerLostAt: now.toISOString() })
    const until = new Date(now.getTime() + customerReturnGrace)
    await tellChat(tx, ports, lost, { type: 'line_lost', side: 'customer', until })
  } else {
    const warned = await saveChat(tx, chat, { idleWarnedAt: now.toISOString() })
    const { customerIdleMinutes } = warned
    const until = idleEnd({ activityAt: new Date(warned.activityAt), customerIdleMinutes }, now)
    await tellChat(tx, ports, warned, { type: 'idle_warning', until })
  }
}

async function dueOf(tx: Transaction, ports: Ports, chat: ChatRecord): Promise<ChatDeadlineKind | undefined> {
  const deadline = nextChatDeadline(instantsOf(chat, (await lastSeen(tx, chat)) ?? chat.createdAt))
  return deadline && deadline.at.getTime() <= ports.clock.now().getTime() ? deadline.kind : undefined
}

function isEnd(kind: ChatDeadlineKind): kind is End {
  return (ends as readonly ChatDeadlineKind[]).includes(kind)
}
