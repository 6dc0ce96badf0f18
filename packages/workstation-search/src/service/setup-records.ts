import { refuse } from '@waymark/core'
import { type Call, defineCollection, type StoredDocument, type Transaction } from '@waymark/core/ports'
import { refuseSearch } from '../model/errors.js'
import type { Contact } from '../model/integration.js'
import type { Segment } from '../model/segment.js'
import { gapsOf, type SalesforceScope, type Setup, type SetupGap } from '../model/setup.js'
import type { AppCredentials } from './crm-application.js'
import type { Ports } from './ports.js'

/** A set-up as it is stored. */
export interface SetupRecord extends StoredDocument {
  readonly application: 'salesforce'
  readonly name: string
  readonly nameKey: string
  readonly domain?: string | undefined
  readonly clientId?: string | undefined
  /** Sealed by the vault for {@link secretContext}. */
  readonly clientSecret?: string | undefined
  /** Counts the apps that it stood for: another domain, key or secret is another one. */
  readonly appVersion: number
  readonly scopes: readonly SalesforceScope[]
  readonly contact?: Contact | undefined
  readonly isEnabled: boolean
  readonly segment: Segment
  readonly confirmedSteps: readonly string[]
  readonly createdAt: string
  readonly updatedAt: string
}

export const setupRecords = defineCollection<SetupRecord>({
  name: 'workstation_setup',
  schemaVersion: 1,
  indexes: [{ fields: ['nameKey'], unique: true }, { fields: ['createdAt'] }],
})

/** What binds a secret to its set-up. */
export const secretContext = (account: string, id: string) => `workstation_setup/${account}/${id}`

/** A set-up without its secret. */
export function setupOf(record: SetupRecord): Setup {
  const { nameKey: _, clientSecret, appVersion: __, domain, clientId, contact, createdAt, updatedAt, ...same } = record
  return {
    ...same,
    ...(domain !== undefined && { domain }),
    ...(clientId !== undefined && { clientId }),
    ...(contact && { contact }),
    hasClientSecret: clientSecret !== undefined,
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
  }
}

/** What is missing of a stored set-up. */
export function gapsOfRecord({ domain, clientId, clientSecret }: SetupRecord): readonly SetupGap[] {
  return gapsOf({
    ...(domain !== undefined && { domain }),
    ...(clientId !== undefined && { clientId }),
    hasClientSecret: clientSecret !== undefined,
  })
}

/** Every set-up of an account, oldest first. */
export function findSetups(tx: Transaction, account: string): Promise<readonly SetupRecord[]> {
  return tx.forAccount(account).find(setupRecords, { order: [['createdAt', 'ascending']] })
}

/** A set-up of the caller's account. @throws RefusedError `not_found`. */
export async function findSetup(
  tx: Transaction,
  call: Call,
  id: string,
  options?: { readonly lock: boolean },
): Promise<SetupRecord> {
  const found = await tx.forAccount(call.principal.account).get(setupRecords, id, options)
  if (!found) throw refuse('not_found', 'there is no integration with this id, or it is another account’s')
  return found
}

/** The refusal of what is not complete. */
export function incomplete(missing: readonly SetupGap[]) {
  const words = { domain: 'the domain', client_id: 'the consumer key', client_secret: 'the consumer secret' }
  const message = `${missing.map((gap) => words[gap]).join(' and ')} must be given first`
  return refuseSearch('integration_incomplete', message, { facts: { missing } })
}

/** What the application is asked with. To be awaited outside transactions. @throws RefusedError `integration_incomplete`. */
export async function credentialsOf(ports: Ports, record: SetupRecord): Promise<AppCredentials> {
  const { account, id, domain, clientId, clientSecret: sealed } = record
  if (domain === undefined || clientId === undefined || sealed === undefined) throw incomplete(gapsOfRecord(record))
  return { domain, clientId, clientSecret: await ports.vault.open(sealed, secretContext(account, id)) }
}
