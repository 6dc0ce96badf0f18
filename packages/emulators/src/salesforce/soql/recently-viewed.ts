import type { RecentView } from '../data/recent-views.js'
import type { Actor } from '../data/world.js'
import type { ObjectType, Row } from '../org/model.js'

/** A record that a user looked at or used lately, and may still see. */
export interface Recent {
  readonly view: RecentView
  readonly object: ObjectType
  readonly row: Row
}

/** What the user looked at or used lately, latest first, without what they may no longer see. */
export function recentOf({ world, access }: Actor): Recent[] {
  return world.recentViews.of(String(access.user.Id)).flatMap((view) => {
    const row = world.store.get(view.id)
    const object = world.schema.byPrefix(view.id.slice(0, 3))
    if (!row || !object || row.IsDeleted === true || !access.object(object.name) || !access.sees(object, row)) return []
    return [{ view, object, row }]
  })
}

/** The rows of `RecentlyViewed`, as this user sees the records. */
export function recentlyViewedRows(actor: Actor, recentlyViewed: ObjectType): Row[] {
  return recentOf(actor).map(({ view, object, row }) => {
    const name = object.fields.find(({ nameField }) => nameField)?.name ?? 'Id'
    const seen = (field: string) => (actor.access.field(object, field) ? (row[field] ?? null) : null)
    return {
      ...Object.fromEntries(recentlyViewed.fields.map((field) => [field.name, seen(field.name)])),
      Name: seen(name),
      Type: object.name,
      LastViewedDate: view.viewed,
      LastReferencedDate: view.referenced,
    }
  })
}
