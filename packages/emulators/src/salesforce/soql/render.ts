import type { Actor } from '../data/world.js'
import type { Field, ObjectType, Row } from '../org/model.js'
import { parentOf, readField } from './resolve.js'

/** What a record shows: its own fields, its parents' and its children's, in the order of the SELECT. */
export interface Shape {
  readonly fields: Map<
    string,
    | { readonly field: Field; read(row: Row): unknown }
    | { readonly parent: Field; readonly shape: Shape }
    | { children(row: Row): unknown }
  >
}

export const emptyShape = (): Shape => ({ fields: new Map() })

/** Adds a field to a shape, below its parents. */
export function addField(shape: Shape, actor: Actor, parents: readonly Field[], field: Field): void {
  let at = shape
  for (const parent of parents) {
    const name = String(parent.relationshipName)
    const known = at.fields.get(name)
    const inner = known && 'shape' in known ? known.shape : emptyShape()
    if (!known) at.fields.set(name, { parent, shape: inner })
    at = inner
  }
  at.fields.set(field.name, { field, read: (row) => readField(actor, field, row) })
}

/** The address of a record. */
const recordUrl = (version: string, object: string, id: unknown) =>
  `/services/data/v${version}/sobjects/${object}/${String(id)}`

/** A row as JSON. */
export function renderRow(shape: Shape, actor: Actor, version: string, object: ObjectType, row: Row): object {
  const url = recordUrl(version, object.name, row.Id)
  const record: Record<string, unknown> = { attributes: { type: object.name, url } }
  for (const [name, part] of shape.fields) {
    if ('children' in part) record[name] = part.children(row)
    else if ('parent' in part) {
      const parent = parentOf(actor, part.parent, row)
      const target = parent && actor.world.schema.byPrefix(String(parent.Id).slice(0, 3))
      record[name] = parent && target ? renderRow(part.shape, actor, version, target, parent) : null
    } else if (part.field.type === 'base64') {
      const blob = part.read(row)
      record[name] = blob === null ? null : `${url}/${name}`
    } else record[name] = part.read(row)
  }
  return record
}
