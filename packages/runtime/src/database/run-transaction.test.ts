import { PGlite } from '@electric-sql/pglite'
import { systemClock } from '@waymark/core'
import { defineCollection, type StoredDocument } from '@waymark/core/ports'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPgliteSql } from '../sql/pglite-sql.js'
import { createSqlDatabase, type DurableDatabase } from './sql-database.js'

interface Note extends StoredDocument {
  readonly code?: string
}

const notes = defineCollection<Note>({
  name: 'test_note',
  schemaVersion: 1,
  indexes: [{ fields: ['code'], unique: true }],
})
let database: DurableDatabase

beforeAll(async () => {
  database = createSqlDatabase(createPgliteSql(await PGlite.create()), { clock: systemClock, longestPause: 50 })
  await database.open([notes])
}, 60_000)

afterAll(() => database.close())

const count = () => database.transaction((tx) => tx.everyAccount.count(notes))

it('a transaction inside the work of another is refused at once, and everything after it goes on', async () => {
  const inner = () => database.transaction(async () => 'inner')
  const outer = database.transaction(async (tx) => {
    await tx.forAccount('a').insert(notes, { id: 'n1', account: 'a' })
    return inner()
  })
  await expect(outer).rejects.toMatchObject({
    code: 'internal_error',
    message: expect.stringContaining('inside the work'),
  })
  await expect(database.transaction(() => database.idle())).rejects.toMatchObject({ code: 'internal_error' })
  expect(await count()).toBe(0)
  expect(await inner()).toBe('inner')
})

it('work that awaits something that never comes is rolled back, and does not hold the others up for good', async () => {
  const stuck = database.transaction(async (tx) => {
    await tx.forAccount('a').insert(notes, { id: 'n1', account: 'a' })
    await new Promise(() => {})
  })
  const behind = count()
  await expect(stuck).rejects.toMatchObject({
    code: 'internal_error',
    message: expect.stringContaining('did nothing for 50 ms'),
  })
  expect(await behind).toBe(0)
})

it('a refused insert, claim or put leaves the transaction as it was, so the work can go on', async () => {
  const codes: unknown[] = []
  const tried = (attempt: Promise<unknown>) => attempt.catch((error) => codes.push(error.code))
  await database.transaction(async (tx) => {
    const mine = tx.forAccount('a')
    await mine.insert(notes, { id: 'n1', account: 'a', code: 'x' })
    const second = await mine.insert(notes, { id: 'n2', account: 'a', code: 'y' })
    await tried(mine.insert(notes, { id: 'n1', account: 'a' }))
    await tried(mine.insert(notes, { id: 'n3', account: 'a', code: 'x' }))
    await tried(mine.claim(notes, { id: 'n3', account: 'a', code: 'x' }))
    await tried(mine.put(notes, { ...second, code: 'x' }))
    await tried(mine.put(notes, { ...second, version: 7 }))
    await mine.insert(notes, { id: 'n3', account: 'a', code: 'z' })
  })
  expect(codes).toEqual(['conflict', 'conflict', 'conflict', 'conflict', 'version_mismatch'])
  expect(await count()).toBe(3)
})

it('a failure that the work swallows is not committed in silence', async () => {
  const before = await count()
  const swallowing = database.transaction(async (tx) => {
    await tx.forAccount('a').insert(notes, { id: 'n9', account: 'a' })
    // A number beyond what a row can hold breaks the statement itself.
    await tx
      .forAccount('a')
      .put(notes, { id: 'n9', account: 'a', version: 2 ** 40 })
      .catch(() => {})
    await tx.next(`name ${'\0'}`).catch(() => {})
  })
  await expect(swallowing).rejects.toThrow()
  expect(await count()).toBe(before)
})

it('several things that are awaited at once are done one after the other', async () => {
  const numbers = await database.transaction((tx) => Promise.all([tx.next('one'), tx.next('one'), tx.next('one')]))
  expect(numbers).toEqual([1, 2, 3])
})

it('ids and values that no document can have find nothing', async () => {
  await database.transaction(async (tx) => {
    const mine = tx.forAccount(['a', 'b\0'])
    expect(await mine.get(notes, 'n\0')).toBeUndefined()
    expect(await mine.remove(notes, 'half \ud83d')).toBe(false)
    const conditions = [{ id: 'n\0' }, { code: { in: ['\0'] } }, { code: { contains: '\0' } }, { id: { in: ['\0'] } }]
    for (const where of conditions) expect(await mine.find(notes, { where })).toEqual([])
    expect(await mine.count(notes, { code: { not: '\0' } })).toBe(await mine.count(notes))
  })
})
