import type { Row } from '../org/model.js'
import type { Call } from './call.js'

const most = 200

/** Notes that the caller looked at a record. */
export function remember({ site, access }: Call, row: Row): void {
  const me = String(access.user.Id)
  const seen = site.recent.get(me) ?? []
  site.recent.set(me, [String(row.Id), ...seen.filter((id) => id !== row.Id)].slice(0, most))
}

/** The records that the caller looked at last, of one object or of all. */
export function recentRecords({ site, world, access, version }: Call, count: number, object?: string): object[] {
  const seen = site.recent.get(String(access.user.Id)) ?? []
  const records = seen.flatMap((id) => {
    const row = world.store.get(id)
    const type = world.schema.byPrefix(id.slice(0, 3))
    if (!row || !type || row.IsDeleted === true || !access.object(type.name) || !access.sees(type, row)) return []
    if (object !== undefined && type.name !== object) return []
    const name = type.fields.find(({ nameField }) => nameField)?.name ?? 'Id'
    const url = `/services/data/v${version}/sobjects/${type.name}/${id}`
    return [{ attributes: { type: type.name, url }, Id: id, [name]: row[name] ?? null }]
  })
  return records.slice(0, count)
}
