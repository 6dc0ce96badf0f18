import type { ViewCell } from '../../model/views.js'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** Queries of list views write names in lower case, records in the org's own spelling. */
function fieldOf(fields: unknown, name: string): unknown {
  if (!isObject(fields)) return null
  if (Object.hasOwn(fields, name)) return fields[name]
  const spelled = Object.keys(fields).find((key) => key.toLowerCase() === name.toLowerCase())
  return spelled === undefined ? null : fields[spelled]
}

/** Salesforce writes `+0000`; RFC 3339 has a colon in it, or a `Z`. */
function readInstant(text: string): string {
  const instant = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString()
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** A compound address, or the coordinates of a place, as one line. */
function writeCompound(fields: Fields): string | null {
  const { street, city, state, stateCode, postalCode, country, countryCode, latitude, longitude } = fields
  const region = [state ?? stateCode, postalCode].filter(isText).join(' ')
  const parts = [street, city, region, country ?? countryCode].filter(isText)
  if (parts.length > 0) return parts.map((part) => part.trim().replace(/\s*[\r\n]+\s*/g, ', ')).join(', ')
  const isPlace = typeof latitude === 'number' && typeof longitude === 'number'
  return isPlace ? `${latitude}, ${longitude}` : null
}

/** What a record shows in a column: `Account.Name` is the name of its account, and empty where there is none. */
export function readCell(record: Fields, field: string, type: string): ViewCell {
  const value = field.split('.').reduce<unknown>(fieldOf, record)
  if (typeof value === 'string') return type === 'datetime' ? readInstant(value) : value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return isObject(value) ? writeCompound(value) : null
}
