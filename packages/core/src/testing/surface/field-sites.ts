import type { JsonSchema } from '../../route/json-schema.js'

/** A step into a JSON value: the name of a field, or the index of an entry. */
export type Step = string | number

/** One place in a valid body that can be made wrong. */
export interface FieldSite {
  readonly path: readonly Step[]
  readonly schema: JsonSchema
  readonly value: unknown
  /** Whether its object cannot do without it. */
  readonly required: boolean
}

function fits({ type, anyOf }: JsonSchema, value: unknown): boolean {
  if (anyOf) return anyOf.some((one) => fits(one, value))
  if (Array.isArray(value)) return type === 'array'
  if (value === null) return type === 'null'
  if (typeof value === 'number') return type === 'number' || type === 'integer'
  return type === typeof value
}

/** Every place in a value, its own root first. Where a schema leaves a choice, the one that the value has taken. */
export function fieldSites(
  schema: JsonSchema,
  value: unknown,
  path: readonly Step[] = [],
  required = false,
): readonly FieldSite[] {
  const own: FieldSite = { path, schema, value, required }
  const taken = schema.anyOf?.find((one) => fits(one, value)) ?? schema
  if (Array.isArray(value)) {
    const { items = {} } = taken
    return [own, ...value.flatMap((entry, at) => fieldSites(items, entry, [...path, at]))]
  }
  if (typeof value !== 'object' || value === null) return [own]
  const fields = Object.entries(value).flatMap(([name, inner]) =>
    fieldSites(taken.properties?.[name] ?? {}, inner, [...path, name], taken.required?.includes(name) ?? false),
  )
  return [own, ...fields]
}

/** A JSON pointer (RFC 6901) of a path. */
export function pointerOf(path: readonly Step[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** A copy of a value with the place at a path replaced; with `undefined`, without it. */
export function replaceAt(value: unknown, path: readonly Step[], by: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return by
  if (Array.isArray(value)) {
    return value.flatMap((entry, at) => {
      if (at !== step) return [entry]
      const replaced = replaceAt(entry, rest, by)
      return replaced === undefined ? [] : [replaced]
    })
  }
  const copy: Record<string, unknown> = {}
  for (const [name, inner] of Object.entries((value ?? {}) as object)) if (name !== step) own(copy, name, inner)
  const replaced = replaceAt((value as Record<string, unknown> | undefined)?.[step], rest, by)
  if (replaced !== undefined) own(copy, String(step), replaced)
  return copy
}

// Assigning to `__proto__` would set the prototype; a JSON text makes a field of it.
function own(into: object, name: string, value: unknown): void {
  Object.defineProperty(into, name, { value, enumerable: true, configurable: true, writable: true })
}
