import { inspect } from 'node:util'
import { createVirtualClock } from '@waymark/core/memory'
import { databaseContract, describeChecks } from '@waymark/core/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { durableSubject } from '../../fixtures/database-subjects.js'
import { type PostgresServer, startPostgres } from '../../fixtures/postgres-server.js'
import { createPostgresSql } from '../sql/postgres-sql.js'
import { openPostgresDatabase } from './postgres-database.js'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(() => server.stop())

const connect = () => createPostgresSql({ connectionString: server.url, max: 10 }, () => {})

describeChecks('a database on a PostgreSQL server', databaseContract, () => durableSubject(connect), { describe, it })

it('a server that is not there is unavailable, and its password is in no error', async () => {
  const options = { url: 'postgres://waymark:planted-password@127.0.0.1:1/none', clock: createVirtualClock() }
  const error = await openPostgresDatabase(options)
    .open([])
    .catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'unavailable', retryable: true })
  expect(inspect(error, { depth: 10 })).not.toContain('planted-password')
})
