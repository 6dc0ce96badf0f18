import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { databaseContract, describeChecks } from '@waymark/core/testing'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { durableSubject } from '../../fixtures/database-subjects.js'
import { createPgliteSql } from '../sql/pglite-sql.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-pglite-'))
let sql: ReturnType<typeof createPgliteSql>

beforeAll(async () => {
  sql = createPgliteSql(await PGlite.create({ dataDir: folder }))
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
