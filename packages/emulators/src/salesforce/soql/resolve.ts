import type { Actor } from '../data/world.js'
import { readOnly, text } from '../org/fields.js'
import type { Field, ObjectType, Row, Value } from '../org/model.js'
import { noSuchField, noSuchRelationship, queryError } from './query-error.js'
import type { Expression, Path } from './syntax.js'

/** A field of a statement, found in the org. */
export interface Resolved {
  readonly field: Field
  /** The relationships on the way, as the org spells them. */
  readonly parents: readonly Field[]
  read(row: Row): unknown
}

/** Where names are looked up. */
export interface Scope {
  readonly actor: Actor
  readonly object: ObjectType
  readonly text: string
  readonly alias: string | undefined
}

/** What is behind a reference of a row, when the user may see it. */
export function parentOf({ world, access }: Actor, field: Field, row: Row): Row | undefined {
  const parent = world.store.get(row[field.name] ?? null)
  if (!parent) return undefined
  const object = world.schema.byPrefix(String(parent.Id).slice(0, 3))
  return object && access.object(object.name) && access.sees(object, parent) ? parent : undefined
}

/** What a row shows in a field. */
export function readField({ world, access }: Actor, field: Field, row: Row): unknown {
  if (field.perUser) return world.recentViews.get(String(access.user.Id), String(row.Id))?.[field.perUser] ?? null
  if (field.read) return field.read(row, (id) => world.store.get(id))
  return row[field.name] ?? (field.type === 'boolean' ? false : null)
}

/** The object behind a reference; of several, the one that a name can be read of. */
function targetOf({ access }: Actor, field: Field, name: string): ObjectType | undefined {
  const targets = field.referenceTo.map((one) => access.object(one)).filter((one) => one !== undefined)
  return targets.find((object) => access.field(object, name)) ?? targets[0]
}

/** `Who.Type`: behind a reference to several objects, the name of the one that it is. */
function typeOfParent({ world }: Actor, parents: readonly Field[], name: string): Field | undefined {
  if ((parents.at(-1)?.referenceTo.length ?? 0) < 2 || name.toLowerCase() !== 'type') return undefined
  const read = (row: Row) => world.schema.byPrefix(String(row.Id).slice(0, 3))?.name ?? null
  return text('Type', 40, { ...readOnly, read })
}

const deepest = 5

/** Finds the field behind a name. @throws SalesforceError `INVALID_FIELD` */
export function resolvePath(scope: Scope, path: Path): Resolved {
  const { actor } = scope
  const { access, world } = actor
  const first = path.parts[0]?.toLowerCase()
  const named = first === scope.object.name.toLowerCase() || first === scope.alias?.toLowerCase()
  const isOwn = named && path.parts.length > 1 && !world.schema.relationship(scope.object, first ?? '')
  const parts = isOwn ? path.parts.slice(1) : path.parts
  const last = parts[parts.length - 1] as string
  const parents: Field[] = []
  let object: ObjectType = scope.object
  for (const [at, part] of parts.slice(0, -1).entries()) {
    const field = world.schema.relationship(object, part)
    const target = field && access.field(object, field.name) && targetOf(actor, field, parts[at + 1] as string)
    if (!field || !target) throw noSuchRelationship(scope.text, path.at, part)
    parents.push(field)
    object = target
  }
  if (parents.length > deepest) {
    throw queryError('INVALID_FIELD', scope.text, path.at, 'more than 5 levels of relationships in a field path')
  }
  const field = typeOfParent(actor, parents, last) ?? access.field(object, last)
  if (!field) throw noSuchField(scope.text, path.at, last, object.name)
  if (parents.length === 0) return { field, parents, read: (row) => readField(actor, field, row) }
  return {
    field,
    parents,
    read(row) {
      let at: Row | undefined = row
      for (const parent of parents) at = at && parentOf(actor, parent, at)
      return at ? readField(actor, field, at) : null
    },
  }
}

const dateParts: Readonly<Record<string, (date: Date) => number>> = {
  CALENDAR_YEAR: (date) => date.getUTCFullYear(),
  CALENDAR_QUARTER: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
  CALENDAR_MONTH: (date) => date.getUTCMonth() + 1,
  DAY_IN_MONTH: (date) => date.getUTCDate(),
  DAY_IN_WEEK: (date) => date.getUTCDay() + 1,
  HOUR_IN_DAY: (date) => date.getUTCHours(),
  FISCAL_YEAR: (date) => date.getUTCFullYear(),
  FISCAL_QUARTER: (date) => Math.floor(date.getUTCMonth() / 3) + 1,
}

export const isAggregate = (expression: Expression) =>
  'call' in expression && ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX'].includes(expression.call.name)

/** Whether a call gives what stands in it, as labels are the values here. */
export const isPassedOn = (expression: Expression) =>
  'call' in expression && ['TOLABEL', 'FORMAT', 'CONVERTTIMEZONE'].includes(expression.call.name)

/** Reads an expression that needs one row only: a field, a part of a date, a label. @throws SalesforceError */
export function resolveExpression(scope: Scope, expression: Expression): Resolved {
  if ('path' in expression) return resolvePath(scope, expression.path)
  const { name, argument, at } = expression.call
  const part = dateParts[name]
  if (argument && isPassedOn(expression)) return resolveExpression(scope, argument)
  if (!argument || !part) throw queryError('MALFORMED_QUERY', scope.text, at, `unexpected token: '${name}'`)
  const inner = resolveExpression(scope, argument)
  if (!['date', 'datetime'].includes(inner.field.type)) {
    throw queryError('INVALID_FIELD', scope.text, at, `field ${inner.field.name} does not support function ${name}`)
  }
  return {
    ...inner,
    field: { ...inner.field, type: 'int', groupable: true },
    read(row) {
      const value = inner.read(row) as Value
      return typeof value === 'string' ? part(new Date(value.replace('+0000', 'Z'))) : null
    },
  }
}
