import * as z from 'zod/mini'

/** One limit, and inside of some the parts of it. */
export const limitsJson = z.record(z.string(), z.looseObject({ Max: z.number(), Remaining: z.number() }))

/** The limits of an organization. */
export type ApiLimits = Readonly<Record<string, { readonly Max: number; readonly Remaining: number }>>
