import { type CallOptions, type Connection, callRoute } from '@waymark/core/http'
import type { AccountSettings, AccountSettingsChange, Agreement, NewAgreement, SlaVersion } from '../model/account.js'
import type { CasePriority } from '../model/priority.js'
import { readAgreement, readSettings, readSlaVersion, writeNewAgreement } from '../wire/account.js'
import {
  changePlanRoute,
  changeSettingsRoute,
  getSettingsRoute,
  listAgreementsRoute,
  listSlaVersionsRoute,
  publishSlaVersionRoute,
  signAgreementRoute,
} from '../wire/routes/accounts.js'

/** What the own account has set. */
export async function getSettings(connection: Connection, options?: CallOptions): Promise<AccountSettings> {
  return readSettings(await callRoute(connection, getSettingsRoute, {}, options))
}

/** Turns team cases on or off and names the contact, for the own account. Account admins only. */
export async function changeSettings(
  connection: Connection,
  change: AccountSettingsChange,
  options?: CallOptions,
): Promise<AccountSettings> {
  return readSettings(await callRoute(connection, changeSettingsRoute, { body: { ...change } }, options))
}

/** Sets what an account's plan includes. Staff only. */
export async function changePlan(
  connection: Connection,
  account: string,
  plan: { readonly chat: boolean },
  options?: CallOptions,
): Promise<AccountSettings> {
  const input = { params: { account }, body: { ...plan } }
  return readSettings(await callRoute(connection, changePlanRoute, input, options))
}

/** Every published version of the SLA, oldest first. */
export async function listSlaVersions(connection: Connection, options?: CallOptions): Promise<readonly SlaVersion[]> {
  return (await callRoute(connection, listSlaVersionsRoute, {}, options)).items.map(readSlaVersion)
}

/**
 * Publishes a version of the SLA; what it does not define keeps the standard definition. Staff only.
 *
 * @throws RefusedError `conflict` when the id is taken: a version never changes.
 */
export async function publishSlaVersion(
  connection: Connection,
  version: { readonly id: string; readonly definitions?: Readonly<Partial<Record<CasePriority, string>>> },
  options?: CallOptions,
): Promise<SlaVersion> {
  return readSlaVersion(await callRoute(connection, publishSlaVersionRoute, { body: { ...version } }, options))
}

/** The agreements of the accounts that the caller may see, in the order of their signatures. */
export async function listAgreements(connection: Connection, options?: CallOptions): Promise<readonly Agreement[]> {
  return (await callRoute(connection, listAgreementsRoute, {}, options)).items.map(readAgreement)
}

/**
 * Signs an agreement. Every case that is filed within its term uses the SLA version that was in force at the signature. Staff only.
 *
 * @throws RefusedError `conflict` when no version was published by then; `validation_failed` for a signature in the future, and for a
 *   term that ends before it starts.
 */
export async function signAgreement(
  connection: Connection,
  agreement: NewAgreement,
  options?: CallOptions,
): Promise<Agreement> {
  return readAgreement(await callRoute(connection, signAgreementRoute, { body: writeNewAgreement(agreement) }, options))
}
