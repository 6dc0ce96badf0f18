import { assertEqual, type Check, type SeenAnswer } from '@waymark/core/testing'
import { createCaseRoute, listCasesRoute } from '../../wire/routes/cases.js'
import { listMessagesRoute, postMessageRoute } from '../../wire/routes/messages.js'
import { sampleCase } from '../samples.js'
import { about, ask, assertFaults, file, given, refused } from './asking.js'
import type { Asker, CasesSubject } from './subject.js'

const headers = { 'idempotency-key': 'a-key-of-mine' }

function create(subject: CasesSubject, as: Asker = 'requester'): Promise<SeenAnswer> {
  return ask(subject, as, createCaseRoute, { body: sampleCase(), headers })
}

async function countCases(subject: CasesSubject): Promise<number> {
  return (await given(subject, 'requester', listCasesRoute, { query: { limit: 100 } })).items.length
}

/** How a write is repeated. */
export const idempotencyChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a write that is repeated under its key is done once, and answered alike',
    async run(subject) {
      const [first, second] = [await create(subject), await create(subject)]
      assertEqual([second.status, second.json], [first.status, first.json], 'the second answer')
      assertEqual(second.headers.get('idempotent-replayed'), 'true', 'the header that tells a repetition')
      assertEqual(await countCases(subject), 1, 'the number of cases')
    },
  },
  {
    name: 'another body under the same key is 409, and nothing is stored',
    async run(subject) {
      await create(subject)
      const question = { body: sampleCase({ subject: 'Something else' }), headers }
      await refused(subject, 'requester', createCaseRoute, question, 409, 'idempotency_key_reused')
      assertEqual(await countCases(subject), 1, 'the number of cases')
    },
  },
  {
    name: '20 creates at the same time under one key make one case',
    async run(subject) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => create(subject)))
      const ids = new Set(answers.map(({ status, json }) => `${status} ${(json as { id?: string }).id}`))
      assertEqual([ids.size, await countCases(subject)], [1, 1], 'the numbers of answers and cases')
    },
  },
  {
    name: "somebody else's same key is another key",
    async run(subject) {
      const [mine, other] = [await create(subject), await create(subject, 'colleague')]
      const [first, second] = [mine.json, other.json] as readonly { id: string }[]
      assertEqual([other.status, first?.id === second?.id], [201, false], 'the status, and whether it is the same case')
    },
  },
  {
    name: 'a message that is repeated under its key is posted once',
    async run(subject) {
      const filed = await file(subject)
      const question = about(filed, { body: { text: 'Once' }, headers })
      for (const _ of [1, 2, 3]) await given(subject, 'requester', postMessageRoute, question)
      const { items } = await given(subject, 'requester', listMessagesRoute, about(filed))
      assertEqual(
        items.map(({ text }) => text),
        ['Once'],
        'the messages',
      )
    },
  },
  {
    name: 'a refused write leaves its key free',
    async run(subject) {
      await refused(subject, 'requester', createCaseRoute, { body: {}, headers }, 422, 'validation_failed')
      assertEqual((await create(subject)).status, 201, 'the status')
    },
  },
  {
    name: 'a key that is no key is 422 in the header',
    async run(subject) {
      const question = { body: sampleCase(), headers: { 'idempotency-key': 'two words' } }
      const problem = await refused(subject, 'requester', createCaseRoute, question, 422, 'validation_failed')
      assertFaults(problem, 'header', ['/idempotency-key'])
    },
  },
]
