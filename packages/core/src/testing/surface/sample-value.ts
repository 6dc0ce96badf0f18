import type { JsonSchema } from '../../route/json-schema.js'

/** How a sample is made. */
export interface SampleOptions {
  /** Whether optional fields and one entry of every list are in it. Default: true. */
  readonly full?: boolean
  /** What its texts say, as far as they may. Default: `Sample text`. */
  readonly text?: string
  /** Values by the name of their field, wherever it stands; `undefined` leaves the field out. */
  readonly fields?: Readonly<Record<string, unknown>>
}

// A value that schemas with a pattern often take: an id, a version, a word.
const patterned = ['case_01h455vb4pex', '2026-03', 'word', 'A1', '1']

function sampleText(schema: JsonSchema, text: string): string {
  if (schema.format === 'date-time') return '2026-03-01T09:30:00.000Z'
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema
  if (pattern !== undefined) {
    const found = patterned.find((one) => new RegExp(pattern, 'u').test(one))
    if (found === undefined)
      throw new TypeError(`no sample is known for the pattern ${pattern}: pass a value of your own`)
    return found
  }
  return text.padEnd(minLength, '.').slice(0, Math.min(maxLength, Number.MAX_SAFE_INTEGER))
}

function sampleNumber({ minimum = 0, maximum = 1 }: JsonSchema): number {
  return Math.max(minimum, Math.min(1, maximum))
}

/** A value that a schema takes, as far as the schema says what it takes. */
export function sampleValue(schema: JsonSchema, options: SampleOptions = {}): unknown {
  const { full = true, text = 'Sample text', fields = {} } = options
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) {
    const chosen = choices.find(({ type }) => type !== 'null' && type !== 'string') ?? choices[0]
    return sampleValue(chosen as JsonSchema, options)
  }
  switch (schema.type) {
    case 'string':
      return sampleText(schema, text)
    case 'integer':
    case 'number':
      return sampleNumber(schema)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'array':
      return Array.from({ length: schema.minItems ?? (full ? 1 : 0) }, () => sampleValue(schema.items ?? {}, options))
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([name]) => full || schema.required?.includes(name))
          .map(
            ([name, field]) =>
              [name, Object.hasOwn(fields, name) ? fields[name] : sampleValue(field, options)] as const,
          )
          .filter(([, value]) => value !== undefined),
      )
    default:
      return text
  }
}
