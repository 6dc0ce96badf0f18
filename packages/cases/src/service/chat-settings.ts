import type { Call, Transaction } from '@waymark/core/ports'
import { type ChatSettings, defaultIdleMinutes } from '../model/chat-limits.js'
import { chatSettingsRecords } from './chat-records.js'

/** What the account has set for its chats, with the defaults. */
export async function readChatSettings(tx: Transaction, account: string): Promise<ChatSettings> {
  const stored = await tx.forAccount(account).get(chatSettingsRecords, account)
  return { customerIdleMinutes: stored?.customerIdleMinutes ?? defaultIdleMinutes }
}

/** What the caller's account has set for its chats. */
export function getChatSettings(call: Call): Promise<ChatSettings> {
  return call.transaction((tx) => readChatSettings(tx, call.principal.account), { reads: true })
}

/** Sets it. Chats that were started before keep what held then. */
export function changeChatSettings(call: Call, { customerIdleMinutes }: ChatSettings): Promise<ChatSettings> {
  const { account } = call.principal
  return call.transaction(async (tx) => {
    const store = tx.forAccount(account)
    const claim = { id: account, account, customerIdleMinutes }
    const { inserted } = await store.claim(chatSettingsRecords, claim)
    const stored = inserted ? undefined : await store.get(chatSettingsRecords, account, { lock: true })
    if (stored) await store.put(chatSettingsRecords, { ...stored, customerIdleMinutes })
    return { customerIdleMinutes }
  })
}
