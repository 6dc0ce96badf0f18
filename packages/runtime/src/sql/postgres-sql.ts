import { Client, Pool, type PoolClient, type PoolConfig } from 'pg'
import { listenOnPostgres } from './postgres-listener.js'
import type { Sql, SqlConnection } from './sql.js'
import { translateError } from './sql-errors.js'

function connectionOf(client: PoolClient): SqlConnection {
  return {
    async query(text, values) {
      const { rows, rowCount } = await client.query<Record<string, unknown>>(text, values ? [...values] : [])
      return { rows, changed: rowCount ?? 0 }
    },
    script: async (text) => void (await client.query(text)),
    release: (isBroken = false) => client.release(isBroken),
  }
}

/** PostgreSQL by its URL, over a pool of connections. */
export function createPostgresSql(config: PoolConfig, onError: (error: unknown) => void): Sql {
  const settings: PoolConfig = { keepAlive: true, connectionTimeoutMillis: 10_000, ...config }
  const pool = new Pool(settings)
  // A connection that breaks while nobody uses it would otherwise end the process.
  pool.on('error', onError)
  pool.on('connect', (client) => client.on('error', onError))

  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw translateError(error)
      })
      return connectionOf(client)
    },
    listen: (channel, hear) => listenOnPostgres(() => new Client(settings), channel, hear, onError),
    isShared: true,
    close: () => pool.end(),
  }
}
