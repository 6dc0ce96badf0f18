import { defineCollection, type StoredDocument, type Transaction } from '@waymark/core/ports'
import type { FaultRule } from '@waymark/core/testing'
import { platformScope } from '../platform-scope.js'

/** What every process of a demo must agree on: one document. Moments are of real time. */
export interface DemoRecord extends StoredDocument {
  /** How far the clock is ahead of real time, in milliseconds, while it runs. */
  readonly offset: number
  /** The moment at which the clock is held, in milliseconds; absent while it runs. */
  readonly heldAt?: number | undefined
  readonly rules: readonly FaultRule[]
  /** Whether the story was told: nobody may be served before. */
  readonly story: 'telling' | 'told' | 'interrupted'
  /** While somebody tells or moves: until when nothing need be heard of it. Beyond that it counts as gone. */
  readonly busyUntil?: string | undefined
}

export const demoRecords = defineCollection<DemoRecord>({ name: 'platform_demo', schemaVersion: 1, indexes: [] })

/** The id of the one document. */
export const demoId = 'demo'
/** Says that the document has changed. */
export const demoStream = 'platform-demo'

/** Changes the document in a transaction; `undefined` leaves it as it is. */
export async function changeDemo(
  tx: Transaction,
  change: (now: DemoRecord) => Partial<DemoRecord> | undefined,
): Promise<DemoRecord> {
  const store = tx.forAccount(platformScope)
  const found = await store.get(demoRecords, demoId, { lock: true })
  if (!found) throw new Error('the demo has not begun')
  const changes = change(found)
  if (!changes) return found
  const changed = await store.put(demoRecords, { ...found, ...changes })
  await tx.events.publish(demoStream, changed.version)
  return changed
}
