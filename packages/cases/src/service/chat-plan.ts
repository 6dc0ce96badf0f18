import type { Principal, Transaction } from '@waymark/core/ports'
import { refuseCase } from '../model/errors.js'
import { readSettings } from './accounts.js'

/** @throws RefusedError `chat_not_in_plan`, with the contact to ask in `facts` where one is named. */
export async function checkPlan(tx: Transaction, { account }: Principal): Promise<void> {
  const { chat, contact } = await readSettings(tx, account)
  if (chat) return
  const whom = contact
    ? `ask ${contact.name} (${contact.email})`
    : 'ask your account admin, who has named no contact yet'
  throw refuseCase('chat_not_in_plan', `chat is not part of your account's plan; ${whom} to add it, or file a case`, {
    facts: contact ? { contactName: contact.name, contactEmail: contact.email } : {},
  })
}
