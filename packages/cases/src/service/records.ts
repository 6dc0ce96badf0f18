import { defineCollection, type StoredDocument } from '@waymark/core/ports'
import type { CaseAgreement, CaseChannel, CaseDesk, CaseReference, CaseState, Person } from '../model/case.js'
import { normalEmail } from '../model/collaborators.js'
import type { MessageAudience, MessageChannel, MessageSide } from '../model/message.js'
import type { CasePriority } from '../model/priority.js'
import type { ProblemReport } from '../model/report.js'
import type { TimelineType } from '../model/timeline.js'

/** A case as it is stored. Instants are UTC strings. */
export interface CaseRecord extends StoredDocument {
  readonly sequence: number
  readonly number: string
  readonly subject: string
  readonly topic?: string | undefined
  readonly priority: CasePriority
  readonly state: CaseState
  readonly channel: CaseChannel
  readonly desk: CaseDesk
  readonly report: ProblemReport
  readonly requester: Person
  readonly collaborators: readonly string[]
  /** The requester's id and every collaborator's address: who sees the case without seeing the whole account. */
  readonly people: readonly string[]
  readonly assignee?: Person | undefined
  /** The assignee's id, for queries. */
  readonly assigneeId?: string | undefined
  readonly agreement?: CaseAgreement | undefined
  readonly supersedes?: CaseReference | undefined
  readonly supersededBy?: CaseReference | undefined
  readonly splitFrom?: CaseReference | undefined
  readonly splits: readonly CaseReference[]
  readonly ticket?: CaseReference | undefined
  /** Sealed; bound to the case's id. */
  readonly credentials?: string | undefined
  readonly createdAt: string
  readonly updatedAt: string
  readonly closedAt?: string | undefined
  readonly resolution?: string | undefined
  /** Number and subject, for searching. */
  readonly searchText: string
}

export const caseRecords = defineCollection<CaseRecord>({
  name: 'cases_case',
  schemaVersion: 1,
  indexes: [{ fields: ['number'], unique: true }, { fields: ['sequence'] }, { fields: ['state', 'sequence'] }],
})

/** A message as it is stored. */
export interface MessageRecord extends StoredDocument {
  readonly caseId: string
  /** Counts the messages of the case. */
  readonly position: number
  readonly author: Person & { readonly side: MessageSide }
  readonly channel: MessageChannel
  readonly audience: MessageAudience
  readonly text: string
  readonly quoted?: string | undefined
  readonly attachments: readonly string[]
  readonly createdAt: string
  /** The `Message-ID` of the mail that brought it: the same mail is never posted twice. */
  readonly mailId?: string | undefined
}

export const messageRecords = defineCollection<MessageRecord>({
  name: 'cases_message',
  schemaVersion: 1,
  indexes: [{ fields: ['caseId', 'position'] }, { fields: ['caseId', 'mailId'] }],
})

/** A file as it is stored; its bytes are a blob. */
export interface AttachmentRecord extends StoredDocument {
  readonly name: string
  readonly type: string
  readonly size: number
  readonly checksum: string
  readonly blob: string
  readonly uploaderId: string
  /** The case it belongs to; null until a case or a message names it. */
  readonly caseId: string | null
  readonly audience: MessageAudience
  readonly createdAt: string
}

export const attachmentRecords = defineCollection<AttachmentRecord>({
  name: 'cases_attachment',
  schemaVersion: 1,
  indexes: [{ fields: ['caseId', 'createdAt'] }],
})

/** Something that happened to a case, as it is stored. */
export interface TimelineRecord extends StoredDocument {
  readonly caseId: string
  readonly position: number
  readonly type: TimelineType
  readonly audience: MessageAudience
  readonly at: string
  readonly actor: Person
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly reason?: string | undefined
}

export const timelineRecords = defineCollection<TimelineRecord>({
  name: 'cases_timeline',
  schemaVersion: 1,
  indexes: [{ fields: ['caseId', 'position'] }],
})

/**
 * That an e-mail address follows a case, kept under the address instead of an account: so a collaborator of another account
 * reaches exactly the cases it follows.
 */
export interface FollowerRecord extends StoredDocument {
  readonly caseAccount: string
}

export const followerRecords = defineCollection<FollowerRecord>({
  name: 'cases_follower',
  schemaVersion: 1,
  indexes: [],
})

/** The id of the record that an address follows a case: ids are unique over all accounts, and a case has many followers. */
export function followerId(caseId: string, email: string): string {
  return `${caseId} ${normalEmail(email)}`
}

/** The place in the store that holds what an address follows. */
export function followerScope(email: string): string {
  return `mail:${normalEmail(email)}`
}
