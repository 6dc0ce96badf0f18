import type { StoredDocument } from '../ports/store.js'
import type { Fields } from './conditions.js'
import { compareValues } from './order.js'
import { type Place, SortedBlocks } from './sorted-blocks.js'

/** A stored document and the version of the shape it was written in. */
export interface Row {
  readonly document: StoredDocument
  readonly schemaVersion: number
}

/** The values of some fields and the id, or only the first of them. */
export type Key = readonly unknown[]

interface Entry {
  readonly key: Key
  row: Row
}

function compareKeys(a: Key, b: Key): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    const order = compareValues(a[at], b[at])
    if (order !== 0) return order
  }
  return 0
}

function keyOf({ document }: Row, fields: readonly string[]): Key {
  const key: unknown[] = []
  for (const field of fields) key.push((document as unknown as Fields)[field] ?? null)
  key.push(document.id)
  return key
}

/** The rows of one account in the order of some fields; ties by id. */
class AccountRows {
  readonly #entries = new SortedBlocks<Entry>((a, b) => compareKeys(a.key, b.key))

  /** The place before the first row whose key starts with these values, or with greater ones. */
  before(key: Key): Place {
    return this.#entries.place((entry) => compareKeys(entry.key, key))
  }

  /** The place behind the last row whose key starts with these values, or with smaller ones. */
  behind(key: Key): Place {
    return this.#entries.place((entry) => (compareKeys(entry.key, key) > 0 ? 1 : -1))
  }

  *between(from: Place, to: Place, backwards: boolean): Generator<Row> {
    const entries = backwards ? this.#entries.betweenBackwards(from, to) : this.#entries.between(from, to)
    for (const entry of entries) yield entry.row
  }

  /** A row of another document whose key starts with these values. */
  rival(key: Key, id: string): Row | undefined {
    for (const entry of this.#entries.between(this.before(key), this.#entries.end())) {
      if (compareKeys(entry.key, key) !== 0) return undefined
      if (entry.row.document.id !== id) return entry.row
    }
    return undefined
  }

  get isEmpty(): boolean {
    return this.#entries.first() === undefined
  }

  add(key: Key, row: Row): void {
    this.#entries.add({ key, row })
  }

  remove(key: Key, row: Row): void {
    this.#entries.remove({ key, row })
  }

  /** Puts another row in the place of the one with this key. */
  swap(key: Key, row: Row): void {
    const entry = this.#entries.at(this.before(key))
    if (entry) entry.row = row
  }

  fill(rows: readonly Row[], fields: readonly string[]): void {
    this.#entries.fill(rows.map((row) => ({ key: keyOf(row, fields), row })))
  }
}

/** The rows of a collection, account by account, in the order of some fields. It is made when it is first used. */
export class MemoryIndex {
  readonly fields: readonly string[]
  readonly #unique: boolean
  readonly #rows: ReadonlyMap<string, Row>
  #made: Map<string, AccountRows> | undefined

  constructor(rows: ReadonlyMap<string, Row>, fields: readonly string[], unique = false) {
    this.#rows = rows
    this.fields = fields
    this.#unique = unique
  }

  /** The accounts that have rows. */
  accounts(): string[] {
    return [...this.#accounts().keys()]
  }

  rowsOf(account: string): AccountRows | undefined {
    return this.#accounts().get(account)
  }

  /** Puts `next` in the place of `previous`; either may be missing. To be called before the rows themselves change. */
  replace(previous: Row | undefined, next: Row | undefined): void {
    const accounts = this.#made
    if (!accounts) return
    const before = previous && keyOf(previous, this.fields)
    const after = next && keyOf(next, this.fields)
    if (before && after && previous.document.account === next.document.account && compareKeys(before, after) === 0) {
      accounts.get(next.document.account)?.swap(after, next)
      return
    }
    if (before) {
      const { account } = previous.document
      const rows = accounts.get(account)
      rows?.remove(before, previous)
      if (rows?.isEmpty) accounts.delete(account)
    }
    if (after) {
      const { account } = next.document
      const rows = accounts.get(account) ?? new AccountRows()
      rows.add(after, next)
      accounts.set(account, rows)
    }
  }

  /** To be called when all rows were replaced. */
  forget(): void {
    this.#made = undefined
  }

  /** Whether the index is unique and another document of the account has the same values, none of them null. */
  isTaken(document: StoredDocument): boolean {
    if (!this.#unique) return false
    const values = this.fields.map((field) => (document as unknown as Fields)[field] ?? null)
    if (values.includes(null)) return false
    return this.rowsOf(document.account)?.rival(values, document.id) !== undefined
  }

  #accounts(): Map<string, AccountRows> {
    if (this.#made) return this.#made
    const byAccount = new Map<string, Row[]>()
    for (const row of this.#rows.values()) {
      const own = byAccount.get(row.document.account)
      if (own) own.push(row)
      else byAccount.set(row.document.account, [row])
    }
    this.#made = new Map()
    for (const [account, own] of byAccount) {
      const filled = new AccountRows()
      filled.fill(own, this.fields)
      this.#made.set(account, filled)
    }
    return this.#made
  }
}
