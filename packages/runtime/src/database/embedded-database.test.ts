import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { systemClock } from '@waymark/core'
import { defineCollection } from '@waymark/core/ports'
import { databaseContract, describeChecks } from '@waymark/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { durableSubject } from '../../fixtures/database-subjects.js'
import { createPgliteSql } from '../sql/pglite-sql.js'
import { openEmbeddedDatabase } from './embedded-database.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-pglite-'))
let sql: ReturnType<typeof createPgliteSql>

beforeAll(async () => {
  sql = createPgliteSql(await PGlite.create({ dataDir: join(folder, 'shared') }))
}, 60_000)

afterAll(async () => {
  await sql.close()
  rmSync(folder, { recursive: true, force: true })
})

// One PGlite for all checks, since each takes seconds to make; what belongs to a check is closed with it.
describeChecks(
  'a database in a folder',
  databaseContract,
  () => durableSubject(() => ({ ...sql, close: async () => {} })),
  {
    describe,
    it,
  },
)

it('keeps what it is given in its folder, which one owner has at a time, also when an earlier start was cut short', async () => {
  const notes = defineCollection({ name: 'test_note', schemaVersion: 1, indexes: [] })
  const place = join(folder, 'of-its-own')
  mkdirSync(join(place, 'data.new'), { recursive: true })
  writeFileSync(join(place, 'data.new', 'PG_VERSION'), 'half')
  const options = { folder: place, clock: systemClock }
  const first = await openEmbeddedDatabase(options)
  await first.open([notes])
  const note = await first.transaction((tx) => tx.forAccount('a').insert(notes, { id: 'n1', account: 'a' }))
  await expect(openEmbeddedDatabase(options)).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(`is in use by process ${process.pid}`),
  })
  await first.close()
  const second = await openEmbeddedDatabase(options)
  await second.open([notes])
  expect(await second.transaction((tx) => tx.everyAccount.find(notes))).toEqual([note])
  await second.close()
}, 60_000)
