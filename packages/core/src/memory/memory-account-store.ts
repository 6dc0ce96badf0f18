import { refuse } from '../errors/refuse.js'
import type { AccountStore, Collection, NewDocument, Query, StoredDocument, Where } from '../ports/store.js'
import type { Conditions } from './conditions.js'
import type { MemoryCollection, PlainQuery } from './memory-collection.js'
import type { Row } from './memory-index.js'
import { readRow, toRow } from './stored-row.js'

/** What a store needs of its transaction. */
export interface StoreContext {
  /** The rows of a collection. Throws when the transaction has ended, or the collection was not opened. */
  rowsOf(collection: Collection): MemoryCollection
  /** Changes a row, so that the change can be taken back. */
  replace(rows: MemoryCollection, previous: Row | undefined, next: Row | undefined): void
}

/** The documents of some accounts, or of all, within a transaction. */
export function createMemoryAccountStore(context: StoreContext, accounts: readonly string[] | undefined): AccountStore {
  const only = accounts?.length === 1 ? accounts[0] : undefined
  const isVisible = (account: string) => account === only || accounts === undefined || accounts.includes(account)

  function visibleRow(rows: MemoryCollection, id: string): Row | undefined {
    const row = rows.rows.get(id)
    return row && isVisible(row.document.account) ? row : undefined
  }

  function checkAccount({ collection }: MemoryCollection, { account, id }: StoredDocument): void {
    if (isVisible(account)) return
    throw refuse('internal_error', `${collection.name} ${id} is of account ${account}, which is not one of this store`)
  }

  function add(rows: MemoryCollection, row: Row): void {
    rows.checkUnique(row.document)
    context.replace(rows, undefined, row)
  }

  return {
    async get<D extends StoredDocument>(collection: Collection<D>, id: string) {
      const rows = context.rowsOf(collection)
      const row = visibleRow(rows, id)
      return row && (readRow(rows.collection, row) as D)
    },
    async find<D extends StoredDocument>(collection: Collection<D>, query: Query<D> = {}) {
      const rows = context.rowsOf(collection)
      return rows.find(accounts, query as PlainQuery).map((row) => readRow(rows.collection, row) as D)
    },
    async count<D extends StoredDocument>(collection: Collection<D>, where?: Where<D>) {
      return context.rowsOf(collection).find(accounts, { where: where as Conditions | undefined }).length
    },
    async insert<D extends StoredDocument>(collection: Collection<D>, document: NewDocument<D>) {
      const rows = context.rowsOf(collection)
      const row = toRow(rows.collection, document, 1)
      checkAccount(rows, row.document)
      if (rows.rows.has(row.document.id))
        throw refuse('conflict', `${collection.name} ${row.document.id} exists already`)
      add(rows, row)
      return row.document as D
    },
    async claim<D extends StoredDocument>(collection: Collection<D>, document: NewDocument<D>) {
      const rows = context.rowsOf(collection)
      const row = toRow(rows.collection, document, 1)
      checkAccount(rows, row.document)
      const theirs = visibleRow(rows, row.document.id)
      if (theirs) return { document: readRow(rows.collection, theirs) as D, inserted: false }
      if (rows.rows.has(row.document.id))
        throw refuse('conflict', `${collection.name} ${row.document.id} exists already`)
      add(rows, row)
      return { document: row.document as D, inserted: true }
    },
    async put<D extends StoredDocument>(collection: Collection<D>, document: D) {
      const rows = context.rowsOf(collection)
      const next = toRow(rows.collection, document, document.version + 1)
      checkAccount(rows, next.document)
      const previous = visibleRow(rows, document.id)
      if (previous?.document.version !== document.version) {
        const stored = previous ? `version ${previous.document.version}` : 'gone'
        throw refuse(
          'version_mismatch',
          `${collection.name} ${document.id} is ${stored}, not version ${document.version}`,
        )
      }
      rows.checkUnique(next.document)
      context.replace(rows, previous, next)
      return next.document as D
    },
    async remove<D extends StoredDocument>(collection: Collection<D>, id: string) {
      const rows = context.rowsOf(collection)
      const row = visibleRow(rows, id)
      if (row) context.replace(rows, row, undefined)
      return row !== undefined
    },
  }
}
