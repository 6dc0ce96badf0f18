import type { Case } from '../model/case.js'
import { reopenUntil } from '../model/lifecycle.js'
import type { CaseRecord } from './records.js'

/** A stored case as its participants see it. Sealed credentials are never part of it. */
export function caseOf(record: CaseRecord): Case {
  const { people, sequence, searchText, assigneeId, credentials, createdAt, updatedAt, closedAt, ...same } = record
  const closed = closedAt === undefined ? undefined : new Date(closedAt)
  return {
    ...(same as Omit<Case, 'hasCredentials' | 'createdAt' | 'updatedAt' | 'closedAt' | 'reopenUntil'>),
    hasCredentials: credentials !== undefined,
    createdAt: new Date(createdAt),
    updatedAt: new Date(updatedAt),
    ...(closed && { closedAt: closed, reopenUntil: reopenUntil(closed) }),
  }
}

/** What a query of the number or the subject looks at. */
export function searchTextOf(number: string, subject: string): string {
  return `${number} ${subject}`
}

/** The number that people say for the n-th case. */
export function caseNumber(sequence: number): string {
  return `CS-${String(sequence).padStart(6, '0')}`
}
