import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { lockFolder } from '../sql/folder-lock.js'
import { createPgliteSql } from '../sql/pglite-sql.js'
import { createSqlDatabase, type DatabaseOptions, type DurableDatabase } from './sql-database.js'

/** How a database in a folder is set up. */
export interface EmbeddedDatabaseOptions extends DatabaseOptions {
  /** Made when it is missing. One process at a time may use it. */
  readonly folder: string
}

async function openFolder(folder: string): Promise<PGlite> {
  const [place, fresh] = [join(folder, 'data'), join(folder, 'data.new')]
  if (!existsSync(place)) {
    // A process that dies while it makes the files must not leave half of them where they would be used.
    rmSync(fresh, { recursive: true, force: true })
    await (await PGlite.create({ dataDir: fresh })).close()
    renameSync(fresh, place)
  }
  return PGlite.create({ dataDir: place })
}

/**
 * Opens a PostgreSQL inside this process (PGlite) that keeps its files in a folder. What is committed outlives the process,
 * however it ends; it does not outlive the loss of power, since nothing is forced to the disk.
 *
 * @throws RefusedError `unavailable` when another process uses the folder; the message names that process.
 */
export async function openEmbeddedDatabase({ folder, ...options }: EmbeddedDatabaseOptions): Promise<DurableDatabase> {
  const lock = await lockFolder(folder)
  try {
    const sql = createPgliteSql(await openFolder(folder))
    const close = () => sql.close().finally(lock.release)
    return createSqlDatabase({ ...sql, close }, options)
  } catch (error) {
    await lock.release()
    throw error
  }
}
