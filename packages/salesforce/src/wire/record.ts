import * as z from 'zod/mini'

/** A record: its fields are the caller's. */
export const recordJson = z.looseObject({
  attributes: z.object({ type: z.string(), url: z.exactOptional(z.string()) }),
})

/** Records that were asked for by their ids. */
export const retrievedJson = z.array(z.nullable(recordJson))
