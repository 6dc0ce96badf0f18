import { coerce } from '../data/coerce.js'
import { notFound, refused, SalesforceError } from '../data/salesforce-error.js'
import type { Actor, WriteOptions } from '../data/world.js'
import { insertRecord, updateRecord } from '../data/write-record.js'
import type { Field, ObjectType, Row } from '../org/model.js'

function keyField({ access }: Actor, object: ObjectType, name: string): Field {
  const field = access.field(object, name)
  if (field && (field.externalId || field.idLookup)) return field
  const message = `Provided external ID field does not exist or is not accessible: ${name}`
  throw new SalesforceError(404, { errorCode: 'NOT_FOUND', message })
}

function matches({ world, access }: Actor, object: ObjectType, field: Field, value: unknown): Row[] {
  const key = coerce(field, value)
  const found = field.type === 'id' ? [world.store.get(key)] : world.store.find(object.name, field.name, key)
  return found.filter((row) => row !== undefined).filter((row) => row.IsDeleted !== true && access.sees(object, row))
}

/** The one record with this key. @throws SalesforceError 404, or 300 when there are several. */
export function findByKey(actor: Actor, object: ObjectType, key: string, value: string): Row {
  const [row, other] = matches(actor, object, keyField(actor, object, key), value)
  if (!row) throw notFound()
  if (!other) return row
  throw new SalesforceError(300, { errorCode: 'MULTIPLE_RECORDS', message: 'more than one record has this key' })
}

type Upserted = { readonly id: string; readonly created: boolean } | { readonly matches: readonly string[] }

/** Changes the record with this key, or makes it. Several matches are given back, and nothing is written. @throws SalesforceError */
export function upsert(
  actor: Actor,
  object: ObjectType,
  key: string,
  value: unknown,
  body: Readonly<Record<string, unknown>>,
  options: WriteOptions & { readonly onlyUpdate?: boolean },
): Upserted {
  const field = keyField(actor, object, key)
  const isEmpty = value === null || value === undefined || value === ''
  const found = isEmpty ? [] : matches(actor, object, field, value)
  const [row, other] = found
  if (other) return { matches: found.map(({ Id }) => String(Id)) }
  const rest = Object.fromEntries(
    Object.entries(body).filter(([name]) => name.toLowerCase() !== field.name.toLowerCase()),
  )
  if (row) {
    updateRecord(actor, object, String(row.Id), rest, options)
    return { id: String(row.Id), created: false }
  }
  if (options.onlyUpdate) throw notFound()
  if (field.type === 'id' && !isEmpty) {
    throw refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  }
  const keyed = field.type === 'id' || isEmpty ? rest : { ...rest, [field.name]: value }
  return { id: insertRecord(actor, object, keyed, options), created: true }
}
