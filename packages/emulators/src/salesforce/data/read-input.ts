import type { Field, ObjectType, Value } from '../org/model.js'
import { coerce } from './coerce.js'
import { notFound, refused, SalesforceError } from './salesforce-error.js'
import type { Actor } from './world.js'

export type Input = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The object's name as an address gives it. @throws SalesforceError `NOT_FOUND` (404). */
export function findObject({ access }: Actor, name: string): ObjectType {
  const object = access.object(name)
  if (!object) throw notFound()
  return object
}

/** A parent named by its external id: `"Account": { "Key__c": "7" }`. */
function readParent({ world, access }: Actor, field: Field, given: Input): Value {
  const parent = access.object(field.referenceTo[0] ?? '')
  const [name = '', value] = Object.entries(given).find(([key]) => key !== 'attributes') ?? []
  const key = parent && access.field(parent, name)
  if (!parent || !key || !(key.externalId || key.idLookup)) {
    throw refused('INVALID_FIELD', `Foreign key external ID field does not exist or is not accessible: ${name}`)
  }
  const found = world.store.find(parent.name, key.name, coerce(key, value)).filter((row) => row.IsDeleted !== true)
  if (found.length === 1 && found[0]) return found[0].Id ?? null
  throw refused(
    'INVALID_FIELD',
    `Foreign key external ID: ${String(value).toLowerCase()} not found for field ${key.name} in entity ${parent.name}`,
  )
}

function checkWritable({ access }: Actor, object: ObjectType, field: Field, isNew: boolean): void {
  const allowed = isNew ? field.createable : field.updateable
  if (allowed && access.mayWrite(object, field)) return
  throw refused(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Unable to create/update fields: ${field.name}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
    [field.name],
  )
}

function checkReference({ world, access }: Actor, field: Field, value: Value): void {
  if (field.type !== 'reference' || value === null) return
  const prefix = String(value).slice(0, 3)
  const target = world.schema.byPrefix(prefix)
  if (!target || !field.referenceTo.includes(target.name)) {
    throw refused('MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [field.name])
  }
  const row = world.store.get(value)
  if (!row || row.IsDeleted === true) {
    throw refused('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [])
  }
  if (!access.sees(target, row)) {
    throw refused(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      'insufficient access rights on cross-reference id',
      [],
    )
  }
}

/**
 * Reads what was sent for a record: names in any case, values as the fields hold them.
 *
 * @throws SalesforceError that names the field.
 */
export function readInput(actor: Actor, object: ObjectType, input: unknown, isNew: boolean): Record<string, Value> {
  if (!isObject(input)) {
    throw refused('JSON_PARSER_ERROR', 'The HTTP entity body must be a JSON object at [line:1, column:1]')
  }
  const values: Record<string, Value> = {}
  for (const [name, given] of Object.entries(input)) {
    if (name === 'attributes') continue
    const field = actor.access.field(object, name)
    const parent = field ? undefined : actor.world.schema.relationship(object, name)
    if (parent && isObject(given)) {
      values[parent.name] = readParent(actor, parent, given)
      continue
    }
    if (!field || field.read !== null) {
      if (field) checkWritable(actor, object, { ...field, createable: false, updateable: false }, isNew)
      throw refused('INVALID_FIELD', `No such column '${name}' on sobject of type ${object.name}`)
    }
    checkWritable(actor, object, field, isNew)
    values[field.name] = coerce(field, given)
    checkReference(actor, field, values[field.name] ?? null)
  }
  return values
}

/** @throws SalesforceError `REQUIRED_FIELD_MISSING` with every field that is missing. */
export function checkRequired(object: ObjectType, row: Readonly<Record<string, Value>>): void {
  const missing = object.fields
    .filter((field) => !field.nillable && field.createable && field.read === null && row[field.name] == null)
    .map(({ name }) => name)
  if (missing.length === 0) return
  throw new SalesforceError(400, {
    errorCode: 'REQUIRED_FIELD_MISSING',
    message: `Required fields are missing: [${missing.join(', ')}]`,
    fields: missing,
  })
}
