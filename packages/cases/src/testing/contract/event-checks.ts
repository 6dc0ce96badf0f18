import { assertEqual, assertTrue, type Check, type EventLine, followLine, type SeenEvent } from '@waymark/core/testing'
import type { CaseJson } from '../../wire/case.js'
import { followCaseRoute, listTimelineRoute } from '../../wire/routes/cases.js'
import { postMessageRoute, postNoteRoute } from '../../wire/routes/messages.js'
import type { TimelineEntryJson } from '../../wire/timeline.js'
import { about, file, given, move } from './asking.js'
import type { Asker, CasesSubject } from './subject.js'

/** Follows a case while something is done, and hangs up. */
async function following<T>(
  subject: CasesSubject,
  found: CaseJson,
  { as = 'requester', after }: { as?: Asker; after?: string | undefined },
  doing: (line: EventLine) => Promise<T>,
): Promise<T> {
  const headers: Record<string, string> = after === undefined ? {} : { 'last-event-id': after }
  const line = await followLine(subject, followCaseRoute, { ...about(found, { headers }), token: subject.tokens[as] })
  try {
    return await doing(line)
  } finally {
    await line.close()
  }
}

const dataOf = (events: readonly SeenEvent[]) => events.map(({ data }) => data as TimelineEntryJson)
const typesOf = (events: readonly SeenEvent[]) => dataOf(events).map(({ type, to = '' }) => `${type} ${to}`.trim())

/** Following a case live. */
export const eventChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a line of events is a stream that no proxy keeps',
    async run(subject) {
      await following(subject, await file(subject), {}, async ({ status, headers }) => {
        assertEqual([status, headers.get('content-type')?.split(';')[0]], [200, 'text/event-stream'], 'the answer')
        assertTrue((headers.get('cache-control') ?? '').includes('no-cache'), 'it may be cached')
      })
    },
  },
  {
    name: 'a follower sees each thing that happens once, in order, under rising ids',
    async run(subject) {
      const filed = await file(subject)
      const events = await following(subject, filed, {}, async (line) => {
        await move(subject, filed, 'open', 'waiting_on_customer')
        await given(subject, 'requester', postMessageRoute, about(filed, { body: { text: 'Here it is' } }))
        return line.take(4)
      })
      const happened = ['state_changed open', 'state_changed waiting_on_customer', 'state_changed open', 'answered']
      assertEqual(typesOf(events), happened, 'what happened')
      const ids = events.map(({ id }) => Number(id))
      assertTrue(
        ids.every((id, at) => at === 0 || id > (ids[at - 1] as number)),
        `the ids do not rise: ${ids.join(', ')}`,
      )
    },
  },
  {
    name: 'an event says what the timeline says',
    async run(subject) {
      const filed = await file(subject)
      const events = await following(subject, filed, {}, async (line) => {
        await move(subject, filed, 'open')
        return line.take(1)
      })
      const { items } = await given(subject, 'requester', listTimelineRoute, about(filed))
      assertEqual(dataOf(events), items.slice(-1), 'the event')
    },
  },
  {
    name: 'a line that is taken up behind an event goes on with the next, without a gap or a repetition',
    async run(subject) {
      const filed = await file(subject)
      const [first] = await following(subject, filed, {}, async (line) => {
        await move(subject, filed, 'open')
        return line.take(1)
      })
      await move(subject, filed, 'waiting_on_customer', 'open')
      const events = await following(subject, filed, { after: first?.id }, async (line) => {
        await move(subject, filed, 'closed')
        return line.take(3)
      })
      assertEqual(
        typesOf(events),
        ['state_changed waiting_on_customer', 'state_changed open', 'state_changed closed'],
        'what came',
      )
    },
  },
  {
    name: 'an internal note comes to engineers, and not to the requester',
    async run(subject) {
      const filed = await file(subject)
      const happen = async () => {
        await given(subject, 'engineer', postNoteRoute, about(filed, { body: { text: 'Between us' } }))
        await move(subject, filed, 'open')
      }
      const [seen, hidden] = await following(subject, filed, { as: 'engineer' }, (engineer) =>
        following(subject, filed, {}, async (requester) => {
          await happen()
          return [await engineer.take(2), await requester.take(1)] as const
        }),
      )
      assertEqual(
        [typesOf(seen), typesOf(hidden)],
        [['noted', 'state_changed open'], ['state_changed open']],
        'what came',
      )
    },
  },
]
