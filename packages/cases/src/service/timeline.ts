import type { Transaction } from '@waymark/core/ports'
import type { Person } from '../model/case.js'
import type { Side } from '../model/lifecycle.js'
import type { MessageAudience } from '../model/message.js'
import type { TimelineEntry, TimelineType } from '../model/timeline.js'
import type { Ports } from './ports.js'
import { type CaseRecord, type TimelineRecord, timelineRecords } from './records.js'

/** What happened, before it has an id and a time. */
export interface Happening {
  readonly type: TimelineType
  readonly actor: Person
  readonly audience?: MessageAudience
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly reason?: string | undefined
}

/** The stream of a case's events. */
export function caseStream(caseId: string): string {
  return `case:${caseId}`
}

/** Writes what happened into the case's timeline, and tells its followers. */
export async function record(tx: Transaction, ports: Ports, found: CaseRecord, happening: Happening): Promise<void> {
  const entry = {
    audience: 'everyone' as const,
    ...happening,
    id: ports.ids.next('event'),
    account: found.account,
    caseId: found.id,
    position: await tx.next(`cases_timeline:${found.id}`),
    at: ports.clock.now().toISOString(),
  }
  const stored = await tx.forAccount(found.account).insert(timelineRecords, entry)
  await tx.events.publish(caseStream(found.id), { ...stored })
}

export function timelineEntryOf(stored: TimelineRecord): TimelineEntry {
  const { id, type, at, actor, from, to, reason } = stored
  return {
    id,
    type,
    at: new Date(at),
    actor,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(reason !== undefined && { reason }),
  }
}

/** What this side may read: internal notes are for engineers alone. */
export function audiencesOf(side: Side): readonly MessageAudience[] {
  return side === 'engineer' ? ['everyone', 'engineers'] : ['everyone']
}
