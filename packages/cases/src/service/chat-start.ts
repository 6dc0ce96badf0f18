import type { Call, Transaction } from '@waymark/core/ports'
import type { Chat, NewChat } from '../model/chat.js'
import { stateAfterAnswer } from '../model/lifecycle.js'
import { atDesk, enqueue } from './chat-desk.js'
import { tellChat } from './chat-events.js'
import { checkPlan } from './chat-plan.js'
import { type ChatRecord, chatRecords } from './chat-records.js'
import { expectSeen, saveChat } from './chat-save.js'
import { readChatSettings } from './chat-settings.js'
import { readChat } from './chat-view.js'
import type { Ports } from './ports.js'
import type { CaseRecord } from './records.js'
import { record } from './timeline.js'
import { findCaseToChange, personOf } from './visibility.js'

/**
 * Starts a chat: with an agent at once when one is free, else in the queue.
 *
 * @throws RefusedError `chat_not_in_plan`; for a case that is named, `not_found` and `reopen_window_over`.
 */
export function startChat(ports: Ports, call: Call, input: NewChat): Promise<Chat> {
  const { principal } = call
  return call.transaction(async (tx) => {
    await checkPlan(tx, principal)
    const id = ports.ids.next('chat')
    const store = tx.forAccount(principal.account)
    await atDesk(tx, ports, async (desk) => {
      const about = input.caseId === undefined ? undefined : await findCaseToAppendTo(tx, ports, call, input.caseId)
      const now = ports.clock.now().toISOString()
      await expectSeen(tx, ports, { id, account: principal.account })
      const begun = await store.insert(chatRecords, {
        id,
        account: principal.account,
        sequence: await tx.next('cases_chat'),
        entryPoint: input.entryPoint,
        subject: input.subject,
        state: 'waiting',
        customer: personOf(principal),
        customerId: principal.id,
        transcribed: 0,
        messageCount: 0,
        customerIdleMinutes: (await readChatSettings(tx, principal.account)).customerIdleMinutes,
        createdAt: now,
        activityAt: now,
        ...(about && linkTo(about)),
      })
      const rank = await enqueue(desk, begun, 'back')
      const chat = await saveChat(tx, begun, { rank })
      if (about) await record(tx, ports, about, { type: 'linked', actor: personOf(principal), from: id })
      await tellChat(tx, ports, chat, { type: 'started' })
    })
    return readChat(tx, (await store.get(chatRecords, id)) as ChatRecord)
  })
}

/** What ties a chat to the case that carries its transcript. */
export function linkTo({ id, number, account }: CaseRecord) {
  return { case: { id, number }, caseId: id, caseAccount: account }
}

async function findCaseToAppendTo(tx: Transaction, ports: Ports, call: Call, caseId: string): Promise<CaseRecord> {
  const { record: found } = await findCaseToChange(tx, call.principal, caseId)
  const { id, number, state, closedAt } = found
  // Asked for its refusal: a case that takes no answer any more takes no transcript either, and now is the time to say so.
  stateAfterAnswer(
    'customer',
    { id, number, state, closedAt: closedAt ? new Date(closedAt) : undefined },
    ports.clock.now(),
  )
  return found
}
