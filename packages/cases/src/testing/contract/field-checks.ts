import { assertEqual, assertTrue, type Check } from '@waymark/core/testing'
import type { Route } from '@waymark/core/wire'
import { caseJson } from '../../wire/case.js'
import { attachmentJson, messageJson } from '../../wire/message.js'
import { getSettingsRoute } from '../../wire/routes/accounts.js'
import { changeStateRoute, createCaseRoute, getCaseRoute, listTimelineRoute } from '../../wire/routes/cases.js'
import { assignCaseRoute, changePriorityRoute, splitCaseRoute } from '../../wire/routes/desk.js'
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
import { about, ask, file, given, type Question } from './asking.js'
import type { Asker, CasesSubject } from './subject.js'

type Json = Record<string, unknown>

/** The part of an answer that a reading of it has kept. */
function keptOf(json: unknown, read: unknown): unknown {
  if (Array.isArray(read) && Array.isArray(json)) return read.map((entry, at) => keptOf(json[at], entry))
  if (typeof read !== 'object' || read === null || typeof json !== 'object' || json === null) return json
  return Object.fromEntries(Object.entries(read).map(([name, inner]) => [name, keptOf((json as Json)[name], inner)]))
}

/** Asks, and asserts that the answer is what the contract says: every required field, of its kind, enum values that it knows. */
async function documented(subject: CasesSubject, as: Asker, route: Route, question: Question = {}): Promise<Json> {
  const { json, text } = await ask(subject, as, route, question)
  const read = route.answer?.safeParse(json)
  const faults = read?.success === false ? read.error.issues.map(({ path }) => `/${path.join('/')}`) : []
  assertTrue(
    read?.success === true,
    `the answer of ${route.operation} is not as documented at ${faults.join(', ')}: ${text.slice(0, 200)}`,
  )
  // A value of an enum that the contract does not know reads as another one.
  assertEqual(keptOf(json, read.data), read.data, `the answer of ${route.operation}`)
  return json as Json
}

/** Asserts that each field of a schema, optional ones too, is in at least one of some answers. */
function assertSeen(what: string, shape: object, answers: readonly Json[], except: readonly string[] = []): void {
  const seen = new Set(answers.flatMap((answer) => Object.keys(answer)))
  const missing = Object.keys(shape).filter((name) => !seen.has(name) && !except.includes(name))
  assertEqual(missing, [], `what is missing of ${what}`)
}

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
    name: 'suggestions and settings have every documented field',
    async run(subject) {
      await documented(subject, 'requester', suggestRoute, { body: { subject: 'A step does not find its element' } })
      await documented(subject, 'requester', getSettingsRoute)
    },
  },
]
