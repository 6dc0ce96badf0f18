import type { Listening, ListenOptions } from '@waymark/core/server'
import type { FaultRule, TestDouble, VirtualClock } from '@waymark/core/testing'
import type { Person } from './company/people.js'
import type { ProfileRules } from './data/profile-rules.js'
import type { PlannedReadFailure } from './data/read-faults.js'
import type { DuplicateRule, PlannedWriteFailure, ValidationRule } from './data/write-rules.js'
import type { ConnectedApp } from './oauth/app.js'
import type { CustomField } from './org/custom-field.js'
import type { OrgSettings } from './org/settings.js'
import type { NewListView } from './views/list-view.js'

/** How an emulated Salesforce is set up. */
export interface SalesforceEmulatorOptions {
  /** Where the org answers. Default: `https://acme.my.salesforce.com`. The login hosts answer too. */
  readonly baseUrl?: string | URL
  /** The same seed makes the same ids, tokens and company. Default: `waymark`. */
  readonly seed?: string | number
  /** Default: one of its own, which `restore` sets. A clock that is passed in is left alone. */
  readonly clock?: VirtualClock
  readonly faults?: readonly FaultRule[]
  /** About so many records of a made-up company; they are made before the first request. Default: 0. */
  readonly records?: number
  /** Apps beside the two that are there. */
  readonly apps?: readonly ConnectedApp[]
}

/** A session that was made without the consent page. */
export interface SignedIn {
  readonly accessToken: string
  readonly refreshToken: string
  readonly instanceUrl: string
  readonly userId: string
  readonly clientId: string
}

/** A Salesforce that runs here: stateful and strict. */
export interface SalesforceEmulator extends Omit<TestDouble, 'listen'> {
  readonly clock: VirtualClock
  readonly orgId: string
  /** Features, sharing, limits and delays; changes count at once. */
  readonly settings: OrgSettings
  /** Answers on a port of this machine: a number, or host and port. 0 takes a free one. */
  listen(where?: number | ListenOptions): Promise<Listening>
  /** Adds about so many records of a made-up company. */
  seed(options: { readonly records: number }): void
  addApp(app: ConnectedApp): void
  addProfile(rules: Partial<ProfileRules> & { readonly name: string }): string
  /** Adds somebody who can sign in, and gives the id. */
  addUser(person: Person): string
  /** The id of a user. @throws TypeError when there is none of this name. */
  userId(username: string): string
  setActive(username: string, isActive: boolean): void
  /** A session of a user with an app, as after the consent page. Default app: the first, with `api refresh_token`. */
  signIn(username: string, options?: { readonly clientId?: string; readonly scopes?: readonly string[] }): SignedIn
  /** Ends a session at once; its refresh token stays good. */
  expireSession(accessToken: string): void
  /** Ends everything that a user gave an app. */
  revokeAccess(username: string, clientId: string): void
  /** Creates records as the administrator, or as somebody else, and gives their ids. @throws SalesforceError */
  insert(object: string, rows: readonly object[], as?: string): string[]
  /** Every record of a SOQL query, as the administrator or somebody else sees them. @throws SalesforceError */
  query(soql: string, as?: string): Record<string, unknown>[]
  share(recordId: string, username: string, level: 'Read' | 'Edit'): void
  /** Adds a list view and gives its id; the administrator made it, or somebody else. */
  addListView(view: NewListView, as?: string): string
  /** A new object with a Name. Its own name ends with `__c`. */
  addObject(
    name: string,
    options: { readonly keyPrefix: string; readonly label?: string; readonly searchable?: boolean },
  ): void
  /** A new field that everybody sees. */
  addField(object: string, field: CustomField): void
  addValidationRule(rule: ValidationRule): void
  addDuplicateRule(rule: DuplicateRule): void
  /** Makes writes fail, for instance with `UNABLE_TO_LOCK_ROW`, so many times. */
  planWriteFailure(failure: PlannedWriteFailure): void
  /** Makes statements that read an object fail, in a batch only the part that holds them: by default with `QUERY_TIMEOUT`, once. */
  planReadFailure(failure: PlannedReadFailure): void
  /** The next so many calls are refused because too many run at once. */
  refuseConcurrent(times: number): void
  /** Everything that is stored, as JSON: clock, ids, records, tokens, jobs. Not faults, calls, rules and open queries. */
  snapshot(): Promise<string>
  /** @throws TypeError when it is no snapshot of this emulator. */
  restore(snapshot: string): Promise<void>
}
