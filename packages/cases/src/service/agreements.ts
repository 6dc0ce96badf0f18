import { type Fault, refuse, refuseInput } from '@waymark/core'
import { type Call, defineCollection, type StoredDocument, type Transaction } from '@waymark/core/ports'
import {
  type Agreement,
  agreementInForce,
  type NewAgreement,
  type SlaVersion,
  versionInForce,
} from '../model/account.js'
import type { CaseAgreement } from '../model/case.js'
import { type CasePriority, priorityDefinitions } from '../model/priority.js'
import { noSuchAccount } from './accounts.js'
import type { Ports } from './ports.js'

/** Where the versions are kept: they belong to the house, not to an account. */
const house = 'waymark'

interface SlaVersionRecord extends StoredDocument {
  readonly publishedAt: string
  readonly definitions: Readonly<Record<CasePriority, string>>
}

export const slaVersionRecords = defineCollection<SlaVersionRecord>({
  name: 'cases_sla_version',
  schemaVersion: 1,
  indexes: [{ fields: ['publishedAt'] }],
})

interface AgreementRecord extends StoredDocument {
  readonly supportLevel: string
  readonly signedAt: string
  readonly from: string
  readonly until: string
  readonly slaVersion: string
  readonly overrides: Readonly<Partial<Record<CasePriority, string>>>
}

export const agreementRecords = defineCollection<AgreementRecord>({
  name: 'cases_agreement',
  schemaVersion: 1,
  indexes: [{ fields: ['signedAt'] }],
})

/** Publishes a version of the SLA. @throws RefusedError `conflict` when the id is taken: a version never changes. */
export function publishVersion(
  ports: Ports,
  call: Call,
  input: { readonly id: string; readonly definitions?: Readonly<Partial<Record<CasePriority, string>>> },
): Promise<SlaVersion> {
  return call.transaction(async (tx) => {
    const stored = await tx.forAccount(house).insert(slaVersionRecords, {
      id: input.id,
      account: house,
      publishedAt: ports.clock.now().toISOString(),
      definitions: { ...priorityDefinitions, ...input.definitions },
    })
    return versionOf(stored)
  })
}

/** Every published version, oldest first. */
export function listVersions(call: Call): Promise<{ readonly items: readonly SlaVersion[] }> {
  return call.transaction(async (tx) => ({ items: await readVersions(tx) }), { reads: true })
}

/** Signs an agreement. It is tied for good to the version in force when it was signed. */
export function signAgreement(ports: Ports, call: Call, input: NewAgreement): Promise<Agreement> {
  if (!call.principal.accounts.includes(input.account)) throw noSuchAccount()
  const faults: Fault[] = []
  if (input.until.getTime() <= input.from.getTime()) {
    faults.push({ in: 'body', path: '/until', message: 'must be later than `from`' })
  }
  // Versions may still be published by then, so nobody knows yet which one it would fix.
  if (input.signedAt.getTime() > ports.clock.now().getTime()) {
    faults.push({ in: 'body', path: '/signedAt', message: 'must not lie in the future' })
  }
  if (faults.length > 0) throw refuseInput(faults)
  return call.transaction(async (tx) => {
    const version = versionInForce(await readVersions(tx), input.signedAt)
    if (!version) throw refuse('conflict', 'no version of the SLA was published by then; publish one first')
    const stored = await tx.forAccount(input.account).insert(agreementRecords, {
      id: ports.ids.next('agreement'),
      account: input.account,
      supportLevel: input.supportLevel,
      signedAt: input.signedAt.toISOString(),
      from: input.from.toISOString(),
      until: input.until.toISOString(),
      slaVersion: version.id,
      overrides: input.overrides ?? {},
    })
    return agreementOf(stored)
  })
}

/** The agreements of the accounts that the caller may see, in the order of their signatures. */
export function listAgreements(call: Call): Promise<{ readonly items: readonly Agreement[] }> {
  return call.transaction(
    async (tx) => {
      const found = await tx
        .forAccount(call.principal.accounts)
        .find(agreementRecords, { order: [['signedAt', 'ascending']] })
      return { items: found.map(agreementOf) }
    },
    { reads: true },
  )
}

/** What a case of this priority that is filed at this instant is filed under. */
export async function agreementFor(
  tx: Transaction,
  account: string,
  priority: CasePriority,
  at: Date,
): Promise<CaseAgreement | undefined> {
  const agreements = await tx.forAccount(account).find(agreementRecords)
  const agreement = agreementInForce(agreements.map(agreementOf), at)
  return agreement && definitionUnder(tx, account, agreement.id, priority)
}

/** What a priority means under an agreement. */
export async function definitionUnder(
  tx: Transaction,
  account: string,
  agreementId: string,
  priority: CasePriority,
): Promise<CaseAgreement | undefined> {
  const agreement = await tx.forAccount(account).get(agreementRecords, agreementId)
  if (!agreement) return undefined
  const version = await tx.forAccount(house).get(slaVersionRecords, agreement.slaVersion)
  const definition = agreement.overrides[priority] ?? version?.definitions[priority] ?? priorityDefinitions[priority]
  return { id: agreement.id, supportLevel: agreement.supportLevel, slaVersion: agreement.slaVersion, definition }
}

async function readVersions(tx: Transaction): Promise<readonly SlaVersion[]> {
  const found = await tx.forAccount(house).find(slaVersionRecords, { order: [['publishedAt', 'ascending']] })
  return found.map(versionOf)
}

function versionOf({ id, publishedAt, definitions }: SlaVersionRecord): SlaVersion {
  return { id, publishedAt: new Date(publishedAt), definitions }
}

function agreementOf({ signedAt, from, until, ...same }: AgreementRecord): Agreement {
  return { ...same, signedAt: new Date(signedAt), from: new Date(from), until: new Date(until) }
}
