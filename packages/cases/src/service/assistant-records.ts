import { defineCollection, type StoredDocument } from '@waymark/core/ports'
import type { Attempt, ReportState, TicketReference } from '../model/assistant.js'
import type { CaseReference, Person } from '../model/case.js'
import type { DiagnosisCause, DiagnosisFinding } from '../model/diagnosis.js'
import type { ElementReport } from '../model/element-report.js'
import type { TicketState } from '../model/ticket.js'

/** A report of the assistant as it is stored. */
export interface AssistantReportRecord extends StoredDocument {
  readonly sequence: number
  readonly builder: Person
  /** The builder's id, for queries. */
  readonly builderId: string
  readonly state: ReportState
  readonly element: ElementReport
  readonly note?: string | undefined
  readonly diagnosis: readonly DiagnosisFinding[]
  readonly solvedBy?: DiagnosisCause | undefined
  readonly ticket?: TicketReference | undefined
  readonly createdAt: string
  readonly updatedAt: string
}

export const assistantReportRecords = defineCollection<AssistantReportRecord>({
  name: 'cases_assistant_report',
  schemaVersion: 1,
  indexes: [{ fields: ['builderId', 'sequence'] }],
})

/** A ticket as it is stored. */
export interface TicketRecord extends StoredDocument {
  readonly sequence: number
  readonly number: string
  readonly builder: Person
  /** The builder's id, for queries. */
  readonly builderId: string
  readonly state: TicketState
  readonly handledBy?: Person | undefined
  readonly reportId: string
  readonly element: ElementReport
  /** The kind of the item, for queries. */
  readonly kind: string
  readonly note?: string | undefined
  readonly diagnosis: readonly DiagnosisFinding[]
  readonly tried: readonly Attempt[]
  readonly triedBesides?: string | undefined
  readonly case?: CaseReference | undefined
  /** The case's id, for queries. */
  readonly caseId?: string | undefined
  /** Number, name and id of the item, for searching. */
  readonly searchText: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly solvedAt?: string | undefined
}

export const ticketRecords = defineCollection<TicketRecord>({
  name: 'cases_ticket',
  schemaVersion: 1,
  indexes: [{ fields: ['builderId', 'sequence'] }, { fields: ['state', 'sequence'] }, { fields: ['caseId'] }],
})
