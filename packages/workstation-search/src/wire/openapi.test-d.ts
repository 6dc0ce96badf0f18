import type * as z from 'zod/mini'
import type { components } from '../openapi.gen.js'
import type { workstationSearchDocument } from './openapi.js'

type Equal<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false

/** The named schemas as the generated types have them, and as zod infers them. */
type Generated = components['schemas']
type Inferred = {
  [Name in keyof typeof workstationSearchDocument.components]: z.infer<
    (typeof workstationSearchDocument.components)[Name]
  >
}

/** The names that are not equal both ways; the compiler prints them. */
type Differing = {
  [Name in keyof Inferred]: Equal<Generated[Name], Inferred[Name]> extends true ? never : Name
}[keyof Inferred]

// Neither side has a name that the other lacks; `Problem` is core's.
true satisfies Equal<Exclude<keyof Generated, 'Problem'>, keyof Inferred>
'all are equal' satisfies [Differing] extends [never] ? 'all are equal' : Differing

// The comparison sees what it is for: an optional field, a union with one more value, a field that is missing.
false satisfies Equal<{ a: string }, { a?: string }>
false satisfies Equal<{ a: 'x' | 'unknown' }, { a: 'x' }>
false satisfies Equal<Generated['Setup'], Omit<Generated['Setup'], 'isEnabled'>>
