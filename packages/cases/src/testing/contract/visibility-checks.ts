import { assertEqual, type Check } from '@waymark/core/testing'
import type { Route } from '@waymark/core/wire'
import {
  changeStateRoute,
  followCaseRoute,
  getCaseRoute,
  listCasesRoute,
  listTimelineRoute,
} from '../../wire/routes/cases.js'
import { getChatAvailabilityRoute, startChatRoute } from '../../wire/routes/chat.js'
import { assignCaseRoute } from '../../wire/routes/desk.js'
import { listAttachmentsRoute, listMessagesRoute, postMessageRoute } from '../../wire/routes/messages.js'
import {
  addCollaboratorsRoute,
  listCallsRoute,
  removeCredentialsRoute,
  sealCredentialsRoute,
} from '../../wire/routes/taking-part.js'
import { about, ask, file, given, type Question, refused } from './asking.js'
import type { Asker, CasesSubject } from './subject.js'

const reads: readonly Route[] = [
  getCaseRoute,
  listMessagesRoute,
  listTimelineRoute,
  listAttachmentsRoute,
  listCallsRoute,
  followCaseRoute,
]

const writes: readonly (readonly [Route, Question])[] = [
  [postMessageRoute, { body: { text: 'Let me in' } }],
  [changeStateRoute, { body: { to: 'closed' } }],
  [addCollaboratorsRoute, { body: { collaborators: ['me@elsewhere.example'] } }],
  [sealCredentialsRoute, { body: { credentials: 'user / word' } }],
  [removeCredentialsRoute, {}],
]

async function expectUnseen(subject: CasesSubject, as: Asker, found: { readonly id: string }): Promise<void> {
  for (const route of reads) await refused(subject, as, route, about(found), 404, 'not_found')
  const { items } = await given(subject, as, listCasesRoute)
  assertEqual(items, [], 'the own cases')
}

/** Who sees what. */
export const visibilityChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a stranger finds nothing of a case: 404 on every read',
    async run(subject) {
      await expectUnseen(subject, 'stranger', await file(subject))
    },
  },
  {
    name: 'a stranger can change nothing of a case: 404 on every write',
    async run(subject) {
      const filed = await file(subject)
      for (const [route, question] of writes)
        await refused(subject, 'stranger', route, about(filed, question), 404, 'not_found')
      assertEqual(await given(subject, 'requester', getCaseRoute, about(filed)), filed, 'the case')
    },
  },
  {
    name: 'a case that is not there is refused in the words in which a foreign one is',
    async run(subject) {
      const foreign = await refused(subject, 'stranger', getCaseRoute, about(await file(subject)), 404, 'not_found')
      const absent = await refused(subject, 'stranger', getCaseRoute, about({ id: 'case_0' }), 404, 'not_found')
      const { requestId: _, ...words } = foreign
      const { requestId: __, ...others } = absent
      assertEqual(words, others, 'the refusal')
    },
  },
  {
    name: "a colleague finds nothing of a case while team cases are off, and the team's list is refused",
    async run(subject) {
      await expectUnseen(subject, 'colleague', await file(subject))
      const query = { scope: 'team' }
      await refused(subject, 'colleague', listCasesRoute, { query }, 403, 'team_cases_not_enabled')
    },
  },
  {
    name: 'without a token, or with one of nobody, everything is 401',
    async run(subject) {
      const filed = await file(subject)
      for (const token of ['', 'of-nobody']) {
        const nobody = { ...subject, tokens: { ...subject.tokens, requester: token } }
        await refused(nobody, 'requester', getCaseRoute, about(filed), 401, 'unauthenticated')
      }
    },
  },
  {
    name: 'what is for engineers is 403 for the requester of the case, and so is the desk',
    async run(subject) {
      const filed = await file(subject)
      const question = about(filed, { body: { assignee: null } })
      await refused(subject, 'requester', assignCaseRoute, question, 403, 'forbidden')
      await refused(subject, 'requester', listCasesRoute, { query: { scope: 'desk' } }, 403, 'forbidden')
    },
  },
  {
    name: 'a chat that is not in the plan is 403, and so is its availability',
    async run(subject) {
      const question = { body: { entryPoint: 'editor', subject: 'A question' } }
      await refused(subject, 'requester', startChatRoute, question, 403, 'chat_not_in_plan')
      await refused(subject, 'requester', getChatAvailabilityRoute, {}, 403, 'chat_not_in_plan')
    },
  },
  {
    name: 'an engineer sees the cases of the accounts that were granted',
    async run(subject) {
      const filed = await file(subject)
      assertEqual(await given(subject, 'engineer', getCaseRoute, about(filed)), filed, 'the case')
      const { items } = await given(subject, 'engineer', listCasesRoute, { query: { scope: 'desk' } })
      assertEqual(items, [filed], 'the desk')
    },
  },
  {
    name: 'an id that is no id is 422 at its name in the path',
    async run(subject) {
      const { status, json } = await ask(subject, 'requester', getCaseRoute, about({ id: 'CASE 7' }))
      const { errors } = json as { errors?: readonly { in: string; path: string }[] }
      assertEqual([status, errors?.map((fault) => `${fault.in} ${fault.path}`)], [422, ['path /caseId']], 'the refusal')
    },
  },
]
