import { fullId } from '../data/record-id.js'
import type { Actor } from '../data/world.js'
import type { ObjectType, Row } from '../org/model.js'
import { recentlyViewedRows } from './recently-viewed.js'
import type { Condition } from './syntax.js'

/** The conditions of which every one must hold. */
function joined(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return []
  return condition.kind === 'and' ? condition.parts.flatMap(joined) : [condition]
}

/** The rows among which a query must look: those of an index where the condition names ids or keys, else all. */
export function candidates(actor: Actor, object: ObjectType, where: Condition | undefined): Iterable<Row> {
  const { world, access } = actor
  if (object.keyPrefix === '') return recentlyViewedRows(actor, object)
  for (const condition of joined(where)) {
    if (condition.kind !== 'compare' || condition.query || !['=', 'IN'].includes(condition.operator)) continue
    if (!('path' in condition.left) || condition.left.path.parts.length !== 1) continue
    const field = access.field(object, condition.left.path.parts[0] as string)
    if (!field || condition.values.some(({ kind }) => kind !== 'text')) continue
    const values = condition.values.map(({ value }) => value)
    if (field.name === 'Id') {
      const rows = values.map((id) => world.store.get(fullId(id))).filter((row) => row !== undefined)
      return new Set(rows.filter((row) => String(row.Id).startsWith(object.keyPrefix)))
    }
    if (field.type === 'reference' || field.externalId || field.idLookup) {
      const keys = field.type === 'reference' ? values.map((id) => fullId(id) ?? '') : values
      return new Set(keys.flatMap((key) => world.store.find(object.name, field.name, key)))
    }
  }
  return world.store.rowsOf(object.name)
}
