import type { Clock } from '@waymark/core'
import type { Blobs, UnitOfWork, Vault } from '@waymark/core/ports'
import type { Probe } from '../health.js'

/** Small questions to the ports that every process has. */
export function probesOf(ports: {
  readonly database: UnitOfWork
  readonly blobs: Blobs
  readonly vault: Vault
}): Readonly<Record<string, Probe>> {
  const { database, blobs, vault } = ports
  return {
    database: () => database.transaction(async () => {}, { reads: true }),
    blobs: () => blobs.read('health/probe'),
    vault: async () => vault.open(await vault.seal('ready', 'health'), 'health'),
  }
}

/** The same question, not asked again for so many milliseconds: for one that costs the other side a sign-in. */
export function rarely(probe: Probe, span: number, clock: Clock): Probe {
  let asked: { readonly at: number; readonly answer: Promise<unknown> } | undefined
  return () => {
    const now = clock.now().getTime()
    if (!asked || now - asked.at >= span) asked = { at: now, answer: probe() }
    return asked.answer
  }
}
