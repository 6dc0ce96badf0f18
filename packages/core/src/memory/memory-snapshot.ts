import { refuse } from '../errors/refuse.js'
import type { StoredDocument } from '../ports/store.js'
import { copyJson } from './json-copy.js'
import type { StreamSnapshot } from './memory-events.js'
import type { MemoryState } from './memory-state.js'
import type { TasksSnapshot } from './memory-tasks.js'
import type { PendingTimer } from './memory-timers.js'
import { compareText } from './order.js'

/** Everything a memory database holds, as plain JSON. The same calls give the same bytes, whatever the run. */
export interface MemorySnapshot {
  readonly format: 1
  readonly collections: Readonly<
    Record<string, readonly { readonly schemaVersion: number; readonly document: StoredDocument }[]>
  >
  readonly sequences: Readonly<Record<string, number>>
  readonly timers: readonly PendingTimer[]
  readonly tasks: TasksSnapshot
  readonly streams: Readonly<Record<string, StreamSnapshot>>
}

function byName<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)))
}

/** Takes a snapshot. */
export function takeSnapshot(state: MemoryState): MemorySnapshot {
  const collections = [...state.collections].map(([name, { rows }]) => {
    const sorted = [...rows.values()].sort((a, b) => compareText(a.document.id, b.document.id))
    return [name, sorted.map(({ schemaVersion, document }) => ({ schemaVersion, document }))] as const
  })
  return {
    format: 1,
    collections: byName(collections),
    sequences: byName(state.sequences),
    timers: state.timers.snapshot(),
    tasks: state.tasks.snapshot(),
    streams: state.events.snapshot(),
  }
}

/**
 * Replaces everything by what a snapshot holds.
 *
 * @throws RefusedError `internal_error` when it is of another format, or holds a collection that was not opened; nothing is
 * changed then.
 */
export function restoreSnapshot(state: MemoryState, snapshot: MemorySnapshot): void {
  // A copy, so that nobody who still has the snapshot can change what is stored.
  const kept = copyJson(snapshot) as unknown as MemorySnapshot
  if (kept.format !== 1) throw refuse('internal_error', 'this snapshot is of another format')
  for (const name of Object.keys(kept.collections)) {
    if (!state.collections.has(name))
      throw refuse('internal_error', `the collection ${name} of this snapshot is not open`)
  }
  for (const [name, rows] of state.collections) rows.fill(kept.collections[name] ?? [])
  state.sequences.clear()
  for (const [name, number] of Object.entries(kept.sequences)) state.sequences.set(name, number)
  state.timers.restore(kept.timers)
  state.tasks.restore(kept.tasks)
  state.events.restore(kept.streams)
}
