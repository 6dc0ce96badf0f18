import type { Store } from '../data/store.js'
import type { ObjectType, Row } from '../org/model.js'
import { buildSegment, type Segment } from './segment.js'

/** The words of an org's records. An object is read when it is searched for the first time, and followed from then on. */
export interface SearchIndex {
  /** The segments of an object, the rows of each in the order of their ids. What is no longer kept may be among them. */
  segmentsOf(object: ObjectType): readonly Segment[]
  /** Whether this very row is kept. */
  isCurrent(row: Row): boolean
}

interface Followed {
  readonly object: ObjectType
  readonly generation: number
  segments: Segment[]
  /** Rows that were written since somebody searched. */
  written: Row[]
}

const idOf = (row: Row) => String(row.Id)
const byId = (a: Row, b: Row) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0)

/** Makes an index of the rows of a store. */
export function createSearchIndex(store: Store): SearchIndex {
  const followed = new Map<string, Followed>()
  // A row is replaced, never changed: what a segment read of a row holds as long as that very row is kept.
  const isCurrent = (row: Row) => store.get(row.Id) === row
  const kept = (rows: Iterable<Row>) =>
    [...new Set(rows)].filter((row) => isCurrent(row) && row.IsDeleted !== true).sort(byId)

  /** Rows come in the order of their ids but for those that were undone, so that a million need no sorting. */
  function all(object: ObjectType): Row[] {
    const rows: Row[] = []
    for (const row of store.rowsOf(object.name)) if (row.IsDeleted !== true) rows.push(row)
    const isSorted = rows.every((row, at) => at === 0 || byId(rows[at - 1] as Row, row) < 0)
    return isSorted ? rows : rows.sort(byId)
  }

  function follow(object: ObjectType): Followed {
    const segments = [buildSegment(object, all(object))]
    const made: Followed = { object, generation: store.generation, segments, written: [] }
    store.follow(object.name, (row) => void made.written.push(row))
    followed.set(object.name, made)
    return made
  }

  /** Small segments are joined to those before them, so that there are few, and a record is seldom read again. */
  function join({ object, segments }: Followed): Segment[] {
    const [last, before] = [segments.at(-1), segments.at(-2)]
    if (!last || !before || last.rows.length * 4 < before.rows.length) return segments
    const joined = buildSegment(object, kept([...before.rows, ...last.rows]))
    return join({ object, segments: [...segments.slice(0, -2), joined] } as Followed)
  }

  return {
    isCurrent,
    segmentsOf(object) {
      const known = followed.get(object.name)
      if (!known || known.object !== object || known.generation !== store.generation) return follow(object).segments
      if (known.written.length === 0) return known.segments
      known.segments.push(buildSegment(object, kept(known.written)))
      known.written = []
      known.segments = join(known)
      return known.segments
    },
  }
}
