import { databaseContract, describeChecks } from '@waymark/core/testing'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { durableSubject } from '../../fixtures/database-subjects.js'
import { type PostgresServer, startPostgres } from '../../fixtures/postgres-server.js'
import { createPostgresSql } from '../sql/postgres-sql.js'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(() => server.stop())

const connect = () => createPostgresSql({ connectionString: server.url, max: 10 }, () => {})

describeChecks('a database on a PostgreSQL server', databaseContract, () => durableSubject(connect), { describe, it })
