import type { CasePriority } from './priority.js'

/** Whom the people of an account are told to ask. */
export interface Contact {
  readonly name: string
  readonly email: string
}

/** What an account has set. Everything is off until somebody sets it. */
export interface AccountSettings {
  readonly account: string
  readonly version: number
  /** Whether everybody sees all cases of the account. */
  readonly teamCases: boolean
  /** Whether the plan includes chat. */
  readonly chat: boolean
  readonly contact?: Contact
}

/** What an account admin may set. */
export interface AccountSettingsChange {
  readonly teamCases?: boolean
  /** `null` names nobody any more. */
  readonly contact?: Contact | null
}

/** A published version of the service level agreement's text. It never changes. */
export interface SlaVersion {
  /** Such as `2026-03`. */
  readonly id: string
  readonly publishedAt: Date
  readonly definitions: Readonly<Record<CasePriority, string>>
}

/** An account's agreement: its level, its term, and the SLA version that its signature fixed. */
export interface Agreement {
  readonly id: string
  readonly version: number
  readonly account: string
  readonly supportLevel: string
  readonly signedAt: Date
  readonly from: Date
  /** The first instant after the term. */
  readonly until: Date
  /** The version that was in force when it was signed; later ones do not touch it. */
  readonly slaVersion: string
  /** Definitions that this agreement words in its own way. */
  readonly overrides: Readonly<Partial<Record<CasePriority, string>>>
}

/** What is needed to sign an agreement. */
export interface NewAgreement {
  readonly account: string
  readonly supportLevel: string
  readonly signedAt: Date
  readonly from: Date
  readonly until: Date
  readonly overrides?: Readonly<Partial<Record<CasePriority, string>>>
}

/** The version in force at an instant: the newest that was published by then. */
export function versionInForce(versions: readonly SlaVersion[], at: Date): SlaVersion | undefined {
  return versions
    .filter(({ publishedAt }) => publishedAt.getTime() <= at.getTime())
    .reduce<SlaVersion | undefined>(
      (newest, version) => (newest && newest.publishedAt.getTime() >= version.publishedAt.getTime() ? newest : version),
      undefined,
    )
}

/** The agreement that covers an instant; of several, the one that was signed last. */
export function agreementInForce(agreements: readonly Agreement[], at: Date): Agreement | undefined {
  return agreements
    .filter(({ from, until }) => from.getTime() <= at.getTime() && at.getTime() < until.getTime())
    .reduce<Agreement | undefined>(
      (last, agreement) => (last && last.signedAt.getTime() > agreement.signedAt.getTime() ? last : agreement),
      undefined,
    )
}
