export { type EmbeddedDatabaseOptions, openEmbeddedDatabase } from './database/embedded-database.js'
export { openPostgresDatabase, type PostgresDatabaseOptions } from './database/postgres-database.js'
export type { DatabaseOptions, DurableDatabase } from './database/sql-database.js'
