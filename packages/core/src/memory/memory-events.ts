import type { Clock } from '../clock/clock.js'
import type { Json } from '../ports/store.js'

const day = 86_400_000

/** An event as it is kept: its number in the stream, and when it was committed, in milliseconds. */
export interface KeptEvent {
  readonly number: number
  readonly at: number
  readonly data: Json
}

/** A stream as a snapshot holds it. */
export interface StreamSnapshot {
  /** The number of its newest event, also when that is kept no longer. */
  readonly last: number
  readonly events: readonly KeptEvent[]
}

/** The events of every stream, kept for 24 hours of the clock. */
export interface MemoryEvents {
  append(stream: string, data: Json): void
  /** The number of a stream's newest event, 0 before the first, and those that are kept, oldest first. */
  read(stream: string): StreamSnapshot
  /** Counts up whenever everything was replaced. */
  readonly generation: number
  /** Calls `wake` after the next change of a stream, once; gives the way to call it off. */
  onChange(stream: string, wake: () => void): () => void
  /** Wakes everybody who waits, on whatever stream. */
  wakeAll(): void
  snapshot(): Record<string, StreamSnapshot>
  restore(streams: Readonly<Record<string, StreamSnapshot>>): void
}

interface Stream {
  last: number
  events: KeptEvent[]
}

const nothing: StreamSnapshot = { last: 0, events: [] }

/** Makes streams without events. */
export function createMemoryEvents(clock: Clock): MemoryEvents {
  const streams = new Map<string, Stream>()
  const waiting = new Map<string, Set<() => void>>()
  let generation = 0
  let nextSweep = 0

  function expire(stream: Stream, now: number): void {
    const kept = stream.events.findIndex(({ at }) => now - at <= day)
    if (kept === 0) return
    stream.events.splice(0, kept < 0 ? stream.events.length : kept)
  }

  /** Streams that nobody writes to or reads any more would otherwise keep their events for good. */
  function sweep(now: number): void {
    if (now < nextSweep) return
    nextSweep = now + day / 24
    for (const stream of streams.values()) expire(stream, now)
  }

  function wake(name: string): void {
    const wakes = waiting.get(name)
    waiting.delete(name)
    for (const one of wakes ?? []) one()
  }

  function wakeAll(): void {
    for (const name of [...waiting.keys()]) wake(name)
  }

  return {
    get generation() {
      return generation
    },
    append(name, data) {
      const at = clock.now().getTime()
      const stream = streams.get(name) ?? { last: 0, events: [] }
      streams.set(name, stream)
      expire(stream, at)
      stream.last += 1
      stream.events.push({ number: stream.last, at, data })
      sweep(at)
      wake(name)
    },
    read(name) {
      const stream = streams.get(name)
      if (!stream) return nothing
      expire(stream, clock.now().getTime())
      return stream
    },
    onChange(name, one) {
      const wakes = waiting.get(name) ?? new Set()
      waiting.set(name, wakes.add(one))
      return () => {
        wakes.delete(one)
        if (wakes.size === 0 && waiting.get(name) === wakes) waiting.delete(name)
      }
    },
    wakeAll,
    snapshot() {
      const now = clock.now().getTime()
      const names = [...streams.keys()].sort()
      return Object.fromEntries(
        names.map((name) => {
          const stream = streams.get(name) as Stream
          expire(stream, now)
          return [name, { last: stream.last, events: [...stream.events] }]
        }),
      )
    },
    restore(kept) {
      streams.clear()
      for (const [name, { last, events }] of Object.entries(kept)) streams.set(name, { last, events: [...events] })
      generation += 1
      wakeAll()
    },
  }
}
