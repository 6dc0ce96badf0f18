import type { AccountStore, Call, Transaction } from '@waymark/core/ports'
import type { Chat, ChatEndReason, ChatSide } from '../model/chat.js'
import { checkChatMove } from '../model/chat-lifecycle.js'
import { appendTranscript } from './chat-case.js'
import { atDesk, release } from './chat-desk.js'
import { tellChat } from './chat-events.js'
import type { ChatRecord } from './chat-records.js'
import { forgetSeen, saveChat } from './chat-save.js'
import { chatOf } from './chat-view.js'
import { checkServes, findChat } from './chat-visibility.js'
import type { Ports } from './ports.js'

/** Ends a chat, from either side. @throws RefusedError `invalid_transition` when it has ended already. */
export function endChat(ports: Ports, call: Call, chatId: string): Promise<Chat> {
  return call.transaction((tx) =>
    atDesk(tx, ports, async (desk) => {
      const found = await findChat(tx, call.principal, chatId, { lock: true })
      const side = checkServes(call.principal, found)
      checkChatMove(side, found.state, 'ended')
      return chatOf(await finishChat(tx, ports, desk, found, side === 'agent' ? 'agent_ended' : 'customer_ended', side))
    }),
  )
}

/** Brings a locked chat to its end: its place at the desk is free again, and its case gets what it lacks of the transcript. */
export async function finishChat(
  tx: Transaction,
  ports: Ports,
  desk: AccountStore,
  found: ChatRecord,
  reason: ChatEndReason,
  side?: ChatSide,
): Promise<ChatRecord> {
  checkChatMove(side ?? 'desk', found.state, 'ended')
  const chat = await saveChat(tx, found, {
    state: 'ended',
    endReason: reason,
    endedAt: ports.clock.now().toISOString(),
    transcribed: await appendTranscript(tx, ports, found),
    rank: undefined,
    idleWarnedAt: undefined,
    customerLostAt: undefined,
    agentLostAt: undefined,
  })
  await forgetSeen(tx, chat)
  await release(tx, ports, desk, chat)
  await tellChat(tx, ports, chat, { type: 'ended', ...(side && { side }) })
  return chat
}
