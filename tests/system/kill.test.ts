import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../../packages/runtime/fixtures/postgres-server.js'
import { runKillRounds } from './kill-rounds.js'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres({ sync: true })
})

afterAll(() => server.stop())

// Two rounds here; `npm run test:kill --workspace tests` runs twenty on each database.
const rounds = 2
const messages = 60
const whole = { posted: rounds * messages, lost: [], doubled: [], notMailed: [], shownTwice: [] }

it('kill -9 while messages are posted and mailed loses and doubles nothing in a folder (CASE-10)', async () => {
  const outcome = await runKillRounds(rounds, messages)
  expect(outcome).toMatchObject(whole)
  expect(outcome.acknowledged).toBeGreaterThan(0)
}, 120_000)

it('kill -9 while messages are posted and mailed loses and doubles nothing on PostgreSQL (CASE-10)', async () => {
  const outcome = await runKillRounds(rounds, messages, { DATABASE_URL: server.url })
  expect(outcome).toMatchObject(whole)
  expect(outcome.acknowledged).toBeGreaterThan(0)
}, 120_000)
