import { assertEqual, type Check } from '@waymark/core/testing'
import { getCaseRoute, listTimelineRoute } from '../../wire/routes/cases.js'
import { assignCaseRoute, changePriorityRoute, handOverRoute, splitCaseRoute } from '../../wire/routes/desk.js'
import { sampleCase } from '../samples.js'
import { about, assertFaults, file, given, move, refused } from './asking.js'
import type { CasesSubject } from './subject.js'

/** What engineers do, and what the timeline tells of it. */
export const deskChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a new case opens when it is assigned, and a case can be given back',
    async run(subject) {
      const { requester: engineer } = await file(subject, {}, 'engineer')
      const filed = await file(subject)
      const assigned = await given(subject, 'engineer', assignCaseRoute, about(filed, { body: { assignee: engineer } }))
      assertEqual([assigned.assignee, assigned.state], [engineer, 'open'], 'the assignee and the state')
      const free = await given(subject, 'engineer', assignCaseRoute, about(filed, { body: { assignee: null } }))
      assertEqual('assignee' in free, false, 'whether somebody has it')
    },
  },
  {
    name: 'a change of priority needs a reason, and the timeline tells it with both priorities',
    async run(subject) {
      const filed = await file(subject, { priority: 'p2' })
      const without = about(filed, { body: { priority: 'p3' } })
      assertFaults(await refused(subject, 'engineer', changePriorityRoute, without, 422, 'validation_failed'), 'body', [
        '/reason',
      ])
      const body = { priority: 'p3', reason: 'There is a way round' }
      assertEqual(
        (await given(subject, 'engineer', changePriorityRoute, about(filed, { body }))).priority,
        'p3',
        'the priority',
      )
      const { items } = await given(subject, 'requester', listTimelineRoute, about(filed))
      const { type, from, to, reason } = items.at(-1) ?? {}
      const told = { type: 'priority_changed', from: 'p2', to: 'p3', reason: 'There is a way round' }
      assertEqual({ type, from, to, reason }, told, 'the last entry')
    },
  },
  {
    name: 'a case is handed to another desk',
    async run(subject) {
      const filed = await file(subject)
      const body = { desk: 'training', reason: 'They want a course' }
      assertEqual(
        (await given(subject, 'engineer', handOverRoute, about(filed, { body }))).desk,
        'training',
        'the desk',
      )
    },
  },
  {
    name: 'a problem that is split off is a case of the same requester, and both name each other',
    async run(subject) {
      const filed = await file(subject)
      const { subject: line, priority, report } = sampleCase({ subject: 'The second problem' })
      const body = { subject: line, priority, report }
      const split = await given(subject, 'engineer', splitCaseRoute, about(filed, { body }))
      const found = await given(subject, 'requester', getCaseRoute, about(filed))
      assertEqual(
        [split.requester, split.splitFrom],
        [filed.requester, { id: filed.id, number: filed.number }],
        'the new case',
      )
      assertEqual(found.splits, [{ id: split.id, number: split.number }], 'what was split off')
    },
  },
  {
    name: 'the timeline tells who moved the case, from where, and to where',
    async run(subject) {
      const filed = await file(subject)
      await move(subject, filed, 'open', 'closed')
      const { requester: engineer } = await file(subject, {}, 'engineer')
      const { items } = await given(subject, 'requester', listTimelineRoute, about(filed))
      const told = items.map(({ type, actor, from = '', to = '' }) => `${type} by ${actor.id} from ${from} to ${to}`)
      assertEqual(
        told,
        [
          `filed by ${filed.requester.id} from  to new`,
          `state_changed by ${engineer.id} from new to open`,
          `state_changed by ${engineer.id} from open to closed`,
        ],
        'the timeline',
      )
    },
  },
]
