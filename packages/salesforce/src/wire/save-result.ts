import * as z from 'zod/mini'
import type { ErrorEntry } from '../model/error.js'
import { readErrorEntries } from './error-entries.js'

/** The answer to a create, and to an upsert with a body. */
export const savedJson = z.object({ id: z.string(), success: z.boolean(), created: z.exactOptional(z.boolean()) })

/** How one record of a collection went. */
export const itemsJson = z.array(
  z.object({
    id: z.exactOptional(z.nullable(z.string())),
    success: z.boolean(),
    created: z.exactOptional(z.boolean()),
    errors: z.exactOptional(z.array(z.unknown())),
  }),
)

/** How one record of a collection went. */
export type ItemResult =
  | { readonly success: true; readonly id: string /** With an upsert. */; readonly created?: boolean }
  | { readonly success: false; readonly id?: string; readonly errors: readonly ErrorEntry[] }

/** Reads how the records of a collection went, in the order of the request. */
export function readItems(json: z.infer<typeof itemsJson>): readonly ItemResult[] {
  return json.map(({ id, success, created, errors = [] }): ItemResult => {
    if (!success) return { success, ...(id != null && { id }), errors: readErrorEntries(errors, 400) }
    return { success, id: id ?? '', ...(created !== undefined && { created }) }
  })
}
