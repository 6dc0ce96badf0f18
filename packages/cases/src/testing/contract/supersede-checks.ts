import { assertEqual, type Check } from '@waymark/core/testing'
import { createCaseRoute, getCaseRoute } from '../../wire/routes/cases.js'
import { sampleCase } from '../samples.js'
import { about, assertFaults, file, given, move, refused } from './asking.js'
import type { CasesSubject } from './subject.js'

/** How a new case takes a closed one further. */
export const supersedeChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a case that supersedes a closed one and the closed one name each other',
    async run(subject) {
      const old = await file(subject)
      await move(subject, old, 'closed')
      const next = await file(subject, { supersedes: old.id })
      const found = await given(subject, 'requester', getCaseRoute, about(old))
      assertEqual(next.supersedes, { id: old.id, number: old.number }, 'what the new one supersedes')
      assertEqual(found.supersededBy, { id: next.id, number: next.number }, 'what supersedes the old one')
    },
  },
  {
    name: 'a case that is open, or superseded already, cannot be superseded',
    async run(subject) {
      const old = await file(subject)
      const question = { body: sampleCase({ supersedes: old.id }) }
      const expectFault = async () => {
        const problem = await refused(subject, 'requester', createCaseRoute, question, 422, 'validation_failed')
        assertFaults(problem, 'body', ['/supersedes'])
      }
      await expectFault()
      await move(subject, old, 'closed')
      await given(subject, 'requester', createCaseRoute, question)
      await expectFault()
    },
  },
  {
    name: "a stranger cannot supersede somebody else's case: it is not there",
    async run(subject) {
      const old = await file(subject)
      await move(subject, old, 'closed')
      const question = { body: sampleCase({ supersedes: old.id }) }
      await refused(subject, 'stranger', createCaseRoute, question, 404, 'not_found')
    },
  },
]
