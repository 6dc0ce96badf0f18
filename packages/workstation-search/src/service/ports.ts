import { type Clock, type Ids, randomIds, systemClock } from '@waymark/core'
import type { Database, Principal, Vault } from '@waymark/core/ports'
import type { Audience, SegmentUser } from '../model/segment.js'
import type { CrmApplication } from './crm-application.js'
import { checkProviders, type SearchProvider } from './search-provider.js'

/** Who belongs to which audience: the host of this service knows. It is asked on every call, so it should be quick. */
export interface AudienceResolver {
  /** The ids of the audiences that a user is in now. */
  audiencesOf(principal: Principal): Promise<readonly string[]>
  /** What an administrator of an account can choose from. */
  choices(account: string): Promise<{ readonly audiences: readonly Audience[]; readonly users: readonly SegmentUser[] }>
}

/** Where people reach this deployment. */
export interface Deployment {
  /** The address that the application sends browsers back to: `https://app.example.com/integrations/callback`. */
  readonly callbackUrl: string
  /** The callbacks of every region of this deployment, in order, this one included. Default: `callbackUrl` alone. */
  readonly regions?: readonly { readonly region: string; readonly callbackUrl: string }[]
  /** The callback of a developer's machine; named on request only. */
  readonly localCallbackUrl?: string
}

/** What the service stands on. */
export interface WorkstationSearchPorts {
  readonly database: Database
  readonly vault: Vault
  readonly deployment: Deployment
  /** How Salesforce is reached: `salesforceApplication()`. */
  readonly salesforce: CrmApplication
  readonly audiences: AudienceResolver
  /** Other applications that join every search. */
  readonly providers?: readonly SearchProvider[]
  /** How long a source may take before its kinds count as failed, in milliseconds. Default: 8,000. */
  readonly searchBudget?: number
  /**
   * How long an application may take for anything else that one connection is asked, such as a page of a view, in milliseconds. Default:
   * 20,000.
   */
  readonly answerBudget?: number
  /** Domain time: dates and what expires by them. Default: the computer's clock. */
  readonly clock?: Clock
  /** Real time, which time-outs and what is held in memory keep, also where the other clock stands still. Default: the computer's clock. */
  readonly realClock?: Clock
  /**
   * Told of each failure of this server or of a provider that a search answers as `internal_error`: only its source and what kind of error
   * it was, since its message may hold what somebody searched. Default: nobody.
   */
  readonly onFailure?: (failure: { readonly sourceId: string; readonly what: string }) => void
  /** Default: ids that nobody can guess. */
  readonly ids?: Ids
}

/** The ports with their defaults. */
export type Ports = Required<WorkstationSearchPorts>

/** @throws TypeError for a provider that `defineSearchProvider` would not take, and for two of one id. */
export function withDefaults(ports: WorkstationSearchPorts): Ports {
  checkProviders(ports.providers ?? [])
  const clocks = { clock: systemClock, realClock: systemClock }
  return {
    onFailure: () => {},
    providers: [],
    searchBudget: 8_000,
    answerBudget: 20_000,
    ids: randomIds,
    ...clocks,
    ...ports,
  }
}
