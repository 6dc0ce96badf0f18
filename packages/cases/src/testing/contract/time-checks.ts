import { assertEqual, type Check } from '@waymark/core/testing'
import { reopenWindow } from '../../model/lifecycle.js'
import { createCaseRoute, getCaseRoute } from '../../wire/routes/cases.js'
import { postMessageRoute } from '../../wire/routes/messages.js'
import { sampleCase } from '../samples.js'
import { about, file, given, move, refused } from './asking.js'
import type { TimedCasesSubject } from './subject.js'

const answer = { body: { text: 'It is back' } }

/** What time changes: for implementations whose clock can be moved. */
export const timeChecks: readonly Check<TimedCasesSubject>[] = [
  {
    name: 'an answer 15 days after the closing reopens the case',
    async run(subject) {
      const filed = await file(subject)
      await move(subject, filed, 'closed')
      await subject.advance(reopenWindow)
      await given(subject, 'requester', postMessageRoute, about(filed, answer))
      assertEqual((await given(subject, 'requester', getCaseRoute, about(filed))).state, 'open', 'the state')
    },
  },
  {
    name: 'one millisecond later it is 409, and names the case to take further',
    async run(subject) {
      const filed = await file(subject)
      const closed = await move(subject, filed, 'closed')
      await subject.advance(reopenWindow + 1)
      const { facts } = await refused(
        subject,
        'requester',
        postMessageRoute,
        about(filed, answer),
        409,
        'reopen_window_over',
      )
      assertEqual(facts, { supersedes: filed.id, number: filed.number }, 'the facts')
      assertEqual(await given(subject, 'requester', getCaseRoute, about(filed)), closed, 'the case')
    },
  },
  {
    name: 'an idempotency key is good for 24 hours, and a millisecond later it is new',
    async run(subject) {
      const create = async () => {
        const question = { body: sampleCase(), headers: { 'idempotency-key': 'the-same' } }
        return (await given(subject, 'requester', createCaseRoute, question)).id
      }
      const first = await create()
      await subject.advance(24 * 3_600_000)
      assertEqual(await create(), first, 'the case after 24 hours')
      await subject.advance(1)
      assertEqual((await create()) === first, false, 'whether it is the same case later')
    },
  },
]
