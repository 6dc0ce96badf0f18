/** What a field holds: a kind of value (`?` where it may be missing), one of some words, an object, or a list of objects. */
export type Field =
  | 'text'
  | 'text?'
  | 'number'
  | 'number?'
  | 'boolean'
  | 'boolean?'
  | 'instant?'
  | readonly string[]
  | { readonly object: Shape }
  | { readonly list: Shape }

/** The fields of an object. */
export type Shape = { readonly [name: string]: Field }

/** A value that does not fit, with the JSON pointer to it. */
export class ShapeFault extends Error {
  constructor(readonly path: string) {
    super(`${path} does not fit`)
  }
}

/** The known fields of an object. @throws ShapeFault for what is missing or of another kind. */
export function takeObject(value: unknown, shape: Shape, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeFault(path || '/')
  const entries = Object.entries(shape).map(([name, field]) => [
    name,
    takeField((value as Record<string, unknown>)[name], field, `${path}/${name}`),
  ])
  return Object.fromEntries(entries.filter(([, taken]) => taken !== undefined))
}

/** A list of objects; empty where there is none. @throws ShapeFault for what is of another kind. */
export function takeList(value: unknown, shape: Shape, path: string): readonly Record<string, unknown>[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) throw new ShapeFault(path)
  return value.map((entry, index) => takeObject(entry, shape, `${path}/${index}`))
}

function takeField(value: unknown, field: Field, path: string): unknown {
  if (typeof field === 'string') return takeValue(value, field, path)
  if ('object' in field) return takeObject(value, field.object, path)
  if ('list' in field) return takeList(value, field.list, path)
  return field.includes(value as string) ? value : 'unknown'
}

function takeValue(value: unknown, field: Extract<Field, string>, path: string): unknown {
  const kind = field.replace('?', '')
  if ((value === undefined || value === null) && kind !== field) return undefined
  if (kind === 'instant') {
    const at = new Date(typeof value === 'string' ? value : Number.NaN)
    if (Number.isNaN(at.getTime())) throw new ShapeFault(path)
    return at
  }
  const type = kind === 'text' ? 'string' : kind
  if (typeof value !== type || (type === 'number' && !Number.isFinite(value))) throw new ShapeFault(path)
  return value
}
