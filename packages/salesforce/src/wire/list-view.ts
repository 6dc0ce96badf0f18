import * as z from 'zod/mini'

/** A list view, as the list of them has it. */
export const listViewJson = z.object({
  id: z.string(),
  developerName: z.string(),
  label: z.string(),
  soqlCompatible: z.exactOptional(z.boolean()),
})

/** A page of the list views of an object. */
export const listViewsJson = z.object({
  done: z.exactOptional(z.boolean()),
  nextRecordsUrl: z.exactOptional(z.nullable(z.string())),
  listviews: z.array(listViewJson),
})

const columnJson = z.object({
  fieldNameOrPath: z.string(),
  label: z.string(),
  hidden: z.exactOptional(z.boolean()),
  sortable: z.exactOptional(z.nullable(z.boolean())),
  sortDirection: z.exactOptional(z.nullable(z.string())),
  sortIndex: z.exactOptional(z.nullable(z.number())),
  type: z.exactOptional(z.nullable(z.string())),
})

/** What a list view asks. */
export const listViewDescriptionJson = z.object({
  id: z.exactOptional(z.nullable(z.string())),
  columns: z.array(columnJson),
  query: z.string(),
  scope: z.exactOptional(z.nullable(z.string())),
  sobjectType: z.string(),
  orderBy: z.exactOptional(z.unknown()),
  whereCondition: z.exactOptional(z.unknown()),
})

/** A page of what a list view shows. */
export const listViewResultsJson = z.object({
  id: z.string(),
  developerName: z.string(),
  label: z.string(),
  done: z.boolean(),
  size: z.number(),
  columns: z.array(columnJson),
  records: z.array(
    z.object({ columns: z.array(z.object({ fieldNameOrPath: z.string(), value: z.nullable(z.string()) })) }),
  ),
})

type ColumnJson = z.infer<typeof columnJson>

/** A list view. */
export interface ListView {
  readonly id: string
  readonly developerName: string
  readonly label: string
  /** Whether SOQL can ask the same; absent where Salesforce does not say. */
  readonly soqlCompatible?: boolean
}

/** A column of a list view. */
export interface ListViewColumn {
  readonly field: string
  readonly label: string
  /** Not shown, though its values come along: the id and three dates. */
  readonly hidden: boolean
  readonly sortable: boolean
  readonly sort: 'ascending' | 'descending' | undefined
  /** The type of the field, such as `string` or `datetime`. */
  readonly type: string | undefined
}

/** What a list view asks. */
export interface ListViewDescription {
  readonly object: string
  readonly columns: readonly ListViewColumn[]
  /** SOQL that gives the same records with typed values. */
  readonly query: string
  readonly scope: string | undefined
}

/** A row of a list view by the names of its columns. Every value is text for people, dates too. */
export type ListViewRow = Readonly<Record<string, string | null>>

/** A page of what a list view shows. */
export interface ListViewPage {
  readonly id: string
  readonly developerName: string
  readonly label: string
  readonly columns: readonly ListViewColumn[]
  readonly rows: readonly ListViewRow[]
  readonly done: boolean
}

function readColumn({ fieldNameOrPath, label, hidden, sortable, sortDirection, type }: ColumnJson): ListViewColumn {
  return {
    field: fieldNameOrPath,
    label,
    hidden: hidden ?? false,
    sortable: sortable ?? false,
    sort: sortDirection === 'ascending' || sortDirection === 'descending' ? sortDirection : undefined,
    type: type ?? undefined,
  }
}

/** Reads what a list view asks. */
export function readListViewDescription(json: z.infer<typeof listViewDescriptionJson>): ListViewDescription {
  const { sobjectType, columns, query, scope } = json
  return { object: sobjectType, columns: columns.map(readColumn), query, scope: scope ?? undefined }
}

/** Reads a page of what a list view shows. */
export function readListViewPage(json: z.infer<typeof listViewResultsJson>): ListViewPage {
  const { id, developerName, label, columns, records, done } = json
  const rows = records.map((record) =>
    Object.fromEntries(record.columns.map(({ fieldNameOrPath, value }) => [fieldNameOrPath, value])),
  )
  return { id, developerName, label, columns: columns.map(readColumn), rows, done }
}
