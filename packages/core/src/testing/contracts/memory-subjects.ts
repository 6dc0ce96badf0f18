import { createVirtualClock } from '../../clock/virtual-clock.js'
import { createMemoryBlobs } from '../../memory/memory-blobs.js'
import { createMemoryDatabase, type MemoryDatabase } from '../../memory/memory-database.js'
import { createMemoryMailer } from '../../memory/memory-mailer.js'
import { createMemoryVault } from '../../memory/memory-vault.js'
import type { Disposable } from '../suite.js'
import type { BlobsSubject } from './blobs-contract.js'
import type { DatabaseSubject } from './database/subject.js'
import type { MailerSubject } from './mailer-contract.js'
import type { VaultSubject } from './vault-contract.js'

/** The memory database as the contract wants it; `change` may put something else in its place. */
export async function memoryDatabaseSubject(
  change: (database: MemoryDatabase) => MemoryDatabase = (database) => database,
): Promise<DatabaseSubject & Disposable> {
  const clock = createVirtualClock()
  const mailer = createMemoryMailer()
  const made: MemoryDatabase[] = []
  const make = () => {
    const database = change(createMemoryDatabase({ clock, mailer }))
    made.push(database)
    return database
  }
  const database = make()
  return {
    database,
    clock,
    mailer,
    async reopen(collections) {
      const snapshot = JSON.stringify(await database.snapshot())
      await database.close()
      const again = make()
      await again.open(collections)
      await again.restore(JSON.parse(snapshot))
      return again
    },
    async dispose() {
      for (const one of made) await one.close()
    },
  }
}

export async function memoryBlobsSubject(): Promise<BlobsSubject> {
  return { blobs: createMemoryBlobs() }
}

export async function memoryMailerSubject(): Promise<MailerSubject> {
  const mailer = createMemoryMailer()
  return { mailer, received: async () => mailer.messages, refuseNext: async () => mailer.failNext() }
}

export async function memoryVaultSubject(seed?: string): Promise<VaultSubject> {
  const vault = createMemoryVault(seed === undefined ? {} : { seed })
  const stranger = createMemoryVault(seed === undefined ? {} : { seed: `${seed}, another` })
  return { vault, stranger, rotate: () => vault.rotate() }
}
