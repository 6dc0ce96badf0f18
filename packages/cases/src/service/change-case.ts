import { refuse } from '@waymark/core'
import type { Transaction } from '@waymark/core/ports'
import type { CaseState, Person } from '../model/case.js'
import type { Ports } from './ports.js'
import { type CaseRecord, caseRecords } from './records.js'
import { record } from './timeline.js'

/** @throws RefusedError `version_mismatch` when the caller has not seen the newest version. */
export function checkVersion(found: CaseRecord, ifMatch: number | undefined): void {
  if (ifMatch === undefined || ifMatch === found.version) return
  throw refuse(
    'version_mismatch',
    `you have version ${ifMatch} of ${found.number}, it is at ${found.version}; read it again`,
    {
      facts: { expected: ifMatch, current: found.version },
    },
  )
}

/** Writes changed fields of a case. */
export function changeCase(
  tx: Transaction,
  ports: Ports,
  found: CaseRecord,
  changes: Partial<CaseRecord>,
): Promise<CaseRecord> {
  const updatedAt = ports.clock.now().toISOString()
  return tx.forAccount(found.account).put(caseRecords, { ...found, ...changes, updatedAt })
}

/** Brings a case into another state; nothing happens when it is there already. Whether it may go there was asked before. */
export async function moveCase(
  tx: Transaction,
  ports: Ports,
  found: CaseRecord,
  to: CaseState,
  actor: Person,
  resolution?: string,
): Promise<CaseRecord> {
  if (to === found.state) return found
  const changed = await changeCase(tx, ports, found, {
    state: to,
    closedAt: to === 'closed' ? ports.clock.now().toISOString() : undefined,
    resolution: to === 'closed' ? resolution : undefined,
  })
  const type = found.state === 'closed' ? 'reopened' : 'state_changed'
  await record(tx, ports, changed, { type, actor, from: found.state, to, reason: resolution })
  return changed
}
