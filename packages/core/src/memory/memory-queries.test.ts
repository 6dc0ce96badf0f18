import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defineCollection, type Query, type StoredDocument } from '../ports/store.js'
import { compileConditions } from './conditions.js'
import { createMemoryCollection, type PlainQuery } from './memory-collection.js'
import type { Row } from './memory-index.js'
import { compareText, compareValues } from './order.js'

interface Thing extends StoredDocument {
  readonly a?: number | null
  readonly b?: string
}

const things = defineCollection<Thing>({
  name: 'thing',
  schemaVersion: 1,
  indexes: [{ fields: ['a', 'b'] }, { fields: ['b'] }],
})

const fields = {
  account: fc.constantFrom('x', 'y'),
  a: fc.option(fc.integer({ min: 0, max: 3 })),
  b: fc.option(fc.constantFrom('k', 'l', '\ufffd', '\u{1f600}'), { nil: undefined }),
}
const documents = fc.array(fc.record(fields), { maxLength: 40 })
const direction = fc.constantFrom('ascending' as const, 'descending' as const)
const conditionA = fc.oneof(
  fields.a,
  fc
    .record({ atLeast: fc.nat(3), below: fc.nat(4) }, { requiredKeys: [] })
    .filter((range) => Object.keys(range).length > 0),
)
const query = fc.record({
  where: fc.record(
    { a: conditionA, b: fc.option(fc.constantFrom('k', '\u{1f600}'), { nil: undefined }) },
    { requiredKeys: [] },
  ),
  order: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b'), direction), { selector: ([field]) => field, maxLength: 2 }),
  limit: fc.option(fc.nat(8), { nil: undefined }),
})

/** The query by the letter: look at everything, sort it, cut it. */
function findByTheLetter(rows: readonly Row[], accounts: readonly string[] | undefined, asked: PlainQuery): Row[] {
  const { where, order = [], after, limit } = asked
  const sign = order.at(-1)?.[1] === 'descending' ? -1 : 1
  const field = (row: StoredDocument, name: string) => (row as unknown as Record<string, unknown>)[name]
  const compare = (one: StoredDocument, other: StoredDocument) => {
    for (const [name, way] of order) {
      const by = compareValues(field(one, name), field(other, name)) * (way === 'descending' ? -1 : 1)
      if (by !== 0) return by
    }
    return sign * compareText(one.id, other.id)
  }
  return rows
    .filter(({ document }) => accounts?.includes(document.account) ?? true)
    .filter(({ document }) => compileConditions(where)(document as unknown as Record<string, unknown>))
    .filter(({ document }) => !after || compare(document, after) > 0)
    .sort((one, other) => compare(one.document, other.document))
    .slice(0, limit)
}

it('an index changes the time of a query, never what it finds', () => {
  fc.assert(
    fc.property(
      documents,
      documents,
      query,
      fc.constantFrom(['x'], ['y', 'x'], [], undefined),
      fc.nat(39),
      (first, then, asked, accounts, at) => {
        const collection = createMemoryCollection(things)
        const row = (document: object, id: number): Row => ({
          document: { ...document, id: `t${id}`, version: 1 } as unknown as Thing,
          schemaVersion: 1,
        })
        const rows = first.map(row)
        collection.fill(rows)
        collection.find(undefined, {})
        for (const [id, document] of then.entries()) {
          const next = id % 3 === 2 ? undefined : row(document, id)
          collection.replace(rows[id], next)
          if (next) rows[id] = next
          else delete rows[id]
        }
        const left = rows.filter((one) => one !== undefined)
        const plain: PlainQuery = { ...(asked as Query<Thing> as PlainQuery), after: left[at]?.document }
        expect(collection.find(accounts, plain)).toEqual(findByTheLetter(left, accounts, plain))
      },
    ),
    { numRuns: 500 },
  )
})
