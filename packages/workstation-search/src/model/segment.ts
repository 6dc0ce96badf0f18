/** Whom an integration is for: everybody of the account, or chosen audiences and single users. */
export interface Segment {
  readonly isForAll: boolean
  /** Ids of audiences. They count only when it is not for all. */
  readonly audiences: readonly string[]
  /** Ids of users. They count only when it is not for all. */
  readonly users: readonly string[]
}

/** A group of people, as the host of this service knows them. */
export interface Audience {
  readonly id: string
  readonly name: string
  /** How many people it has; absent where nobody counts. */
  readonly size?: number
}

/** Somebody who can be chosen. */
export interface SegmentUser {
  readonly id: string
  readonly name: string
  readonly email: string
}

/** At most so many audiences, and so many users, can be chosen. */
export const maximumSegmentEntries = 200

/** Whether an integration is for a user who is in these audiences. */
export function isInSegment(segment: Segment, user: { readonly id: string; readonly audiences: readonly string[] }) {
  if (segment.isForAll || segment.users.includes(user.id)) return true
  return segment.audiences.some((audience) => user.audiences.includes(audience))
}
