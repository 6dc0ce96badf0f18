import type { VirtualClock } from '../../clock/virtual-clock.js'
import { createSeededIds, type SeededIds } from '../../ids/seeded-ids.js'
import { type BlobsSnapshot, createMemoryBlobs, type MemoryBlobs } from '../../memory/memory-blobs.js'
import { createMemoryDatabase, type MemoryDatabase } from '../../memory/memory-database.js'
import { createMemoryMailer, type MemoryMailer } from '../../memory/memory-mailer.js'
import type { MemorySnapshot } from '../../memory/memory-snapshot.js'
import { createMemoryVault, type MemoryVault, type VaultSnapshot } from '../../memory/memory-vault.js'
import type { OutgoingMail } from '../../ports/mailer.js'

/** The adapters that a mock's service stands on. */
export interface MemoryPorts {
  readonly database: MemoryDatabase
  readonly blobs: MemoryBlobs
  readonly mailer: MemoryMailer
  readonly vault: MemoryVault
  readonly clock: VirtualClock
  readonly ids: SeededIds
}

/** Makes the adapters; the same seed makes the same ids, keys and nonces. */
export function createMemoryPorts(seed: string | number, clock: VirtualClock): MemoryPorts {
  const mailer = createMemoryMailer()
  return {
    database: createMemoryDatabase({ clock, mailer }),
    blobs: createMemoryBlobs(),
    mailer,
    vault: createMemoryVault({ seed: `${seed} vault` }),
    clock,
    ids: createSeededIds(seed),
  }
}

/** What a mock's snapshot is made of, in this order. */
interface MockSnapshot {
  readonly format: 1
  readonly clock: string
  readonly ids: string
  readonly database: MemorySnapshot
  readonly blobs: BlobsSnapshot
  readonly mail: readonly OutgoingMail[]
  readonly vault: VaultSnapshot
}

/** Everything that the adapters hold, as JSON: the same bytes for the same seed and calls. */
export async function takeSnapshot({ database, blobs, mailer, vault, clock, ids }: MemoryPorts): Promise<string> {
  const snapshot: MockSnapshot = {
    format: 1,
    clock: clock.now().toISOString(),
    ids: ids.state(),
    database: await database.snapshot(),
    blobs: blobs.snapshot(),
    mail: mailer.snapshot(),
    vault: vault.snapshot(),
  }
  return JSON.stringify(snapshot)
}

function readSnapshot(snapshot: string) {
  let kept: { format?: unknown } | null
  try {
    kept = JSON.parse(snapshot)
  } catch {
    kept = null
  }
  if (kept?.format !== 1) throw new TypeError('this is no snapshot of a mock, or one of another version')
  return kept as MockSnapshot
}

/**
 * Replaces everything that the adapters hold.
 *
 * @throws TypeError when it is no snapshot of a mock. Rejects with `internal_error` when it is of another service.
 */
export async function restoreSnapshot(
  ports: MemoryPorts,
  snapshot: string,
  setClock: (now: Date) => void,
): Promise<void> {
  const kept = readSnapshot(snapshot)
  const before = ports.clock.now()
  // First, because a restored job runs as soon as it is there, and must see the time that it was kept at.
  setClock(new Date(kept.clock))
  try {
    await ports.database.restore(kept.database)
  } catch (error) {
    setClock(before)
    throw error
  }
  ports.ids.restore(kept.ids)
  ports.blobs.restore(kept.blobs)
  ports.mailer.restore(kept.mail)
  ports.vault.restore(kept.vault)
}
