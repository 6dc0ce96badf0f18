import type { Actor } from '../data/world.js'
import type { ObjectType, Row } from '../org/model.js'
import { findIn } from './find-words.js'
import type { SearchGroup } from './haystack.js'
import { termsOf } from './matcher.js'
import type { SearchNode } from './search-text.js'
import { mark } from './segment.js'

const byId = (a: Row, b: Row) => (String(a.Id) < String(b.Id) ? -1 : 1)

/** What is asked of one object. */
export interface Wanted {
  readonly object: ObjectType
  readonly node: SearchNode
  readonly group: SearchGroup
  /** So many at most. */
  readonly most: number
  /** With crowding: so many matches are looked at before it is asked who may see them. */
  readonly looked: number
}

function hiddenFields({ access }: Actor, object: ObjectType): ReadonlySet<string> {
  const seen = new Set(access.fields(object).map(({ name }) => name))
  return new Set(object.fields.filter(({ name, search }) => search !== null && !seen.has(name)).map(({ name }) => name))
}

/** Whether a record's name is what was looked for, and nothing else. */
function wholeTitle(object: ObjectType, node: SearchNode): (row: Row) => boolean {
  const words = termsOf(node).flatMap((phrase) => phrase.map((word) => word.replace(/[*?]/g, '')))
  const gap = '[^\\p{L}\\p{N}\\p{M}]'
  const shape = new RegExp(`^${gap}*${words.join(`${gap}+`)}${gap}*$`, 'iu')
  const name = object.fields.find(({ nameField }) => nameField)?.name ?? 'Id'
  return (row) => shape.test(String(row[name]))
}

/** The rows that are found: a name that is what was looked for, one that begins so, one that holds it, the rest; the older first. */
function* ranked(actor: Actor, { object, node, group }: Wanted): Iterable<Row> {
  const index = actor.world.searchIndex
  const where = { object, group: object.returningOnly ? 'ALL' : group, hidden: hiddenFields(actor, object) } as const
  const isWhole = wholeTitle(object, node)
  const ranks: [Row[], Row[], Row[], Row[]] = [[], [], [], []]
  const segments = index.segmentsOf(object)
  for (const segment of segments) {
    const places = findIn(segment, node, where)
    for (let place = 0; place < places.length; place++) {
      const marks = places[place] as number
      if (marks === 0) continue
      const row = segment.rows[place] as Row
      if ((marks & mark.firstOfTitle) !== 0) ranks[isWhole(row) ? 0 : 1].push(row)
      else ranks[(marks & mark.title) !== 0 ? 2 : 3].push(row)
    }
  }
  for (const rows of ranks) {
    // What was undone can stand in two segments.
    const ordered = segments.length === 1 ? rows : [...new Set(rows)].sort(byId)
    for (const row of ordered) if (index.isCurrent(row)) yield row
  }
}

/** The rows that an object's part of a search finds, best first. */
export function findRows(actor: Actor, wanted: Wanted): Row[] {
  const { world, access } = actor
  const { object } = wanted
  const indexed = world.clock.now().getTime() - world.settings.indexLag
  const crowded = world.settings.searchCrowding
  const rows: Row[] = []
  let looked = 0
  for (const row of ranked(actor, wanted)) {
    if (rows.length >= wanted.most || (crowded && looked >= wanted.looked)) break
    if ((object.name === 'User' && row.IsActive !== true) || (world.writtenAt.get(row) ?? 0) > indexed) continue
    looked += 1
    if (access.sees(object, row)) rows.push(row)
  }
  return rows
}
