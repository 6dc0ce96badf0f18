import type { Clock, Ids } from '@waymark/core'
import type { Blobs, Database, Vault } from '@waymark/core/ports'
import type { Probe } from '../health.js'

/** A database that tells when something is due next: the demo's clock moves from there to there. */
export interface PlatformDatabase extends Database {
  /** A moment in the past while something is under way; undefined when nothing waits. */
  nextDue(): Promise<Date | undefined>
}

/** What every package of the platform stands on. */
export interface PlatformPorts {
  readonly database: PlatformDatabase
  readonly blobs: Blobs
  readonly vault: Vault
  /** Keys the fingerprints of requests, so that nobody guesses from them what a request held. */
  readonly fingerprintKey: Uint8Array<ArrayBuffer>
  readonly clock: Clock
  readonly ids: Ids
  /** Whether other processes may be using the same database. */
  readonly isShared: boolean
  /** Ask each dependency for something small. */
  readonly probes: Readonly<Record<string, Probe>>
  /** Frees what is held, the database last. */
  close(): Promise<void>
}
