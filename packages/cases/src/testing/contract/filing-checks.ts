import { assertEqual, assertTrue, type Check } from '@waymark/core/testing'
import { createCaseRoute, getCaseRoute } from '../../wire/routes/cases.js'
import { suggestRoute } from '../../wire/routes/taking-part.js'
import { sampleCase } from '../samples.js'
import { about, ask, assertFaults, file, given, refused } from './asking.js'
import type { CasesSubject } from './subject.js'

/** How a case is filed. */
export const filingChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a case that is filed has its id, its number and the state new at once, and its version as entity tag',
    async run(subject) {
      const { status, json, headers } = await ask(subject, 'requester', createCaseRoute, { body: sampleCase() })
      const filed = json as Record<string, unknown>
      assertEqual([status, filed['state'], headers.get('etag')], [201, 'new', `"${filed['version']}"`], 'the answer')
      assertTrue(/^case_[0-9A-Za-z]{1,40}$/.test(String(filed['id'])), 'the id is an id of a case')
      assertTrue(/^CS-\d{6,}$/.test(String(filed['number'])), 'the number is one that people say')
    },
  },
  {
    name: 'what was filed is read back in the words in which it was filed',
    async run(subject) {
      const body = sampleCase({ channel: 'portal', collaborators: ['kim@partner.example'] })
      const { id } = await given(subject, 'requester', createCaseRoute, { body })
      const found = await given(subject, 'requester', getCaseRoute, about({ id }))
      const { subject: line, priority, topic, report, channel, collaborators } = found
      assertEqual({ subject: line, priority, topic, report, channel, collaborators }, body, 'what is read back')
    },
  },
  {
    name: 'each case has a higher number than the one before',
    async run(subject) {
      const numbers: number[] = []
      for (let count = 0; count < 3; count += 1) numbers.push(Number((await file(subject)).number.slice(3)))
      assertEqual(
        [...new Set(numbers)].sort((a, b) => a - b),
        numbers,
        'the numbers',
      )
    },
  },
  {
    name: 'a case that names no channel came by api',
    async run(subject) {
      assertEqual((await file(subject)).channel, 'api', 'the channel')
    },
  },
  {
    name: 'collaborators come as a list or as one comma-separated text; duplicates and the requester fold',
    async run(subject) {
      const { requester } = await file(subject)
      const wanted = ['kim@partner.example', 'lou@partner.example']
      const list = await file(subject, { collaborators: [...wanted, 'KIM@partner.example', requester.email] })
      const text = await file(subject, {
        collaborators: `${wanted.join(', ')},kim@partner.example, ${requester.email}`,
      })
      assertEqual([list.collaborators, text.collaborators], [wanted, wanted], 'the collaborators')
    },
  },
  {
    name: 'each bad collaborator is named in the refusal',
    async run(subject) {
      const body = sampleCase({ collaborators: ['kim@partner.example', 'not an address', 'lou@'] })
      const problem = await refused(subject, 'requester', createCaseRoute, { body }, 422, 'validation_failed')
      assertFaults(problem, 'body', ['/collaborators/1', '/collaborators/2'])
    },
  },
  {
    name: 'what is missing is refused with a path for every fault',
    async run(subject) {
      const body = { priority: 'p9', report: {} }
      const problem = await refused(subject, 'requester', createCaseRoute, { body }, 422, 'validation_failed')
      assertFaults(problem, 'body', ['/priority', '/report/environment', '/report/overview', '/subject'])
    },
  },
  {
    name: 'a field that nobody knows is refused by its path',
    async run(subject) {
      const { report, ...rest } = sampleCase()
      const body = { ...rest, urgency: 'high', report: { ...report, colour: 'red' } }
      const problem = await refused(subject, 'requester', createCaseRoute, { body }, 422, 'validation_failed')
      assertFaults(problem, 'body', ['/report/colour', '/urgency'])
    },
  },
  {
    name: 'p1 is refused outside production, at its path',
    async run(subject) {
      const body = sampleCase({ priority: 'p1', report: { overview: 'It stops', environment: 'test' } })
      const problem = await refused(subject, 'requester', createCaseRoute, { body }, 422, 'validation_failed')
      assertFaults(problem, 'body', ['/priority'])
    },
  },
  {
    name: 'a draft is answered with articles, the flow tracker guide and the desk it is for',
    async run(subject) {
      const body = { subject: 'A step does not find its element', affectedItem: { name: 'New opportunity' } }
      const found = await given(subject, 'requester', suggestRoute, { body })
      assertTrue(found.flowTrackerGuide.url.startsWith('https://'), 'the guide has an address')
      assertEqual([found.assistant, found.desk], [true, 'support'], 'the way that is suggested')
    },
  },
]
