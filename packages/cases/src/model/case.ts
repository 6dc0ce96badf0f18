import type { CasePriority } from './priority.js'
import type { ProblemReport } from './report.js'

/** The states of a case. */
export const caseStates = ['new', 'open', 'waiting_on_customer', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** How a case came in. */
export const caseChannels = ['portal', 'chat', 'assistant', 'api'] as const
export type CaseChannel = (typeof caseChannels)[number]

/** The desks that can have a case. */
export const caseDesks = ['support', 'professional_services', 'training', 'success'] as const
export type CaseDesk = (typeof caseDesks)[number]

/** A value of an answer: one that a newer service added reads as `'unknown'`. */
export type Answered<Value extends string> = Value | 'unknown'

/** Somebody who takes part. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** The agreement that a case was filed under, as it stood then. */
export interface CaseAgreement {
  readonly id: string
  readonly supportLevel: string
  /** The SLA version that was fixed when the agreement was signed. */
  readonly slaVersion: string
  /** What the case's priority means under this agreement. */
  readonly definition: string
}

/** Another case that this one refers to. */
export interface CaseReference {
  readonly id: string
  readonly number: string
}

/** A support case: one problem of one requester. */
export interface Case {
  readonly id: string
  /** The number that people say, such as `CS-000042`. */
  readonly number: string
  /** Counts up with every change; send it as `ifMatch` to change only what you have seen. */
  readonly version: number
  readonly account: string
  readonly subject: string
  readonly topic?: string
  readonly priority: Answered<CasePriority>
  readonly state: Answered<CaseState>
  readonly channel: Answered<CaseChannel>
  readonly desk: Answered<CaseDesk>
  readonly report: ProblemReport
  readonly requester: Person
  /** The e-mail addresses that follow the case, in lower case. */
  readonly collaborators: readonly string[]
  readonly assignee?: Person
  readonly agreement?: CaseAgreement
  /** The closed case that this one takes further. */
  readonly supersedes?: CaseReference
  /** The case that takes this one further. */
  readonly supersededBy?: CaseReference
  /** The case that this problem was split off from. */
  readonly splitFrom?: CaseReference
  readonly splits: readonly CaseReference[]
  /** The ticket of the assistant's activity board that it came from. */
  readonly ticket?: CaseReference
  /** Whether sealed site credentials are attached. They are shown to the assigned engineer only. */
  readonly hasCredentials: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly closedAt?: Date
  /** The last instant at which an answer still reopens the case. */
  readonly reopenUntil?: Date
  /** How the problem was resolved, once it is closed. */
  readonly resolution?: string
}
