import { startPostgres } from '../../packages/runtime/fixtures/postgres-server.js'
import { runKillRounds } from './kill-rounds.js'

// The long version of the test beside it: `npm run test:kill --workspace tests`.
const rounds = Number(process.argv[2] ?? 20)
const server = await startPostgres({ sync: true })
console.log('PGlite', await runKillRounds(rounds, 200))
console.log('PostgreSQL', await runKillRounds(rounds, 200, { DATABASE_URL: server.url }))
await server.stop()
process.exit(0)
