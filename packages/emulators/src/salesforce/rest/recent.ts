import { writeInstant } from '../data/instants.js'
import type { Row } from '../org/model.js'
import { recentOf } from '../soql/recently-viewed.js'
import type { Call } from './call.js'

/** Notes that the caller looked at a record. */
export function remember({ world, access }: Call, row: Row): void {
  world.recentViews.mark(String(access.user.Id), [String(row.Id)], 'viewed', writeInstant(world.clock.now()))
}

/** The records that the caller looked at or used last, of one object or of all. */
export function recentRecords(call: Call, count: number, object?: string): object[] {
  return recentOf(call)
    .filter(({ object: type }) => object === undefined || type.name === object)
    .slice(0, count)
    .map(({ object: type, row }) => {
      const name = type.fields.find(({ nameField }) => nameField)?.name ?? 'Id'
      const url = `/services/data/v${call.version}/sobjects/${type.name}/${row.Id}`
      const shown = call.access.field(type, name) ? { [name]: row[name] ?? null } : {}
      return { attributes: { type: type.name, url }, Id: row.Id, ...shown }
    })
}
