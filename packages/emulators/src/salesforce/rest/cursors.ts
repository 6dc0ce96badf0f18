import { refused } from '../data/salesforce-error.js'
import type { World } from '../data/world.js'
import type { QueryResult } from '../soql/run.js'

/** A query whose rest is still to be fetched. */
interface Cursor {
  readonly result: QueryResult
  readonly userId: string
  readonly at: number
}

/** A page of a query, as Salesforce writes it. */
export interface QueryPage {
  readonly totalSize: number
  readonly done: boolean
  readonly nextRecordsUrl?: string
  readonly records: readonly object[]
}

/** The queries of an org whose pages are not all fetched. */
export interface Cursors {
  first(result: QueryResult, userId: string, version: string, batchSize: number | undefined): QueryPage
  /** @throws SalesforceError `INVALID_QUERY_LOCATOR` when there is none, or it is too old. */
  next(locator: string, userId: string, version: string, batchSize: number | undefined): QueryPage
  clear(): void
}

const lifetime = 2 * 86_400_000

const invalid = () => refused('INVALID_QUERY_LOCATOR', 'invalid query locator')

/** Makes an org without open queries. */
export function createCursors({ clock, ids }: World): Cursors {
  const open = new Map<string, Cursor>()

  function page(name: string, result: QueryResult, from: number, version: string, batchSize: number | undefined) {
    const size = Math.min(result.pageSize, Math.max(200, batchSize ?? result.pageSize), 2000)
    const until = Math.min(from + size, result.items.length)
    const records = result.items.slice(from, until).map((item) => result.render(item))
    const done = until >= result.items.length
    const { totalSize } = result
    if (done) return { totalSize, done, records }
    return { totalSize, done, nextRecordsUrl: `/services/data/v${version}/query/${name}-${until}`, records }
  }

  return {
    first(result, userId, version, batchSize) {
      const name = `0r8xx${ids.next('q').slice(2, 15)}`
      const found = page(name, result, 0, version, batchSize)
      if (!found.done) open.set(name, { result, userId, at: clock.now().getTime() })
      return found
    },
    next(locator, userId, version, batchSize) {
      const [, name = '', from = ''] = /^(0r8\w+)-(\d+)$/.exec(locator) ?? []
      const cursor = open.get(name)
      if (!cursor || cursor.userId !== userId || clock.now().getTime() - cursor.at > lifetime) throw invalid()
      if (Number(from) > cursor.result.items.length) throw invalid()
      return page(name, cursor.result, Number(from), version, batchSize)
    },
    clear: () => open.clear(),
  }
}
