import { assertEqual, assertTrue, type Check } from '@waymark/core/testing'
import { changeStateRoute, getCaseRoute } from '../../wire/routes/cases.js'
import { changePriorityRoute } from '../../wire/routes/desk.js'
import { postMessageRoute } from '../../wire/routes/messages.js'
import { about, ask, assertFaults, file, given, move, refused } from './asking.js'
import type { Asker, CasesSubject } from './subject.js'

const window = 15 * 86_400_000

async function expectNoWay(subject: CasesSubject, as: Asker, found: { readonly id: string }, from: string, to: string) {
  const question = about(found, { body: { to, resolution: 'Done' } })
  const { facts } = await refused(subject, as, changeStateRoute, question, 409, 'invalid_transition')
  assertEqual({ from: facts?.['from'], to: facts?.['to'] }, { from, to }, `the states that the refusal names`)
}

/** Which way a case may go. */
export const stateChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'an engineer moves a case from new to open, to waiting, back to open, and closes it',
    async run(subject) {
      const filed = await file(subject)
      const seen: string[] = []
      for (const to of ['open', 'waiting_on_customer', 'open', 'closed'] as const) {
        await move(subject, filed, to)
        seen.push((await given(subject, 'requester', getCaseRoute, about(filed))).state)
      }
      assertEqual(seen, ['open', 'waiting_on_customer', 'open', 'closed'], 'the states')
    },
  },
  {
    name: 'an engineer cannot move a new case to waiting: 409 names both states',
    async run(subject) {
      await expectNoWay(subject, 'engineer', await file(subject), 'new', 'waiting_on_customer')
    },
  },
  {
    name: 'a requester cannot open a case: 409 names both states',
    async run(subject) {
      await expectNoWay(subject, 'requester', await file(subject), 'new', 'open')
    },
  },
  {
    name: 'a closed case goes nowhere by hand: 409 names both states, whoever asks',
    async run(subject) {
      const filed = await file(subject)
      await move(subject, filed, 'closed')
      for (const as of ['engineer', 'requester'] as const) {
        for (const to of ['open', 'waiting_on_customer', 'closed']) await expectNoWay(subject, as, filed, 'closed', to)
      }
    },
  },
  {
    name: 'a requester closes the own case without a word',
    async run(subject) {
      const filed = await file(subject)
      const closed = await given(subject, 'requester', changeStateRoute, about(filed, { body: { to: 'closed' } }))
      assertEqual(closed.state, 'closed', 'the state')
    },
  },
  {
    name: 'an engineer closes a case only with a resolution',
    async run(subject) {
      const question = about(await file(subject), { body: { to: 'closed' } })
      assertFaults(await refused(subject, 'engineer', changeStateRoute, question, 422, 'validation_failed'), 'body', [
        '/resolution',
      ])
    },
  },
  {
    name: 'a closed case tells its resolution, when it was closed, and until when an answer reopens it',
    async run(subject) {
      const { closedAt = '', reopenUntil = '', resolution } = await move(subject, await file(subject), 'closed')
      assertEqual(resolution, 'Reselected the element', 'the resolution')
      assertEqual(Date.parse(reopenUntil) - Date.parse(closedAt), window, 'the window')
    },
  },
  {
    name: "the requester's answer opens a waiting case, and an engineer's leaves it waiting",
    async run(subject) {
      const filed = await file(subject)
      await move(subject, filed, 'open', 'waiting_on_customer')
      const states: string[] = []
      for (const as of ['engineer', 'requester'] as const) {
        await given(subject, as, postMessageRoute, about(filed, { body: { text: 'Here it is' } }))
        states.push((await given(subject, as, getCaseRoute, about(filed))).state)
      }
      assertEqual(states, ['waiting_on_customer', 'open'], 'the states after the answers')
    },
  },
  {
    name: "the requester's answer reopens a case that was just closed, which then has no resolution",
    async run(subject) {
      const filed = await file(subject)
      await move(subject, filed, 'closed')
      await given(subject, 'requester', postMessageRoute, about(filed, { body: { text: 'It is back' } }))
      const { state, ...found } = await given(subject, 'requester', getCaseRoute, about(filed))
      const left = ['closedAt', 'reopenUntil', 'resolution'].filter((name) => name in found)
      assertEqual([state, left], ['open', []], 'the state, and what is left of the closing')
    },
  },
  {
    name: 'a change with the version that was seen is done, and the version counts up',
    async run(subject) {
      const filed = await file(subject)
      const question = about(filed, { body: { to: 'open' }, headers: { 'if-match': `"${filed.version}"` } })
      const { json, headers } = await ask(subject, 'engineer', changeStateRoute, question)
      const { version } = json as { version: number }
      assertTrue(version > filed.version, 'the version is higher than before')
      assertEqual(headers.get('etag'), `"${version}"`, 'the entity tag')
    },
  },
  {
    name: 'a change with an older version is 412, and nothing is changed',
    async run(subject) {
      const filed = await file(subject)
      const moved = await move(subject, filed, 'open')
      const headers = { 'if-match': `"${filed.version}"` }
      const closing = about(filed, { body: { to: 'closed', resolution: 'Done' }, headers })
      await refused(subject, 'engineer', changeStateRoute, closing, 412, 'version_mismatch')
      const raising = about(filed, { body: { priority: 'p3', reason: 'There is a way round' }, headers })
      await refused(subject, 'engineer', changePriorityRoute, raising, 412, 'version_mismatch')
      assertEqual(await given(subject, 'engineer', getCaseRoute, about(filed)), moved, 'the case')
    },
  },
  {
    name: 'an If-Match that is no entity tag is 422 in the header',
    async run(subject) {
      const question = about(await file(subject), { body: { to: 'open' }, headers: { 'if-match': 'newest' } })
      const problem = await refused(subject, 'engineer', changeStateRoute, question, 422, 'validation_failed')
      assertFaults(problem, 'header', ['/if-match'])
    },
  },
]
