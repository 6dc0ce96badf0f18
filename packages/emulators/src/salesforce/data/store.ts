import type { ObjectType, Row, Value } from '../org/model.js'
import { idOf } from './record-id.js'

/** Everything that a store holds, as plain JSON. */
export interface StoreSnapshot {
  readonly rows: Readonly<Record<string, readonly Row[]>>
  readonly counters: Readonly<Record<string, number>>
  readonly numbers: Readonly<Record<string, number>>
}

/** The rows of an org by object, with an index for each field that somebody looked up by. */
export interface Store {
  newId(object: ObjectType): string
  /** The next number of an autonumber field, from 1. */
  nextNumber(name: string): number
  get(id: Value | undefined): Row | undefined
  rowsOf(object: string): Iterable<Row>
  sizeOf(object: string): number
  /** The rows whose field has this value, whatever its case; deleted ones too. */
  find(object: string, field: string, value: Value): readonly Row[]
  /** Keeps a row under its Id, and replaces the one that was there. */
  put(object: string, row: Row): void
  /** Takes a row away for good. */
  drop(object: string, id: string): void
  /** Runs work; what it wrote is undone when it throws. */
  atomically<T>(work: () => T): T
  /** Tells of each row that an object keeps from now on, until `restore`. One follower for an object. */
  follow(object: string, seen: (row: Row) => void): void
  /** Another number after each `restore`, which replaces every row. */
  readonly generation: number
  snapshot(): StoreSnapshot
  restore(snapshot: StoreSnapshot): void
}

type Index = Map<string, Set<string>>

const keyOf = (value: Value | undefined) => String(value ?? '').toLowerCase()

/** Makes an empty store. The pod is what all ids of this org have behind their prefix. */
export function createStore(objectOf: (prefix: string) => string | undefined, pod: string): Store {
  let tables = new Map<string, Map<string, Row>>()
  let indexes = new Map<string, Map<string, Index>>()
  let counters: Record<string, number> = {}
  let numbers: Record<string, number> = {}
  let undo: (() => void)[] | undefined
  const followers = new Map<string, (row: Row) => void>()
  let generation = 0

  function table(object: string): Map<string, Row> {
    const known = tables.get(object) ?? new Map<string, Row>()
    tables.set(object, known)
    return known
  }

  function reindex(object: string, before: Row | undefined, after: Row | undefined): void {
    for (const [field, index] of indexes.get(object) ?? []) {
      if (before) index.get(keyOf(before[field]))?.delete(String(before.Id))
      if (!after) continue
      const ids = index.get(keyOf(after[field])) ?? new Set()
      index.set(keyOf(after[field]), ids.add(String(after.Id)))
    }
  }

  function set(object: string, id: string, row: Row | undefined): void {
    const rows = table(object)
    const before = rows.get(id)
    if (row) rows.set(id, row)
    else rows.delete(id)
    reindex(object, before, row)
    if (row) followers.get(object)?.(row)
    undo?.push(() => set(object, id, before))
  }

  function indexOf(object: string, field: string): Index {
    const ofObject = indexes.get(object) ?? new Map<string, Index>()
    indexes.set(object, ofObject)
    const known = ofObject.get(field)
    if (known) return known
    const index: Index = new Map()
    ofObject.set(field, index)
    for (const row of table(object).values()) {
      const ids = index.get(keyOf(row[field])) ?? new Set()
      index.set(keyOf(row[field]), ids.add(String(row.Id)))
    }
    return index
  }

  return {
    newId({ keyPrefix }) {
      counters[keyPrefix] = (counters[keyPrefix] ?? 0) + 1
      return idOf(keyPrefix, pod, counters[keyPrefix])
    },
    nextNumber(name) {
      numbers[name] = (numbers[name] ?? 0) + 1
      return numbers[name]
    },
    get(id) {
      if (typeof id !== 'string') return undefined
      const object = objectOf(id.slice(0, 3))
      return object === undefined ? undefined : tables.get(object)?.get(id)
    },
    rowsOf: (object) => tables.get(object)?.values() ?? [],
    sizeOf: (object) => tables.get(object)?.size ?? 0,
    find(object, field, value) {
      const ids = indexOf(object, field).get(keyOf(value)) ?? []
      const rows = table(object)
      return [...ids].map((id) => rows.get(id)).filter((row) => row !== undefined)
    },
    put: (object, row) => set(object, String(row.Id), row),
    drop: (object, id) => set(object, id, undefined),
    atomically(work) {
      const outer = undo
      const own: (() => void)[] = []
      undo = own
      try {
        const result = work()
        outer?.push(...own)
        return result
      } catch (error) {
        undo = undefined
        for (const step of own.reverse()) step()
        throw error
      } finally {
        undo = outer
      }
    },
    follow: (object, seen) => void followers.set(object, seen),
    get generation() {
      return generation
    },
    snapshot: () => ({
      rows: Object.fromEntries([...tables].map(([object, rows]) => [object, [...rows.values()]])),
      counters: { ...counters },
      numbers: { ...numbers },
    }),
    restore(snapshot) {
      const entries = Object.entries(snapshot.rows)
      tables = new Map(entries.map(([object, rows]) => [object, new Map(rows.map((row) => [String(row.Id), row]))]))
      indexes = new Map()
      followers.clear()
      generation += 1
      counters = { ...snapshot.counters }
      numbers = { ...snapshot.numbers }
    },
  }
}
