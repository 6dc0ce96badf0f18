import type { CaseEnvironment } from './priority.js'

/** The kinds of item that a problem can be about. */
export const itemKinds = [
  'smart_walk_thru',
  'launcher',
  'smart_tip',
  'shout_out',
  'survey',
  'resource',
  'menu',
  'segment',
  'goal',
  'other',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** The item that misbehaves: by its name, its id, or both. */
export interface AffectedItem {
  readonly kind: ItemKind | 'unknown'
  readonly name?: string
  readonly id?: string
}

/** When the requester can be reached. */
export interface WorkingHours {
  /** An IANA zone, such as `Europe/Paris`: the zone in which the case asks to be handled. */
  readonly timeZone?: string
  /** The preferred hours, in the requester's words. */
  readonly preferred?: string
}

/** The structured problem report: one case is one problem. */
export interface ProblemReport {
  /** What happens, and what should happen instead. */
  readonly overview: string
  readonly environment: CaseEnvironment | 'unknown'
  readonly affectedItem?: AffectedItem
  /** The names of the steps, when the item is a Smart Walk-Thru. */
  readonly stepNames?: readonly string[]
  /** The steps that reproduce the problem, in order. */
  readonly stepsToReproduce?: readonly string[]
  /** What was tried already. */
  readonly tried?: string
  /** When it last worked, in the requester's words. */
  readonly lastWorked?: string
  readonly workingHours?: WorkingHours
  /** Anything else that may help. */
  readonly anythingElse?: string
}
