import { assertEqual, type Check } from '@waymark/core/testing'
import type { CaseJson } from '../../wire/case.js'
import { listCasesRoute } from '../../wire/routes/cases.js'
import { listMessagesRoute, postMessageRoute } from '../../wire/routes/messages.js'
import { about, assertFaults, file, given, move, type Question, refused } from './asking.js'
import type { CasesSubject } from './subject.js'

type Query = NonNullable<Question['query']>

async function fileSome(subject: CasesSubject, count: number): Promise<readonly CaseJson[]> {
  const filed: CaseJson[] = []
  for (let at = 1; at <= count; at += 1) filed.push(await file(subject, { subject: `Problem ${at}` }))
  return filed
}

/** Every page of the own cases, as the subjects on it. `between` runs after each. */
async function pages(subject: CasesSubject, query: Query, between = async () => {}): Promise<readonly string[][]> {
  const found: string[][] = []
  let after: string | undefined
  do {
    const page = await given(subject, 'requester', listCasesRoute, { query: { ...query, after } })
    found.push(page.items.map((item) => item.subject))
    after = page.next
    await between()
  } while (after !== undefined && found.length < 20)
  return found
}

async function subjects(subject: CasesSubject, query: Query): Promise<readonly string[]> {
  return (await pages(subject, query)).flat()
}

/** How lists are paged, ordered and filtered. */
export const pagingChecks: readonly Check<CasesSubject>[] = [
  {
    name: 'a list is paged without gaps and repetitions, newest first, or oldest first',
    async run(subject) {
      await fileSome(subject, 5)
      const newest = [['Problem 5', 'Problem 4'], ['Problem 3', 'Problem 2'], ['Problem 1']]
      assertEqual(await pages(subject, { limit: 2 }), newest, 'the pages')
      const oldest = [
        ['Problem 1', 'Problem 2', 'Problem 3'],
        ['Problem 4', 'Problem 5'],
      ]
      assertEqual(await pages(subject, { limit: 3, order: 'oldest' }), oldest, 'the pages from the oldest')
    },
  },
  {
    name: 'a cursor keeps its place while cases are filed',
    async run(subject) {
      await fileSome(subject, 4)
      const found = await pages(subject, { limit: 2 }, async () => void (await file(subject, { subject: 'Meanwhile' })))
      assertEqual(
        found,
        [
          ['Problem 4', 'Problem 3'],
          ['Problem 2', 'Problem 1'],
        ],
        'the pages',
      )
    },
  },
  {
    name: 'a cursor of no case of the list is 422 at /after',
    async run(subject) {
      const foreign = await file(subject, {}, 'stranger')
      for (const after of ['case_0', foreign.id]) {
        const problem = await refused(
          subject,
          'requester',
          listCasesRoute,
          { query: { after } },
          422,
          'validation_failed',
        )
        assertFaults(problem, 'query', ['/after'])
      }
    },
  },
  {
    name: 'a limit beyond 1 to 100, or that is no number, is 422 at /limit',
    async run(subject) {
      for (const limit of [0, 101, 1.5, 'many']) {
        const problem = await refused(
          subject,
          'requester',
          listCasesRoute,
          { query: { limit } },
          422,
          'validation_failed',
        )
        assertFaults(problem, 'query', ['/limit'])
      }
    },
  },
  {
    name: 'a query field that nobody knows is 422 by its name',
    async run(subject) {
      const query = { colour: 'red' }
      const problem = await refused(subject, 'requester', listCasesRoute, { query }, 422, 'validation_failed')
      assertFaults(problem, 'query', ['/colour'])
    },
  },
  {
    name: 'cases are filtered by tab, state, priority, channel, subject and number',
    async run(subject) {
      const [first] = await fileSome(subject, 2)
      await move(subject, first as CaseJson, 'closed')
      await file(subject, { subject: 'Unlike', priority: 'p4', channel: 'portal' })
      const found = {
        open: await subjects(subject, { tab: 'open' }),
        resolved: await subjects(subject, { tab: 'resolved' }),
        states: await subjects(subject, { state: ['new', 'closed'], order: 'oldest' }),
        priority: await subjects(subject, { priority: ['p4'] }),
        channel: await subjects(subject, { channel: ['portal'] }),
        search: await subjects(subject, { search: 'problem' }),
        number: await subjects(subject, { search: (first as CaseJson).number }),
      }
      assertEqual(
        found,
        {
          open: ['Unlike', 'Problem 2'],
          resolved: ['Problem 1'],
          states: ['Problem 1', 'Problem 2', 'Unlike'],
          priority: ['Unlike'],
          channel: ['Unlike'],
          search: ['Problem 2', 'Problem 1'],
          number: ['Problem 1'],
        },
        'what the filters let through',
      )
    },
  },
  {
    name: 'messages are paged in the order in which they were posted',
    async run(subject) {
      const filed = await file(subject)
      for (const text of ['one', 'two', 'three'])
        await given(subject, 'requester', postMessageRoute, about(filed, { body: { text } }))
      const first = await given(subject, 'engineer', listMessagesRoute, about(filed, { query: { limit: 2 } }))
      const second = await given(subject, 'engineer', listMessagesRoute, about(filed, { query: { after: first.next } }))
      const texts = [first, second].map(({ items }) => items.map(({ text }) => text))
      assertEqual([texts, second.next], [[['one', 'two'], ['three']], undefined], 'the pages')
    },
  },
]
