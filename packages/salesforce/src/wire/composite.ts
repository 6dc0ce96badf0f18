import * as z from 'zod/mini'

/** How one part of a composite request went. */
export const compositeJson = z.object({
  compositeResponse: z.array(
    z.object({
      referenceId: z.string(),
      httpStatusCode: z.number(),
      httpHeaders: z.exactOptional(z.nullable(z.record(z.string(), z.string()))),
      body: z.exactOptional(z.unknown()),
    }),
  ),
})

/** How graphs went. */
export const graphsJson = z.object({
  graphs: z.array(z.object({ graphId: z.string(), isSuccessful: z.boolean(), graphResponse: compositeJson })),
})

/** The answers of a composite request. */
export type CompositeJson = z.infer<typeof compositeJson>
