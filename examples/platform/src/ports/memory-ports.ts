import { type Clock, randomIds } from '@waymark/core'
import { createMemoryBlobs, createMemoryDatabase, createMemoryMailer, createMemoryVault } from '@waymark/core/memory'
import type { Mailer } from '@waymark/core/ports'
import type { PlatformPorts } from './platform-ports.js'
import { probesOf } from './probes.js'

/** Ports in memory: they keep every promise but durability. */
export function memoryPorts(clock: Clock, mailer: Mailer = createMemoryMailer()): PlatformPorts {
  const memory = createMemoryDatabase({ clock, mailer })
  const database = {
    ...memory,
    async nextDue() {
      const { timers, tasks } = await memory.snapshot()
      const due = [...timers.map((timer) => Date.parse(timer.due)), ...tasks.waiting.map((task) => task.due)]
      return due.length > 0 ? new Date(Math.min(...due)) : undefined
    },
  }
  const [blobs, vault] = [createMemoryBlobs(), createMemoryVault()]
  const ports = { database, blobs, vault, clock, ids: randomIds, isShared: false, fingerprintKey: new Uint8Array(32) }
  return { ...ports, probes: probesOf(ports), close: () => database.close() }
}
