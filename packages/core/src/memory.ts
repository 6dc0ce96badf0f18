export {
  createVirtualClock,
  isVirtualClock,
  type Schedule,
  type VirtualClock,
  type VirtualClockOptions,
} from './clock/virtual-clock.js'
export { createSeededIds, type SeededIds } from './ids/seeded-ids.js'
export { type BlobsSnapshot, createMemoryBlobs, type MemoryBlobs } from './memory/memory-blobs.js'
export {
  createMemoryDatabase,
  type FailedJob,
  type FailedMail,
  type MemoryDatabase,
  type MemoryDatabaseOptions,
} from './memory/memory-database.js'
export type { StreamSnapshot } from './memory/memory-events.js'
export { createMemoryMailer, type MailFault, type MemoryMailer } from './memory/memory-mailer.js'
export type { MemorySnapshot } from './memory/memory-snapshot.js'
export type { TasksSnapshot } from './memory/memory-tasks.js'
export type { PendingTimer } from './memory/memory-timers.js'
export {
  createMemoryVault,
  type MemoryVault,
  type MemoryVaultOptions,
  type VaultSnapshot,
} from './memory/memory-vault.js'
export type { RetryOptions } from './memory/retry.js'
