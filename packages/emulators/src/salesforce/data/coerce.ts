import type { Field, Value } from '../org/model.js'
import { dayOf, isDay, readInstant, writeInstant } from './instants.js'
import { fullId } from './record-id.js'
import { refused, type SalesforceError } from './salesforce-error.js'

const wrongType = (field: Field, given: unknown): SalesforceError => {
  const kind = typeof given === 'string' ? 'VALUE_STRING' : `VALUE_${typeof given}`.toUpperCase()
  return refused(
    'JSON_PARSER_ERROR',
    `Cannot deserialize instance of ${field.type} from ${kind} value ${String(given)} or request may be missing a required field at [line:1, column:1]`,
  )
}

function readNumber(field: Field, given: unknown): number {
  const number = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
  if (typeof number !== 'number' || !Number.isFinite(number)) throw wrongType(field, given)
  if (field.type === 'int') return Math.trunc(number)
  const scale = 10 ** Math.min(field.scale, 12)
  return field.type === 'currency' ? Math.round(number * scale) / scale : number
}

function readFlag(field: Field, given: unknown): boolean {
  if (typeof given === 'boolean') return given
  const word = String(given).toLowerCase()
  if (['true', '1'].includes(word)) return true
  if (['false', '0'].includes(word)) return false
  throw wrongType(field, given)
}

function readReference(field: Field, given: unknown): string {
  const id = fullId(given)
  if (id === undefined)
    throw refused('MALFORMED_ID', `${field.label}: id value of incorrect type: ${given}`, [field.name])
  return id
}

function readText(field: Field, given: unknown): string {
  if (typeof given === 'object') throw wrongType(field, given)
  const written = String(given)
  if (field.length > 0 && written.length > field.length && field.type !== 'base64') {
    throw refused(
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${written.slice(0, 255)} (max length=${field.length})`,
      [field.name],
    )
  }
  if (field.type === 'email' && !/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/.test(written)) {
    throw refused('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${written}`, [field.name])
  }
  return written
}

function readChoice(field: Field, given: unknown): string {
  const written = readText(field, given)
  if (!field.restrictedPicklist) return written
  const known = field.picklistValues.find(({ value }) => value.toLowerCase() === written.toLowerCase())
  if (known) return known.value
  throw refused(
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    `${field.label}: bad value for restricted picklist field: ${written}`,
    [field.name],
  )
}

/**
 * What is kept of a value that was sent for a field.
 *
 * @throws SalesforceError when the field cannot hold it.
 */
export function coerce(field: Field, given: unknown): Value {
  if (given === null || given === undefined || given === '') return field.type === 'boolean' ? false : null
  switch (field.type) {
    case 'boolean':
      return readFlag(field, given)
    case 'int':
    case 'double':
    case 'currency':
    case 'percent':
      return readNumber(field, given)
    case 'date': {
      const text = String(given)
      const instant = readInstant(text)
      if (isDay(text)) return text
      if (instant) return dayOf(instant)
      throw wrongType(field, given)
    }
    case 'datetime': {
      const instant = isDay(String(given)) ? new Date(`${given}T00:00:00Z`) : readInstant(String(given))
      if (!instant) throw wrongType(field, given)
      return writeInstant(instant)
    }
    case 'reference':
    case 'id':
      return readReference(field, given)
    case 'picklist':
      return readChoice(field, given)
    default:
      return readText(field, given)
  }
}
