import type { CaseChannel } from './case.js'
import type { CasePriority } from './priority.js'
import type { ProblemReport } from './report.js'

/** What a requester files. */
export interface NewCase {
  /** One line: what the problem is. */
  readonly subject: string
  readonly priority: CasePriority
  /** The part of the product it is about. */
  readonly topic?: string
  readonly report: ProblemReport
  /** E-mail addresses, as a list or as one comma-separated string. */
  readonly collaborators?: string | readonly string[]
  /** The ids of files that were uploaded before. */
  readonly attachments?: readonly string[]
  /** How the case came in. Default: `api`. */
  readonly channel?: CaseChannel
  /** The id of the closed case that this one takes further. */
  readonly supersedes?: string
  /** Site credentials. They are sealed at once, and never part of any answer but the assigned engineer's. */
  readonly credentials?: string
}

/** Which cases a list shows. */
export interface CaseFilter {
  /** `open`: everything that is not closed. `resolved`: what is closed, with its resolution. Default: both. */
  readonly tab?: 'open' | 'resolved'
  /** `mine`: filed by the caller or followed by it. `team`: the whole account. `desk`: what an engineer may work on. Default: `mine`. */
  readonly scope?: 'mine' | 'team' | 'desk'
  /** Part of the number or the subject. */
  readonly search?: string
  readonly state?: readonly string[]
  readonly priority?: readonly string[]
  readonly channel?: readonly string[]
  readonly desk?: readonly string[]
  /** The id of an engineer, or `nobody`. */
  readonly assignee?: string
  readonly createdFrom?: Date
  readonly createdBefore?: Date
  /** The order of filing; newest first by default. */
  readonly order?: 'newest' | 'oldest'
}

/** The states that a tab stands for. */
export const openStates = ['new', 'open', 'waiting_on_customer'] as const
