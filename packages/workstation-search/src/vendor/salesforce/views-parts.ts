import type { BatchPart } from '@waymark/salesforce/records'
import * as z from 'zod/mini'
import type { ViewColumn, ViewSort } from '../../model/views.js'

const viewJson = z.object({ label: z.string(), soqlCompatible: z.exactOptional(z.nullable(z.boolean())) })

const columnJson = z.object({
  fieldNameOrPath: z.string(),
  label: z.string(),
  hidden: z.exactOptional(z.nullable(z.boolean())),
  sortable: z.exactOptional(z.nullable(z.boolean())),
  sortDirection: z.exactOptional(z.nullable(z.string())),
  sortIndex: z.exactOptional(z.nullable(z.number())),
  type: z.exactOptional(z.nullable(z.string())),
})
const descriptionJson = z.object({ columns: z.array(columnJson), query: z.string() })

/** What a list view asks for. */
export interface DescribedView {
  readonly columns: readonly ViewColumn[]
  readonly sort: ViewSort | undefined
  readonly query: string
}

// SOQL sorts by none of these, whatever a description says (SOQL and SOSL Reference, "ORDER BY", and compound fields).
const unsortable = [
  'address',
  'location',
  'multipicklist',
  'encryptedstring',
  'base64',
  'complexvalue',
  'datacategorygroupreference',
]
// A name that goes into a statement as it is.
const path = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/

function readColumn({ fieldNameOrPath: field, label, sortable, type }: z.infer<typeof columnJson>): ViewColumn {
  const isSortable = sortable === true && path.test(field) && !unsortable.includes(type ?? '')
  return { field, label, type: type ?? 'string', isSortable }
}

function readSort(columns: readonly z.infer<typeof columnJson>[]): ViewSort | undefined {
  const [first] = columns
    .filter(({ hidden, sortDirection }) => hidden !== true && /^(?:a|de)scending$/.test(sortDirection ?? ''))
    .sort((one, other) => (one.sortIndex ?? 0) - (other.sortIndex ?? 0))
  if (first === undefined) return undefined
  return {
    field: first.fieldNameOrPath,
    direction: first.sortDirection === 'descending' ? 'descending' : 'ascending',
  }
}

const pathOf = (object: string, id: string) => `/sobjects/${object}/listviews/${encodeURIComponent(id)}`

/** Part of a batch: what a list view is called, and whether SOQL can ask the same. */
export function viewPart(object: string, id: string): BatchPart<z.infer<typeof viewJson>> {
  return { method: 'GET', path: pathOf(object, id), read: (body) => viewJson.safeParse(body).data }
}

/** Part of a batch: what a list view asks for. */
export function descriptionPart(object: string, id: string): BatchPart<DescribedView> {
  return {
    method: 'GET',
    path: `${pathOf(object, id)}/describe`,
    read(body) {
      const { data } = descriptionJson.safeParse(body)
      if (data === undefined) return undefined
      const columns = data.columns.filter(({ hidden }) => hidden !== true).map(readColumn)
      return { columns, sort: readSort(data.columns), query: data.query }
    },
  }
}
