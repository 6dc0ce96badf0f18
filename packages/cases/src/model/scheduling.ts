import type { Fault } from '@waymark/core'
import type { Person } from './case.js'

/** A range of time in which somebody is available. */
export interface AvailabilityRange {
  readonly from: Date
  readonly until: Date
}

/** A proposed screen-sharing call: the engineer's booking link, and the requester's availability once it is given. */
export interface CallProposal {
  readonly id: string
  readonly proposedBy: Person
  readonly proposedAt: Date
  /** Where a slot is booked, by https. */
  readonly bookingLink: string
  /** What the call is about. */
  readonly note?: string
  readonly availability?: {
    /** An IANA zone: the one in which the ranges are meant and shown. */
    readonly timeZone: string
    readonly ranges: readonly AvailabilityRange[]
    readonly givenAt: Date
  }
}

/** What an engineer proposes. */
export interface NewCallProposal {
  readonly bookingLink: string
  readonly note?: string
}

/** When the requester is available. */
export interface Availability {
  readonly timeZone: string
  readonly ranges: readonly AvailabilityRange[]
}

/** The faults of availability ranges: each must end after it starts, and lie ahead. */
export function faultsOfRanges(ranges: readonly AvailabilityRange[], now: Date): readonly Fault[] {
  return ranges.flatMap(({ from, until }, index): readonly Fault[] => {
    const path = `/ranges/${index}/until`
    if (until.getTime() <= from.getTime()) return [{ in: 'body', path, message: 'must be later than `from`' }]
    if (until.getTime() <= now.getTime()) return [{ in: 'body', path, message: 'must lie in the future' }]
    return []
  })
}
