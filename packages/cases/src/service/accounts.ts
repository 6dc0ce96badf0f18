import { refuse } from '@waymark/core'
import { type Call, defineCollection, type StoredDocument, type Transaction } from '@waymark/core/ports'
import type { AccountSettings, AccountSettingsChange, Contact } from '../model/account.js'

/** What an account has set, as it is stored: one document, under the account's own id. */
export interface SettingsRecord extends StoredDocument {
  readonly teamCases: boolean
  readonly chat: boolean
  readonly contact?: Contact | undefined
}

export const settingsRecords = defineCollection<SettingsRecord>({
  name: 'cases_settings',
  schemaVersion: 1,
  indexes: [],
})

/** The settings of an account; everything is off until somebody sets it. */
export async function readSettings(tx: Transaction, account: string): Promise<SettingsRecord> {
  const stored = await tx.forAccount(account).get(settingsRecords, account)
  return stored ?? { id: account, account, version: 0, teamCases: false, chat: false }
}

function settingsOf({ account, version, teamCases, chat, contact }: SettingsRecord): AccountSettings {
  return { account, version, teamCases, chat, ...(contact && { contact: { ...contact } }) }
}

/** What the caller's account has set. */
export function getSettings(call: Call): Promise<AccountSettings> {
  return call.transaction(async (tx) => settingsOf(await readSettings(tx, call.principal.account)), { reads: true })
}

async function change(
  call: Call,
  account: string,
  changes: (settings: SettingsRecord) => Partial<SettingsRecord>,
): Promise<AccountSettings> {
  return call.transaction(async (tx) => {
    const store = tx.forAccount(account)
    const { document } = await store.claim(settingsRecords, { id: account, account, teamCases: false, chat: false })
    return settingsOf(await store.put(settingsRecords, { ...document, ...changes(document) }))
  })
}

/** Sets what an account admin may set, for the own account. */
export function changeSettings(call: Call, input: AccountSettingsChange): Promise<AccountSettings> {
  return change(call, call.principal.account, () => ({
    ...(input.teamCases !== undefined && { teamCases: input.teamCases }),
    ...(input.contact !== undefined && { contact: input.contact ?? undefined }),
  }))
}

/** Sets what an account's plan includes. For staff, in the accounts that they may see. */
export function changePlan(call: Call, account: string, plan: { readonly chat: boolean }): Promise<AccountSettings> {
  if (!call.principal.accounts.includes(account)) throw noSuchAccount()
  return change(call, account, () => plan)
}

/** An account that the caller may not see does not exist. */
export function noSuchAccount() {
  return refuse('not_found', 'there is no account with this id, or it is not yours to see')
}
