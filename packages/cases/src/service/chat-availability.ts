import type { Call, Transaction } from '@waymark/core/ports'
import type { Emitted } from '@waymark/core/server'
import { availabilityOf, type ChatAvailability } from '../model/chat-desk.js'
import { availabilityStream } from './chat-desk.js'
import { checkPlan } from './chat-plan.js'
import { chatSeatRecords, deskScope } from './chat-records.js'
import type { Ports } from './ports.js'

/** Whether an agent is free for the caller's account. @throws RefusedError `chat_not_in_plan`. */
export function chatAvailability(call: Call): Promise<ChatAvailability> {
  return call.transaction(
    async (tx) => {
      await checkPlan(tx, call.principal)
      return readAvailability(tx, call.principal.account)
    },
    { reads: true },
  )
}

async function readAvailability(tx: Transaction, account: string): Promise<ChatAvailability> {
  return availabilityOf(
    await tx.forAccount(deskScope).find(chatSeatRecords, { where: { accounts: { includes: account } } }),
  )
}

/** The availability as it is now, and then each time it changes. It is always the present one, so nobody ever needs a reset. */
export async function followAvailability(
  ports: Ports,
  call: Call,
  options: { readonly after?: string | undefined; readonly signal: AbortSignal },
): Promise<AsyncIterable<Emitted<ChatAvailability>>> {
  const events = ports.database.events.follow(availabilityStream, options)
  const now = await chatAvailability(call)
  return changes(events, call, now, options.after ?? '0')
}

async function* changes(
  events: ReturnType<Ports['database']['events']['follow']>,
  call: Call,
  first: ChatAvailability,
  after: string,
): AsyncGenerator<Emitted<ChatAvailability>> {
  yield { id: after, data: first }
  let told = JSON.stringify(first)
  for await (const { id } of events) {
    const data = await chatAvailability(call)
    if (JSON.stringify(data) === told) continue
    told = JSON.stringify(data)
    yield { id, data }
  }
}
