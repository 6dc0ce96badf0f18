import type { SearchKind } from './kind.js'

/** What became of a lead that was converted. Names are those of the records that it became. */
export interface ConvertedLead {
  readonly contactName: string
  readonly accountName: string
  readonly opportunityName?: string
}

/** Statuses, types and stages are the org's own words, of lists that it may change. Null stands for an empty field. */
export interface LeadFields {
  readonly name: string
  readonly company: string | null
  readonly status: string | null
  /** Present once the lead was converted: show the contact in place of its name, and the account in place of its company. */
  readonly converted?: ConvertedLead
}

export interface AccountFields {
  readonly name: string
  readonly type: string | null
}

export interface ContactFields {
  readonly name: string
  readonly accountName: string | null
}

export interface OpportunityFields {
  readonly name: string
  readonly stage: string | null
}

export interface CaseFields {
  readonly number: string
  readonly subject: string | null
  readonly status: string | null
}

export interface FileFields {
  readonly title: string
  /** The application's own word, such as `PDF` or `WORD_X`. */
  readonly fileType: string | null
  /** Without a dot, in lower case. */
  readonly extension: string | null
  readonly bytes: number | null
}

export interface ReportFields {
  readonly name: string
  /** The folder, which governs who sees it; null for one of the user's own. */
  readonly folder: string | null
}

export interface DashboardFields {
  readonly name: string
  readonly folder: string | null
}

/** Something of an application that joined. */
export interface ItemFields {
  readonly name: string
  /** What it is, in the application's words: `Wiki page`. */
  readonly type: string
  readonly details: readonly { readonly label: string; readonly value: string }[]
}

/** The fields of each kind. */
export interface FieldsOfKind {
  readonly account: AccountFields
  readonly contact: ContactFields
  readonly lead: LeadFields
  readonly opportunity: OpportunityFields
  readonly case: CaseFields
  readonly file: FileFields
  readonly report: ReportFields
  readonly dashboard: DashboardFields
  readonly item: ItemFields
}

/** How well a result fits: its title is the text, begins with it, or it was found in another way. */
export const resultRanks = ['exact', 'prefix', 'other'] as const
export type ResultRank = (typeof resultRanks)[number]

/** A piece of a shown field that matches, in UTF-16 code units: `[start, end)`. */
export interface Highlight {
  readonly field: string
  readonly start: number
  readonly end: number
}

/** What every result has. */
export interface ResultFacts {
  /** Unique over all sources. */
  readonly id: string
  /** The integration, or the provider that joined. */
  readonly sourceId: string
  /** The id in the application. */
  readonly recordId: string
  /** Opens it in the application. */
  readonly link: string
  /** When it was changed last; absent where the application does not say. */
  readonly changedAt?: Date
  readonly rank: ResultRank
  /** Empty where only fields match that are not shown. */
  readonly highlights: readonly Highlight[]
}

/** One thing that was found: branch on `kind`. */
export type SearchResult<Kind extends SearchKind = SearchKind> = {
  [K in Kind]: ResultFacts & { readonly kind: K; readonly fields: FieldsOfKind[K] }
}[Kind]

/** The field that a kind is known by. */
export const titleFields = {
  account: 'name',
  contact: 'name',
  lead: 'name',
  opportunity: 'name',
  case: 'subject',
  file: 'title',
  report: 'name',
  dashboard: 'name',
  item: 'name',
} as const satisfies { readonly [Kind in SearchKind]: keyof FieldsOfKind[Kind] }
