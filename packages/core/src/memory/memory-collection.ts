import { refuse } from '../errors/refuse.js'
import type { Collection, StoredDocument } from '../ports/store.js'
import { createBest } from './best.js'
import { type Conditions, compileConditions, type Fields } from './conditions.js'
import { MemoryIndex, type Row } from './memory-index.js'
import { compareText, compareValues } from './order.js'
import { choosePlan, type Order, type Plan } from './query-plan.js'
import { earlier, later } from './sorted-blocks.js'

/** A query whose types no longer matter. */
export interface PlainQuery {
  readonly where?: Conditions | undefined
  readonly order?: Order | undefined
  readonly after?: StoredDocument | undefined
  readonly limit?: number | undefined
}

/** The rows of one collection, with the indexes it declares. */
export interface MemoryCollection {
  readonly collection: Collection
  readonly rows: ReadonlyMap<string, Row>
  /** Puts `next` in the place of `previous`; either may be missing. */
  replace(previous: Row | undefined, next: Row | undefined): void
  /** Replaces all rows. */
  fill(rows: readonly Row[]): void
  /** @throws RefusedError `conflict` when another document of the account has the same values of a unique index. */
  checkUnique(document: StoredDocument): void
  /** The rows that a query finds among the accounts, in order; undefined stands for every account. */
  find(accounts: readonly string[] | undefined, query: PlainQuery): Row[]
}

function compareBy(order: Order): (a: StoredDocument, b: StoredDocument) => number {
  const sign = order.at(-1)?.[1] === 'descending' ? -1 : 1
  return (a, b) => {
    for (const [field, direction] of order) {
      const by = compareValues((a as unknown as Fields)[field], (b as unknown as Fields)[field])
      if (by !== 0) return direction === 'descending' ? -by : by
    }
    return sign * compareText(a.id, b.id)
  }
}

function isMoved(after: StoredDocument, where: Conditions, order: Order): boolean {
  return order.some(([field]) => {
    const wanted = where[field]
    if (wanted === undefined || (wanted !== null && typeof wanted === 'object')) return false
    return compareValues(wanted, (after as unknown as Fields)[field]) !== 0
  })
}

/** Makes a collection of no documents. */
export function createMemoryCollection(collection: Collection): MemoryCollection {
  const rows = new Map<string, Row>()
  const byId = new MemoryIndex(rows, [])
  const indexes = [byId, ...collection.indexes.map(({ fields, unique }) => new MemoryIndex(rows, fields, unique))]

  function rowsOf(account: string, plan: Plan, after: StoredDocument | undefined): Iterable<Row> {
    const { index, equal, atLeast, below, order } = plan
    const all = index.rowsOf(account)
    if (!all) return []
    let from = all.before(atLeast === undefined ? equal : [...equal, atLeast])
    let to = below === undefined ? all.behind(equal) : all.before([...equal, below])
    if (after && order !== 'another') {
      const rest = index.fields.slice(equal.length).map((field) => (after as unknown as Fields)[field] ?? null)
      const key = [...equal, ...rest, after.id]
      if (order === 'as wanted') from = later(from, all.behind(key))
      else to = earlier(to, all.before(key))
    }
    return all.between(from, to, order === 'reversed')
  }

  return {
    collection,
    rows,
    replace(previous, next) {
      for (const index of indexes) index.replace(previous, next)
      if (previous && previous.document.id !== next?.document.id) rows.delete(previous.document.id)
      if (next) rows.set(next.document.id, next)
    },
    fill(all) {
      for (const index of indexes) index.forget()
      rows.clear()
      for (const row of all) rows.set(row.document.id, row)
    },
    checkUnique(document) {
      for (const index of indexes) {
        if (!index.isTaken(document)) continue
        const message = `another document of ${collection.name} has the same ${index.fields.join(' and ')}`
        throw refuse('conflict', message, { facts: { fields: index.fields } })
      }
    },
    find(accounts, { where = {}, order = [], after, limit = Number.POSITIVE_INFINITY }) {
      const found: Row[] = []
      if (limit <= 0) return found
      const matches = compileConditions(where)
      const plan = choosePlan(indexes, where, order)
      const within = accounts ? [...new Set(accounts)] : byId.accounts()
      // The last document of a page may have another value by now in a field that the conditions fix: its place is outside.
      const isOutside = after !== undefined && isMoved(after, where, order)
      const from = isOutside ? undefined : after
      const inOrder = within.length === 1 && plan.order !== 'another' && !isOutside
      if (inOrder) {
        for (const row of rowsOf(within[0] as string, plan, from)) {
          if (!matches(row.document as unknown as Fields)) continue
          found.push(row)
          if (found.length >= limit) break
        }
        return found
      }
      const compare = compareBy(order)
      const best = createBest<Row>(limit, (a, b) => compare(a.document, b.document))
      for (const account of within) {
        for (const row of rowsOf(account, plan, from)) {
          if (!matches(row.document as unknown as Fields)) continue
          if (!after || compare(row.document, after) > 0) best.add(row)
        }
      }
      return best.sorted()
    },
  }
}
