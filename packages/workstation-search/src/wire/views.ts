import { answerEnum, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { maximumViewRows, type ViewChoice, type ViewPage } from '../model/views.js'
import { answeredViewKindJson } from './kinds.js'

/** An id of the application's. */
export const recordIdJson = z
  .string()
  .check(z.regex(/^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/, 'must be an id of Salesforce: 15 or 18 letters and digits'))

export const viewChoiceJson = z.object({
  integrationId: z.string(),
  kind: answeredViewKindJson,
  offered: z.array(z.object({ id: z.string(), label: z.string() })),
  hasMore: z.boolean(),
  chosen: z.array(z.string()),
})

// How many are on is for the model to judge, which has codes for it.
export const chosenViewsJson = z.array(recordIdJson).check(z.maxLength(100, 'must have at most 100 entries'))

export const newViewSortJson = z.strictObject({
  field: text(255),
  direction: z.enum(['ascending', 'descending']),
})

/** Where a page begins, as `next` said. */
export const viewCursorJson = z.string().check(
  z.refine((value) => /^\d{1,4}$/.test(value) && Number(value) <= maximumViewRows, {
    error: 'is no cursor of this view; take `next` of the page before',
  }),
)

const cellJson = z.union([z.string(), z.number(), z.boolean(), z.null()])

export const viewPageJson = z.object({
  viewId: z.string(),
  label: z.string(),
  columns: z.array(z.object({ field: z.string(), label: z.string(), type: z.string(), isSortable: z.boolean() })),
  sort: z.exactOptional(z.object({ field: z.string(), direction: answerEnum(['ascending', 'descending']) })),
  rows: z.array(z.object({ id: z.string(), link: z.string(), cells: z.array(cellJson) })),
  next: z.exactOptional(z.string()),
  isCut: z.boolean(),
})
export type ViewPageJson = z.infer<typeof viewPageJson>

export function readViewPage({ sort, ...same }: ViewPageJson): ViewPage {
  // A direction that this version does not know is no order that it could show.
  if (sort === undefined || sort.direction === 'unknown') return same
  return { ...same, sort: { field: sort.field, direction: sort.direction } }
}

export function writeViewPage({ columns, rows, ...same }: ViewPage): ViewPageJson {
  return {
    ...same,
    columns: columns.map((column) => ({ ...column })),
    rows: rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells] })),
  }
}

export function writeViewChoice({ offered, chosen, ...same }: ViewChoice): z.infer<typeof viewChoiceJson> {
  return { ...same, offered: offered.map((view) => ({ ...view })), chosen: [...chosen] }
}
