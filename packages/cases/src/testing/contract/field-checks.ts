import { assertEqual, type Check, sampleInput } from '@waymark/core/testing'
import type { Route } from '@waymark/core/wire'
import { caseJson } from '../../wire/case.js'
import { attachedDiagnosticsJson } from '../../wire/diagnostics.js'
import { attachmentJson, messageJson } from '../../wire/message.js'
import { getSettingsRoute } from '../../wire/routes/accounts.js'
import { changeStateRoute, createCaseRoute, getCaseRoute, listTimelineRoute } from '../../wire/routes/cases.js'
import { assignCaseRoute, changePriorityRoute, splitCaseRoute } from '../../wire/routes/desk.js'
import { attachDiagnosticsRoute, getDiagnosticsRoute, listDiagnosticsRoute } from '../../wire/routes/diagnostics.js'
import {
  attachToCaseRoute,
  listMessagesRoute,
  postMessageRoute,
  uploadAttachmentRoute,
} from '../../wire/routes/messages.js'
import { giveAvailabilityRoute, listCallsRoute, proposeCallRoute, suggestRoute } from '../../wire/routes/taking-part.js'
import { callProposalJson } from '../../wire/scheduling.js'
import { timelineEntryJson } from '../../wire/timeline.js'
import { sampleCase } from '../samples.js'
import { about, file, given, type Question } from './asking.js'
import { sendTicket } from './assistant-checks.js'
import { assertSeen, documented, type Json } from './documented.js'
import type { Asker, CasesSubject } from './subject.js'

const words = new TextEncoder().encode('All is well.\n')
const upload = { query: { name: 'log.txt' }, bytes: words, headers: { 'content-type': 'text/plain' } }

/** Whether answers are complete. */
export const fieldChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a case has every documented field, from its filing to its successor',
    async run(subject) {
      const { requester: engineer } = await file(subject, {}, 'engineer')
      const filed = (await documented(subject, 'requester', createCaseRoute, { body: sampleCase() })) as Json & {
        id: string
      }
      const { subject: line, priority, report } = sampleCase()
      const steps: readonly (readonly [Asker, Route, Question])[] = [
        ['engineer', assignCaseRoute, { body: { assignee: engineer } }],
        ['engineer', splitCaseRoute, { body: { subject: line, priority, report } }],
        ['engineer', changeStateRoute, { body: { to: 'closed', resolution: 'Done' } }],
      ]
      const seen: Json[] = [filed]
      for (const [as, route, question] of steps) seen.push(await documented(subject, as, route, about(filed, question)))
      seen.push(await documented(subject, 'requester', createCaseRoute, { body: sampleCase({ supersedes: filed.id }) }))
      seen.push(await documented(subject, 'requester', getCaseRoute, about(filed)))
      const fromTicket = (await sendTicket(subject)).case?.id ?? ''
      seen.push(await documented(subject, 'requester', getCaseRoute, about({ id: fromTicket })))
      // An agreement is signed by staff, who take no part in this contract.
      assertSeen('a case', caseJson.shape, seen, ['agreement'])
    },
  },
  {
    name: 'a message and its file have every documented field',
    async run(subject) {
      const filed = await file(subject)
      const file1 = await documented(subject, 'requester', uploadAttachmentRoute, upload)
      assertSeen('a file', attachmentJson.shape, [
        file1,
        await documented(subject, 'requester', attachToCaseRoute, about(filed, upload)),
      ])
      const body = { text: 'See the log', attachments: [file1['id']] }
      const message = await documented(subject, 'requester', postMessageRoute, about(filed, { body }))
      // Only a mail quotes.
      assertSeen('a message', messageJson.shape, [message], ['quoted'])
      const list = await documented(subject, 'engineer', listMessagesRoute, about(filed))
      assertEqual(list['items'], [message], 'the list of messages')
    },
  },
  {
    name: 'a timeline entry has every documented field',
    async run(subject) {
      const filed = await file(subject, { priority: 'p2' })
      const body = { priority: 'p3', reason: 'There is a way round' }
      await given(subject, 'engineer', changePriorityRoute, about(filed, { body }))
      const { items } = await documented(subject, 'requester', listTimelineRoute, about(filed))
      assertSeen('a timeline entry', timelineEntryJson.shape, (items as Json[]).slice(-1))
    },
  },
  {
    name: 'a proposed call has every documented field',
    async run(subject) {
      const filed = await file(subject)
      const body = { bookingLink: 'https://go.wmesupport.com/x', note: 'Half an hour' }
      const call = await documented(subject, 'engineer', proposeCallRoute, about(filed, { body }))
      const from = new Date(Date.parse(filed.createdAt) + 86_400_000)
      const ranges = [{ from: from.toISOString(), until: new Date(from.getTime() + 3_600_000).toISOString() }]
      const params = { callId: String(call['id']) }
      const answered = about(filed, { params, body: { timeZone: 'Europe/Paris', ranges } })
      assertSeen('a call', callProposalJson.shape, [
        await documented(subject, 'requester', giveAvailabilityRoute, answered),
      ])
      await documented(subject, 'requester', listCallsRoute, about(filed))
    },
  },
  {
    name: 'a diagnostics bundle has every documented field, in the list without its contents',
    async run(subject) {
      const filed = await file(subject)
      const { body } = sampleInput(attachDiagnosticsRoute)
      const summary = await documented(subject, 'requester', attachDiagnosticsRoute, about(filed, { body }))
      const params = { diagnosticsId: String(summary['id']) }
      const whole = await documented(subject, 'engineer', getDiagnosticsRoute, about(filed, { params }))
      assertSeen('a bundle', attachedDiagnosticsJson.shape, [whole])
      const { items } = await documented(subject, 'requester', listDiagnosticsRoute, about(filed))
      assertEqual(items, [summary], 'the list')
    },
  },
  {
    name: 'suggestions and settings have every documented field',
    async run(subject) {
      await documented(subject, 'requester', suggestRoute, { body: { subject: 'A step does not find its element' } })
      await documented(subject, 'requester', getSettingsRoute)
    },
  },
]
