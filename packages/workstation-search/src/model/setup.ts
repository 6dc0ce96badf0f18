import type { Answered } from './answered.js'
import type { Contact } from './integration.js'
import type { Segment } from './segment.js'

/** The scopes that an administrator may ask for; the first two are what this package needs. */
export const salesforceScopes = ['api', 'refresh_token', 'full', 'openid', 'id', 'web'] as const
export type SalesforceScope = (typeof salesforceScopes)[number]
/** The least that works. */
export const defaultScopes: readonly SalesforceScope[] = ['api', 'refresh_token']

/** How an administrator has set an integration up. */
export interface Setup {
  readonly id: string
  readonly version: number
  readonly account: string
  readonly application: Answered<'salesforce'>
  readonly name: string
  /** The host of the org; absent until it is known. */
  readonly domain?: string
  /** The consumer key. */
  readonly clientId?: string
  /** Whether a consumer secret is kept. It is never told. */
  readonly hasClientSecret: boolean
  readonly scopes: readonly Answered<SalesforceScope>[]
  /** Whom users ask who do not have it. */
  readonly contact?: Contact
  readonly isEnabled: boolean
  readonly segment: Segment
  /** The steps of the checklist that the administrator has ticked off, by id. */
  readonly confirmedSteps: readonly string[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What an administrator begins with. */
export interface NewSetup {
  readonly name: string
  /** A host, or an address of the org from which only the host is kept. */
  readonly domain?: string
  readonly contact?: Contact
}

/** What an administrator changes; null takes a value away. */
export interface SetupChange {
  readonly name?: string
  readonly domain?: string | null
  readonly clientId?: string | null
  readonly clientSecret?: string | null
  readonly scopes?: readonly SalesforceScope[]
  readonly contact?: Contact | null
  readonly isEnabled?: boolean
  readonly confirmedSteps?: readonly string[]
}

/** What is missing before users can connect. */
export const setupGaps = ['domain', 'client_id', 'client_secret'] as const
export type SetupGap = (typeof setupGaps)[number]

/** What is missing of a set-up. */
export function gapsOf(setup: Pick<Setup, 'domain' | 'clientId' | 'hasClientSecret'>): readonly SetupGap[] {
  const has = { domain: setup.domain !== undefined, client_id: setup.clientId !== undefined }
  return setupGaps.filter((gap) => !(gap === 'client_secret' ? setup.hasClientSecret : has[gap]))
}

/**
 * The scopes that are missing from a choice: one that opens the API (`full` does as well), and the one that keeps people signed in, which
 * `full` does not contain.
 */
export function scopesMissingFrom(scopes: readonly string[]): readonly SalesforceScope[] {
  const has = {
    api: scopes.includes('api') || scopes.includes('full'),
    refresh_token: scopes.includes('refresh_token'),
  }
  return (['api', 'refresh_token'] as const).filter((scope) => !has[scope])
}

/** Names of set-ups are unique within an account by this key. */
export function nameKeyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Hosts that Salesforce answers at: what lies elsewhere is never sent a secret. */
const salesforceHost =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:salesforce\.com|salesforce-setup\.com|force\.com|site\.com|salesforce\.mil|cloudforce\.com)$/

/**
 * The host of an org: from `https://company-lightning-example.lightning.force.com/` only the host is kept. Undefined for what is no
 * host of Salesforce.
 */
export function readDomain(given: string): string | undefined {
  const trimmed = given.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`
  if (!URL.canParse(address)) return undefined
  const { hostname, protocol, port, username, password } = new URL(address)
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return undefined
  return salesforceHost.test(hostname) ? hostname : undefined
}

/**
 * The address at which people of an org sign in. Lightning pages and set-up pages lie on hosts of their own, which take no sign-in: the
 * My Domain beside them does (ours, from Salesforce's pattern of hosts).
 */
export function loginUrlOf(domain: string): string {
  const host = domain
    .replace(/\.lightning\.force\.com$/, '.my.salesforce.com')
    .replace(/\.my\.salesforce-setup\.com$/, '.my.salesforce.com')
    .replace(/\.(?:file|vf|content|visual)\.force\.com$/, '.my.salesforce.com')
  return `https://${host}`
}
