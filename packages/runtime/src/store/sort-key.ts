import { createHash } from 'node:crypto'

// An entry of an index has room for some 2,700 bytes, so of a long text only the beginning is in order.
const longest = 200

/**
 * The SQL of a field's sort key: text that, compared byte by byte, stands in the order of the values, whatever their types:
 * booleans, numbers, text by code point, lists and objects (all equal), and NULL for what is null or absent. Queries and
 * indexes use the same words, so the planner sees that one serves the other.
 */
export function sortKeyOf(field: string): string {
  const name = `'${field.replaceAll("'", "''")}'`
  const value = `doc -> ${name}`
  const text = `doc ->> ${name}`
  const bytes = `encode(float8send((${value})::float8), 'hex')`
  return (
    `(case jsonb_typeof(${value})` +
    ` when 'string' then '2' || case when length(${text}) <= ${longest} then ${text}` +
    ` else left(${text}, ${longest}) || ' ' || md5(${text}) end` +
    ` when 'number' then case when (${value})::float8 >= 0 then '11' || ${bytes}` +
    ` else '10' || translate(${bytes}, '0123456789abcdef', 'fedcba9876543210') end` +
    ` when 'boolean' then '0' || (${text}) when 'array' then '3' when 'object' then '3' end) collate "C"`
  )
}

function numberKey(value: number): string {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  if (value >= 0) return `11${bytes.toString('hex')}`
  for (const [at, byte] of bytes.entries()) bytes[at] = ~byte
  return `10${bytes.toString('hex')}`
}

function textKey(value: string): string {
  // What begins with the part before a NUL and goes on stands behind it, as it would behind the smallest character that is stored.
  const nul = value.indexOf('\0')
  const text = nul < 0 ? value : `${value.slice(0, nul)}\u0001`
  if (text.length <= longest) return `2${text}`
  const points = [...text]
  if (points.length <= longest) return `2${text}`
  return `2${points.slice(0, longest).join('')} ${createHash('md5').update(text).digest('hex')}`
}

/** The sort key of a value, as {@link sortKeyOf} makes it of the same value when it is stored; null for null and undefined. */
export function keyOfValue(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return textKey(value)
    case 'number':
      return numberKey(value)
    case 'boolean':
      return `0${value}`
    default:
      return value === null || value === undefined ? null : '3'
  }
}

/** The first character of the keys of a type, and the one of the type behind it. */
export function keyRangeOf(value: string | number): readonly [first: string, behind: string] {
  return typeof value === 'string' ? ['2', '3'] : ['1', '2']
}
