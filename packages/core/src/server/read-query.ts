import type * as z from 'zod/mini'
import { refuseInput } from '../errors/refuse.js'
import type { ObjectSchema } from '../route/schema.js'
import { pointer } from './faults.js'
import { isUnstorable, unstorableMessage } from './unstorable-text.js'

type Definition = { type: string; innerType?: z.core.$ZodType }

function definition(schema: z.core.$ZodType): Definition {
  let current = schema._zod.def as Definition
  while (current.innerType) current = current.innerType._zod.def as Definition
  return current
}

function typed(type: string, value: string): unknown {
  if (type === 'number' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return Number(value)
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}

/**
 * The query as the JSON types that its schema expects. What cannot be read as such stays text, so that validation names it; a
 * field that is sent twice where one is expected stays a list, for the same reason.
 *
 * @throws RefusedError `validation_failed` where a text holds what no database stores.
 */
export function readQuery(schema: ObjectSchema, search: URLSearchParams): unknown {
  const query: Record<string, unknown> = {}
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name)
    if ([name, ...values].some(isUnstorable)) {
      throw refuseInput([{ in: 'query', path: isUnstorable(name) ? '' : pointer([name]), message: unstorableMessage }])
    }
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined
    const known = field && definition(field)
    const list = known?.type === 'array'
    const type = known
      ? list
        ? definition((known as unknown as { element: z.core.$ZodType }).element).type
        : known.type
      : 'string'
    const read = values.map((value) => typed(type, value))
    Object.defineProperty(query, name, { value: list || read.length > 1 ? read : read[0], enumerable: true })
  }
  return query
}
