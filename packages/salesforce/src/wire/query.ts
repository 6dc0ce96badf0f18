import * as z from 'zod/mini'
import { recordJson } from './record.js'

/** A page of a query. */
export const queryJson = z.object({
  totalSize: z.number(),
  done: z.boolean(),
  nextRecordsUrl: z.exactOptional(z.string()),
  records: z.array(recordJson),
})

/** A page of a query, as the answer has it. */
export type QueryJson = z.infer<typeof queryJson>
