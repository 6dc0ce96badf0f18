import type { SearchKind } from '../model/kind.js'
import type { RecentRecord } from '../model/recent.js'
import type { WaymarkSearchClient } from './element-types.js'

const mostShown = 8

/** What the user opened last, read when it is needed. A client that cannot say so shows none: that is nothing to be told of. */
export function createRecentRecords(client: WaymarkSearchClient, changed: () => void) {
  let records: readonly RecentRecord[] = []
  let asking: AbortController | undefined
  return {
    shown: (kinds: readonly SearchKind[] | undefined) =>
      records.filter(({ kind }) => kinds === undefined || kinds.some((one) => one === kind)).slice(0, mostShown),
    async read(): Promise<void> {
      if (client.records === undefined || asking !== undefined) return
      const own = new AbortController()
      asking = own
      try {
        const read = await client.records.recent({ signal: own.signal })
        if (asking !== own) return
        records = read
        changed()
      } catch {
        // What was known stays.
      } finally {
        if (asking === own) asking = undefined
      }
    },
    close(): void {
      asking?.abort()
      asking = undefined
    },
  }
}
