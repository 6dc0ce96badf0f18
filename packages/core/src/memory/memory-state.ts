import type { Clock } from '../clock/clock.js'
import type { MemoryCollection } from './memory-collection.js'
import { createMemoryEvents, type MemoryEvents } from './memory-events.js'
import { createMemoryTasks, type MemoryTasks } from './memory-tasks.js'
import { createMemoryTimers, type MemoryTimers } from './memory-timers.js'

/** Everything a memory database holds. */
export interface MemoryState {
  readonly collections: Map<string, MemoryCollection>
  readonly sequences: Map<string, number>
  readonly timers: MemoryTimers
  readonly tasks: MemoryTasks
  readonly events: MemoryEvents
}

/** Makes a state that holds nothing. */
export function createMemoryState(clock: Clock, sendsMail: boolean): MemoryState {
  return {
    collections: new Map(),
    sequences: new Map(),
    timers: createMemoryTimers(),
    tasks: createMemoryTasks(sendsMail),
    events: createMemoryEvents(clock),
  }
}
