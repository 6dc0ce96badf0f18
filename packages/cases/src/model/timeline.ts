import type { Answered, Person } from './case.js'

/** Everything that can happen to a case. */
export const timelineTypes = [
  'filed',
  'answered',
  'noted',
  'state_changed',
  'reopened',
  'assigned',
  'priority_changed',
  'handed_over',
  'collaborator_added',
  'collaborator_removed',
  'file_attached',
  'credentials_sealed',
  'credentials_opened',
  'credentials_removed',
  'diagnostics_attached',
  'call_proposed',
  'availability_given',
  'split',
  'superseded',
  'linked',
  'mail_refused',
] as const
export type TimelineType = (typeof timelineTypes)[number]

/** One thing that happened: who, when, from, to. */
export interface TimelineEntry {
  readonly id: string
  readonly type: Answered<TimelineType>
  readonly at: Date
  readonly actor: Person
  readonly from?: string
  readonly to?: string
  /** Why, where a reason was given. */
  readonly reason?: string
}
