import type { Clock } from '@waymark/core'
import { type CrmKind, crmKinds, crmObjects } from './objects.js'

/** What is known of one connection's rights: one kind that is forbidden, or one field that is hidden, fails a whole SOSL statement. */
export interface ConnectionRights {
  /** The kinds that may be named in a statement, in their order. */
  searchable(kinds: readonly CrmKind[]): readonly CrmKind[]
  /** The fields of a kind that may be named. */
  fieldsOf(kind: CrmKind): readonly string[]
  /** Keeps what Salesforce has just said. */
  setForbidden(kind: CrmKind, isForbidden: boolean): void
  setHidden(kind: CrmKind, fields: readonly string[]): void
}

/** What is known of rights, by the id of the connection, as long as the process runs. Nothing of any record is kept. */
export interface RightsMemory {
  of(connectionId: string): ConnectionRights
  /** For a connection that has ended. */
  forget(connectionId: string): void
}

const mostConnections = 10_000
// Kinds are asked for in every search, hidden fields are not: what an administrator shows again comes within this time.
const hiddenFor = 15 * 60_000

function rightsOf(clock: Pick<Clock, 'now'>): ConnectionRights {
  const forbidden = new Set<CrmKind>()
  const hidden = new Map<CrmKind, { readonly fields: readonly string[]; readonly until: number }>()
  return {
    searchable: (kinds) => crmKinds.filter((kind) => kinds.includes(kind) && !forbidden.has(kind)),
    fieldsOf(kind) {
      const { fields, mayBeHidden } = crmObjects[kind]
      const known = hidden.get(kind)
      const isKnown = known !== undefined && known.until > clock.now().getTime()
      return [...fields, ...mayBeHidden.filter((name) => !isKnown || !known.fields.includes(name))]
    },
    setForbidden(kind, isForbidden) {
      if (isForbidden) forbidden.add(kind)
      else forbidden.delete(kind)
    },
    setHidden(kind, fields) {
      hidden.set(kind, { fields, until: clock.now().getTime() + hiddenFor })
    },
  }
}

/** Makes a memory for all connections of a process: of 10,000 at the most, those that were used last. */
export function createRightsMemory(clock: Pick<Clock, 'now'>): RightsMemory {
  const connections = new Map<string, ConnectionRights>()
  return {
    of(connectionId) {
      const known = connections.get(connectionId) ?? rightsOf(clock)
      connections.delete(connectionId)
      connections.set(connectionId, known)
      const [oldest] = connections.keys()
      if (connections.size > mostConnections && oldest !== undefined) connections.delete(oldest)
      return known
    },
    forget: (connectionId) => void connections.delete(connectionId),
  }
}
