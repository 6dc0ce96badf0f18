import type { Call } from '@waymark/core/ports'
import type { Emitted } from '@waymark/core/server'
import type { TimelineEntry } from '../model/timeline.js'
import { defaultPageSize, findCursor, type Page, type PageRequest, pageOf } from './page.js'
import type { Ports } from './ports.js'
import { type TimelineRecord, timelineRecords } from './records.js'
import { audiencesOf, caseStream, timelineEntryOf } from './timeline.js'
import { type FoundCase, findCase } from './visibility.js'

/** Everything that happened to a case, oldest first, a page of it. */
export function listTimeline(call: Call, caseId: string, page: PageRequest): Promise<Page<TimelineEntry>> {
  return call.transaction(
    async (tx) => {
      const { store, side } = await findCase(tx, call.principal, caseId)
      const size = page.limit ?? defaultPageSize
      const found = await store.find(timelineRecords, {
        where: { caseId, audience: { in: audiencesOf(side) } },
        order: [['position', 'ascending']],
        after: await findCursor(store, timelineRecords, page, (document) => document.caseId === caseId),
        limit: size + 1,
      })
      return pageOf(found, size, timelineEntryOf)
    },
    { reads: true },
  )
}

/** What happens to a case from now on, or from behind an event that the follower has. */
export async function followCase(
  ports: Ports,
  call: Call,
  caseId: string,
  options: { readonly after?: string | undefined; readonly signal: AbortSignal },
): Promise<AsyncIterable<Emitted<TimelineEntry>>> {
  const follow = ports.database.events.follow(caseStream(caseId), options)
  // Asked once more after the position was taken: whoever lost sight of the case in between reads nothing of it.
  const sight = await lookAt(call, caseId)
  return visibleEvents(follow, call, caseId, sight)
}

type Sight = Pick<FoundCase, 'side' | 'takesPart'>

function lookAt(call: Call, caseId: string): Promise<Sight> {
  return call.transaction((tx) => findCase(tx, call.principal, caseId), { reads: true })
}

async function* visibleEvents(
  events: ReturnType<Ports['database']['events']['follow']>,
  call: Call,
  caseId: string,
  first: Sight,
): AsyncGenerator<Emitted<TimelineEntry>> {
  let sight = first
  for await (const event of events) {
    if ('reset' in event) {
      yield event
      continue
    }
    const stored = event.data as unknown as TimelineRecord
    // What takes the case out of sight: no longer following it, and, for whoever only watches the team's cases, a setting that
    // no event tells of.
    if (stored.type === 'collaborator_removed' || !sight.takesPart) sight = await lookAt(call, caseId)
    if (audiencesOf(sight.side).includes(stored.audience)) yield { id: event.id, data: timelineEntryOf(stored) }
  }
}
