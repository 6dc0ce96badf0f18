import type { Answered } from './answered.js'
import type { Setup } from './setup.js'

/** How the app is made at Salesforce. New orgs take only the first; the second is for apps that were made before. */
export const setupWays = ['external_client_app', 'connected_app'] as const
export type SetupWay = (typeof setupWays)[number]

/** What the administrator does in a step. */
export const stepActions = ['enter', 'turn_on', 'turn_off', 'choose', 'add', 'give_back'] as const
export type StepAction = (typeof stepActions)[number]

/** Why a step deserves a second thought. */
export const stepWarnings = ['full_scope', 'device_flow', 'legacy', 'localhost'] as const
export type StepWarning = (typeof stepWarnings)[number]

/** One step of the set-up at Salesforce. */
export interface ChecklistStep {
  /** Stable: `callback_urls`. */
  readonly id: string
  readonly action: Answered<StepAction>
  /** The label in Salesforce's set-up, in English. */
  readonly label: string
  /** What to enter, add or choose, in this order. Empty where there is only a switch, or something to give back here. */
  readonly values: readonly string[]
  /** Whether it is done, as far as this service can see or the administrator has said. */
  readonly isDone: boolean
  readonly warnings: readonly Answered<StepWarning>[]
}

/** The whole set-up at Salesforce as data. */
export interface Checklist {
  readonly way: Answered<SetupWay>
  /** Whether this way is only for apps that exist already. */
  readonly isLegacy: boolean
  readonly steps: readonly ChecklistStep[]
}

/** One file of the manifest of an External Client App, for deployment by Salesforce's own tools. */
export interface ManifestFile {
  /** In a project of Salesforce DX, with slashes. */
  readonly path: string
  readonly content: string
}

/** Where the application sends browsers back to, as far as the set-up at Salesforce must know it. */
export interface Callbacks {
  readonly callbackUrl: string
  readonly regions?: readonly { readonly region: string; readonly callbackUrl: string }[]
  readonly localCallbackUrl?: string
}

/** Every callback address in order, each once: this deployment's own, those of its regions, and on request the developer's machine. */
export function callbackUrlsOf(deployment: Callbacks, { localhost = false } = {}): readonly string[] {
  const { callbackUrl, regions = [], localCallbackUrl } = deployment
  const local = localhost && localCallbackUrl !== undefined ? [localCallbackUrl] : []
  return [...new Set([callbackUrl, ...regions.map((region) => region.callbackUrl), ...local])]
}

/** What a checklist needs to know of a set-up. */
export type SetupProgress = Pick<
  Setup,
  'contact' | 'clientId' | 'hasClientSecret' | 'domain' | 'scopes' | 'confirmedSteps'
>

/** The name of the app at Salesforce, and its API name. */
export const appName = 'Workstation'
/** How many days a refresh token may lie unused. */
export const idleTokenDays = 30

type Draft = readonly [
  id: string,
  action: StepAction,
  label: string,
  values?: readonly string[],
  warnings?: readonly StepWarning[],
]

function writeSteps(drafts: readonly Draft[], isDone: (id: string) => boolean): readonly ChecklistStep[] {
  return drafts.map(([id, action, label, values = [], warnings = []]) => ({
    id,
    action,
    label,
    values,
    isDone: isDone(id),
    warnings,
  }))
}

// Salesforce names both in its one entry of the list.
const writeScope = (scope: string) => (scope === 'refresh_token' ? 'refresh_token offline_access' : scope)

/**
 * What the administrator does at Salesforce, step by step, with the labels of its set-up in English. What is given back here is done once
 * it is known here; any other step once the administrator has ticked it off.
 */
export function makeChecklist(
  setup: SetupProgress,
  deployment: Callbacks,
  way: SetupWay = 'external_client_app',
  { localhost = false } = {},
): Checklist {
  const isLegacy = way === 'connected_app'
  const urls = callbackUrlsOf(deployment, { localhost })
  const isLocal = localhost && deployment.localCallbackUrl !== undefined
  const scopes = isLegacy ? ['full', 'api', 'refresh_token'] : setup.scopes.filter((scope) => scope !== 'unknown')
  const chosen: Draft = [
    'scopes',
    'choose',
    isLegacy ? 'Selected OAuth Scopes' : 'OAuth Scopes',
    scopes.map(writeScope),
    scopes.includes('full') ? ['full_scope'] : [],
  ]
  const basics: readonly Draft[] = [
    [
      'app_name',
      'enter',
      isLegacy ? 'Connected App Name' : 'External Client App Name',
      [appName],
      isLegacy ? ['legacy'] : [],
    ],
    ['api_name', 'enter', 'API Name', [appName]],
    ['contact_email', 'enter', 'Contact Email', setup.contact ? [setup.contact.email] : []],
  ]
  const ends: readonly Draft[] = [
    ['callback_urls', 'add', 'Callback URL', urls, isLocal ? ['localhost'] : []],
    ['client_id', 'give_back', 'Consumer Key'],
    ['client_secret', 'give_back', 'Consumer Secret'],
    ['domain', 'give_back', 'Current My Domain URL'],
  ]
  const legacy: readonly Draft[] = [
    ['enable_oauth', 'turn_on', 'Enable OAuth Settings'],
    ['device_flow', 'turn_on', 'Enable for Device Flow', [], ['device_flow']],
    chosen,
    ['secret_web_server', 'turn_on', 'Require Secret for Web Server Flow'],
    ['secret_refresh', 'turn_on', 'Require Secret for Refresh Token Flow'],
  ]
  const external: readonly Draft[] = [
    ['distribution_state', 'choose', 'Distribution State', ['Local']],
    ['enable_oauth', 'turn_on', 'Enable OAuth'],
    chosen,
    ['pkce', 'turn_on', 'Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows'],
    ['secret_web_server', 'turn_on', 'Require secret for Web Server Flow'],
    ['secret_refresh', 'turn_on', 'Require secret for Refresh Token Flow'],
    ['token_rotation', 'turn_on', 'Enable Refresh Token Rotation'],
    [
      'idle_lifetime',
      'choose',
      'Refresh Token Policy',
      ['Expire refresh token if not used for specific time', `${idleTokenDays} Days`],
    ],
  ]
  const known: Readonly<Record<string, boolean>> = {
    client_id: setup.clientId !== undefined,
    client_secret: setup.hasClientSecret,
    domain: setup.domain !== undefined,
  }
  const drafts = [...basics, ...(isLegacy ? legacy : external), ...ends]
  return { way, isLegacy, steps: writeSteps(drafts, (id) => known[id] ?? setup.confirmedSteps.includes(id)) }
}
