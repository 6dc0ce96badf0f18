import { createPostgresSql } from '../sql/postgres-sql.js'
import { createSqlDatabase, type DatabaseOptions, type DurableDatabase } from './sql-database.js'

/** How a database on a PostgreSQL server is set up. */
export interface PostgresDatabaseOptions extends DatabaseOptions {
  /** Like `postgres://user:password@host:5432/name`. PostgreSQL 15 or newer, in UTF-8. */
  readonly url: string
  /** How many connections this process holds at most, besides the one that listens. Default: 10. */
  readonly connections?: number
}

/**
 * Opens a database on a PostgreSQL server. Any number of processes may use it at the same time. Nothing is connected before
 * `open`. The server, and each pooler on the way, must keep a session for `LISTEN`.
 */
export function openPostgresDatabase(options: PostgresDatabaseOptions): DurableDatabase {
  const { url, connections = 10, ...rest } = options
  const sql = createPostgresSql({ connectionString: url, max: connections }, (error) => rest.onError?.(error))
  return createSqlDatabase(sql, rest)
}
