import { PGlite } from '@electric-sql/pglite'
import { systemClock } from '@waymark/core'
import { createMemoryDatabase } from '@waymark/core/memory'
import { type Database, defineCollection, type Json, type Query, type StoredDocument } from '@waymark/core/ports'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createSqlDatabase } from '../database/sql-database.js'
import { createPgliteSql } from '../sql/pglite-sql.js'
import { keyOfValue, sortKeyOf } from './sort-key.js'

interface Thing extends StoredDocument {
  readonly a?: Json
  readonly b?: Json
  readonly "it's"?: Json
}

const things = defineCollection<Thing>({
  name: 'test_thing',
  schemaVersion: 1,
  indexes: [{ fields: ['a', 'b'] }, { fields: ["it's"] }],
})
const memory = createMemoryDatabase({ clock: systemClock })
let pglite: PGlite
let database: Database

beforeAll(async () => {
  pglite = await PGlite.create()
  database = createSqlDatabase(createPgliteSql(pglite), { clock: systemClock })
  await database.open([things])
  await memory.open([things])
}, 60_000)

afterAll(() => database.close())

const words = [
  '',
  'a',
  'A',
  'ab',
  'É',
  'été',
  'Σ',
  'ΟΔΟΣ',
  'İ',
  'ß',
  "o'b%_\\",
  '\u{1F600}',
  '\uFFFD',
  'x'.repeat(250),
  `${'x'.repeat(249)}y`,
]
const text = fc.constantFrom(...words)
const number = fc.constantFrom(0, 1, -1, 0.5, -0.5, 10, 9, 1e21, -1e21, 5e-324, 1e300)
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null))
const value = fc.oneof({ arbitrary: scalar, weight: 5 }, fc.array(text, { maxLength: 2 }), fc.constant({ deep: 1 }))
const fields = fc.record({ a: value, b: value, "it's": value }, { requiredKeys: [] })
const bound = fc.oneof(text, number)
const condition = fc.oneof(
  scalar,
  fc.record({ in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ not: scalar }),
  fc.record({ atLeast: bound, below: bound }, { requiredKeys: [] }).filter((one) => Object.keys(one).length > 0),
  fc.record({ contains: text }),
  fc.record({ includes: fc.oneof(text, fc.array(text, { maxLength: 2 })) }),
)
const field = fc.constantFrom('a' as const, 'b' as const, "it's" as const)
const query = fc.record(
  {
    where: fc.dictionary(field, condition, { maxKeys: 2 }),
    order: fc.array(fc.tuple(field, fc.constantFrom('ascending' as const, 'descending' as const)), { maxLength: 2 }),
    limit: fc.integer({ min: 1, max: 5 }),
  },
  { requiredKeys: [] },
)

let accounts = 0

it('finds, counts and orders any documents by any query as the memory database does, page by page', async () => {
  const property = fc.asyncProperty(
    fc.array(fields, { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(query, fields), { minLength: 1, maxLength: 6 }),
    async (documents, queries) => {
      accounts += 1
      const account = `account ${accounts}`
      const seen = await Promise.all(
        [memory, database].map((one) =>
          one.transaction(async (tx) => {
            const mine = tx.forAccount(account)
            for (const [at, rest] of documents.entries()) {
              await mine.insert(things, { ...rest, id: `${account} ${at}`, account })
            }
            const answers: unknown[] = []
            for (const [wanted, place] of queries) {
              const plain = wanted as Query<Thing>
              const found = await mine.find(things, plain)
              const after: Thing = { ...place, id: `${account} 5`, account, version: 1 }
              answers.push(found, await mine.count(things, plain.where ?? {}))
              answers.push(await mine.find(things, { ...plain, after }))
            }
            return answers
          }),
        ),
      )
      expect(seen[1]).toEqual(seen[0])
    },
  )
  await fc.assert(property, { numRuns: 150 })
}, 60_000)

it('makes the same sort key of a value here as in SQL', async () => {
  const anything = fc.oneof(scalar, fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  const storable = anything.filter((one) => typeof one !== 'string' || !/\0|[\ud800-\udfff]/u.test(one))
  const property = fc.asyncProperty(fc.array(storable, { maxLength: 50 }), async (values) => {
    const text = `select ${sortKeyOf('v')} as key from jsonb_array_elements($1::text::jsonb) with ordinality l (doc, at) order by at`
    const { rows } = await pglite.query<{ key: string | null }>(text, [JSON.stringify(values.map((v) => ({ v })))])
    expect(rows.map(({ key }) => key)).toEqual(values.map(keyOfValue))
  })
  await fc.assert(property, { numRuns: 50 })
}, 30_000)

it('answers a list of an account in the order of an index from that index, without sorting', async () => {
  await database.transaction(async (tx) => {
    for (let at = 0; at < 2_000; at++) {
      await tx.everyAccount.insert(things, { id: `many ${at}`, account: `crowd ${at % 20}`, a: 'open', b: at })
    }
  })
  await pglite.query('analyze "waymark"."test_thing"')
  const [a, b] = [sortKeyOf('a'), sortKeyOf('b')]
  const { rows } = await pglite.query<Record<string, string>>(
    `explain select doc from "waymark"."test_thing" where account = $1 and (${a}) = $2 order by (${b}) desc, id desc limit 5`,
    ['crowd 1', keyOfValue('open')],
  )
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
  expect(plan).toMatch(/Index Scan Backward using waymark_/)
  expect(plan).not.toMatch(/Sort/)
}, 30_000)
