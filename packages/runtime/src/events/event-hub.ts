import type { EventTable, StreamPage } from './event-table.js'

/** Where followers learn that a stream has changed, and read it. */
export interface EventHub {
  /** Counts the changes of a stream that are known of here. */
  versionOf(stream: string): number
  /** Reads a stream. Followers that stand at the same place at the same time share one answer. */
  read(stream: string, place: number): Promise<StreamPage>
  /** Calls `wake` after the next change, once; gives the way to call it off. */
  onChange(stream: string, wake: () => void): () => void
  /** To be called when a stream has changed; without a name, when any may have. */
  changed(stream?: string): void
}

const mostVersions = 10_000

/** Makes a hub that nobody waits at. */
export function createEventHub(table: EventTable): EventHub {
  const waiting = new Map<string, Set<() => void>>()
  const versions = new Map<string, number>()
  const reading = new Map<string, Promise<StreamPage>>()
  let generation = 0

  function wake(stream: string): void {
    const wakes = waiting.get(stream)
    waiting.delete(stream)
    for (const one of wakes ?? []) one()
  }

  const versionOf = (stream: string) => generation + (versions.get(stream) ?? 0)

  return {
    versionOf,
    read(stream, place) {
      // An answer that was asked for before a change may not know of it, so it is not shared behind it.
      const key = `${versionOf(stream)} ${place} ${stream}`
      const known = reading.get(key)
      if (known) return known
      const asked = table.read(stream, place).finally(() => reading.delete(key))
      reading.set(key, asked)
      return asked
    },
    onChange(stream, one) {
      const wakes = waiting.get(stream) ?? new Set()
      waiting.set(stream, wakes.add(one))
      return () => {
        wakes.delete(one)
        if (wakes.size === 0 && waiting.get(stream) === wakes) waiting.delete(stream)
      }
    },
    changed(stream) {
      if (stream !== undefined && versions.size < mostVersions) {
        versions.set(stream, (versions.get(stream) ?? 0) + 1)
        wake(stream)
        return
      }
      // Forgetting them must not give a version that was there before.
      generation += 1 + Math.max(0, ...versions.values())
      versions.clear()
      if (stream !== undefined) wake(stream)
      else for (const name of [...waiting.keys()]) wake(name)
    },
  }
}
