import type { DeriveTools, ObjectType, Row, Value } from '../org/model.js'
import { checkRow } from './check-row.js'
import { compactRow } from './compact-row.js'
import { addComment, afterInsert, afterWrite, completeFile } from './consequences.js'
import { writeInstant } from './instants.js'
import { checkRequired, readInput } from './read-input.js'
import { fullId } from './record-id.js'
import { refused, SalesforceError } from './salesforce-error.js'
import type { Actor, WriteOptions } from './world.js'

const denied = () =>
  new SalesforceError(403, {
    errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    message: 'insufficient access rights on object id',
    fields: [],
  })

function toolsOf({ world }: Actor): DeriveTools {
  const { store, clock } = world
  return { lookup: (id) => store.get(id), rowsOf: (name) => store.rowsOf(name), now: writeInstant(clock.now()) }
}

function defaultsOf({ world, access }: Actor, object: ObjectType): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const field of object.fields) {
    if (field.read !== null) continue
    if (field.defaultValue !== null) values[field.name] = field.defaultValue
    if (field.name === 'OwnerId') values.OwnerId = access.user.Id ?? null
    if (!field.autoNumber) continue
    const number = world.store.nextNumber(`${object.name}.${field.name}`) + 1000
    values[field.name] = String(number).padStart(8, '0')
  }
  return values
}

function keep(actor: Actor, object: ObjectType, given: Row): void {
  const row = compactRow(given)
  actor.world.store.put(object.name, row)
  if (actor.world.settings.indexLag > 0) actor.world.writtenAt.set(row, actor.world.clock.now().getTime())
}

/** Creates a record and gives its id. @throws SalesforceError */
export function insertRecord(actor: Actor, object: ObjectType, input: unknown, options: WriteOptions = {}): string {
  const { world, access } = actor
  if (!object.createable || !access.rights(object).create) {
    throw refused('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `entity type cannot be inserted: ${object.label}`, [])
  }
  const sent = readInput(actor, object, input, true)
  world.rules.checkPlanned(object.name, 'insert', undefined)
  return world.store.atomically(() => {
    const now = writeInstant(world.clock.now())
    const me = access.user.Id ?? null
    const filled = { ...defaultsOf(actor, object), ...dropNulls(object, sent), IsDeleted: false }
    const stamped = {
      CreatedDate: now,
      CreatedById: me,
      LastModifiedDate: now,
      LastModifiedById: me,
      SystemModstamp: now,
    }
    const plain: Row = { Id: world.store.newId(object), ...filled, ...stamped }
    const complete = object.name === 'ContentVersion' ? completeFile(actor, plain) : plain
    checkRequired(object, complete)
    const row = object.derive?.(complete, undefined, toolsOf(actor)) ?? complete
    checkRow(actor, object, row, options)
    keep(actor, object, addComment(actor, object, row))
    afterInsert(actor, object, row)
    afterWrite(actor, object, row, toolsOf(actor))
    return String(row.Id)
  })
}

/** A null is as good as nothing where a default steps in. */
function dropNulls(object: ObjectType, sent: Record<string, Value>): Record<string, Value> {
  const defaulted = new Set(object.fields.filter((one) => one.defaultedOnCreate).map(({ name }) => name))
  return Object.fromEntries(Object.entries(sent).filter(([name, value]) => value !== null || !defaulted.has(name)))
}

/** The record, when this user sees it. @throws SalesforceError `NOT_FOUND`, or `ENTITY_IS_DELETED` */
export function findRecord({ world, access }: Actor, object: ObjectType, id: string): Row {
  const whole = fullId(id)
  const row = world.store.get(whole)
  const missing = () =>
    new SalesforceError(404, { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' })
  if (whole === undefined || row === undefined || object.keyPrefix === '') throw missing()
  if (!whole.startsWith(object.keyPrefix)) throw missing()
  if (!access.sees(object, row)) throw missing()
  if (row.IsDeleted === true) {
    throw new SalesforceError(404, { errorCode: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] })
  }
  return row
}

/** Changes a record. @throws SalesforceError */
export function updateRecord(
  actor: Actor,
  object: ObjectType,
  id: string,
  input: unknown,
  options: WriteOptions = {},
): void {
  const { world, access } = actor
  const before = findRecord(actor, object, id)
  if (!object.updateable || !access.rights(object).edit || !access.mayEdit(object, before)) throw denied()
  if (object.name === 'Lead' && before.IsConverted === true) {
    throw refused('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', [])
  }
  const sent = readInput(actor, object, input, false)
  world.rules.checkPlanned(object.name, 'update', String(before.Id))
  world.store.atomically(() => {
    const now = writeInstant(world.clock.now())
    const stamped = { LastModifiedDate: now, LastModifiedById: access.user.Id ?? null, SystemModstamp: now }
    const plain: Row = { ...before, ...sent, ...stamped }
    checkRequired(object, plain)
    const row = object.derive?.(plain, before, toolsOf(actor)) ?? plain
    checkRow(actor, object, row, options)
    keep(actor, object, addComment(actor, object, row))
    afterWrite(actor, object, row, toolsOf(actor))
  })
}

/** Puts a record, and what hangs on it, into the recycle bin; with `hard` it is gone. @throws SalesforceError */
export function deleteRecord(actor: Actor, object: ObjectType, id: string, hard = false): void {
  const { world, access } = actor
  const row = findRecord(actor, object, id)
  if (!object.deletable || !access.rights(object).delete) throw denied()
  if (!access.mayEdit(object, row)) throw denied()
  world.rules.checkPlanned(object.name, 'delete', String(row.Id))
  world.store.atomically(() => remove(actor, object, row, hard))
}

function remove(actor: Actor, object: ObjectType, row: Row, hard: boolean): void {
  const { store, schema, clock } = actor.world
  const now = writeInstant(clock.now())
  if (hard) store.drop(object.name, String(row.Id))
  else keep(actor, object, { ...row, IsDeleted: true, LastModifiedDate: now, SystemModstamp: now })
  for (const { object: child, field } of schema.childrenOf(object)) {
    if (store.sizeOf(child.name) === 0) continue
    for (const one of store.find(child.name, field.name, row.Id ?? null)) {
      if (one.IsDeleted === true) continue
      if (field.cascadeDelete || child.name === 'ContentVersion') remove(actor, child, one, hard)
      else if (field.nillable) keep(actor, child, { ...one, [field.name]: null })
    }
  }
}
