import type { Query, Where } from '../../../ports/store.js'
import { assertEqual } from '../../assert.js'
import type { Check } from '../../suite.js'
import { type DatabaseSubject, notes, opened, type Paper, paper, papers, store } from './subject.js'

const many = [
  paper('p1', { title: 'Straße', state: 'open', number: 1, done: true, tags: ['x', 'y'] }),
  paper('p2', { title: 'ÉTÉ', state: 'open', number: 10, done: false, tags: [] }),
  paper('p3', { title: 'a%b_c', state: 'closed', number: 2, code: null }),
  paper('p4', { title: null, state: 'new', number: -3 }),
  paper('p5', { state: 'open' }),
  { id: 'p6', account: 'b', title: 'été', state: 'open', number: 1 },
]

const conditions: readonly (readonly [what: string, where: Where<Paper>, ids: string])[] = [
  ['no condition', {}, 'p1 p2 p3 p4 p5'],
  ['an undefined condition', { state: undefined }, 'p1 p2 p3 p4 p5'],
  ['text', { state: 'open' }, 'p1 p2 p5'],
  ['a number', { number: 10 }, 'p2'],
  ['a boolean', { done: false }, 'p2'],
  ['null, which also matches an absent field', { title: null }, 'p4 p5'],
  ['two fields, of which both must hold', { state: 'open', number: 1 }, 'p1'],
  ['in', { state: { in: ['new', 'closed', 'unheard of'] } }, 'p3 p4'],
  ['in nothing', { state: { in: [] } }, ''],
  ['in with null', { number: { in: [null, 2] } }, 'p3 p5'],
  ['not, which also matches an absent field', { number: { not: 1 } }, 'p2 p3 p4 p5'],
  ['not null', { title: { not: null } }, 'p1 p2 p3'],
  ['at least a number', { number: { atLeast: 2 } }, 'p2 p3'],
  ['below a number', { number: { below: 2 } }, 'p1 p4'],
  ['between two numbers', { number: { atLeast: -3, below: 10 } }, 'p1 p3 p4'],
  ['at least a text', { state: { atLeast: 'new' } }, 'p1 p2 p4 p5'],
  ['between two texts', { state: { atLeast: 'closed', below: 'new' } }, 'p3'],
  ['a text and a range of the next field', { state: 'open', number: { atLeast: 2 } }, 'p2'],
  ['characters, whatever their case', { title: { contains: 'STRA' } }, 'p1'],
  ['characters that mean something in SQL', { title: { contains: '%B_' } }, 'p3'],
  ['characters that would match anything in SQL', { title: { contains: 'a_b' } }, ''],
  ['an element', { tags: { includes: 'y' } }, 'p1'],
  ['one of some elements', { tags: { includes: ['z', 'y'] } }, 'p1'],
  ['an element that is missing', { tags: { includes: 'z' } }, ''],
]

/** One page after the other, each going on after the last document of the one before. */
async function pagesOf(
  read: (query: Query<Paper>) => Promise<readonly Paper[]>,
  query: Query<Paper>,
): Promise<string[]> {
  const pages: string[] = []
  for (let after: Paper | undefined; ; ) {
    const page = await read({ ...query, after, limit: 3 })
    if (page.length === 0) return pages
    pages.push(page.map(({ id }) => id).join(' '))
    after = page.at(-1)
  }
}

/** Finding, counting, ordering and paging. */
export const queryChecks: readonly Check<DatabaseSubject>[] = [
  ...conditions.map(
    ([what, where, ids]): Check<DatabaseSubject> => ({
      name: `find and count take ${what}`,
      async run(subject) {
        const database = await opened(subject)
        await store(database, ...many)
        await database.transaction(async (tx) => {
          const found = await tx.forAccount('a').find(papers, { where })
          assertEqual(found.map(({ id }) => id).join(' '), ids, 'what find gives')
          assertEqual(await tx.forAccount('a').count(papers, where), found.length, 'what count gives')
        })
      },
    }),
  ),
  {
    name: 'contains knows the two cases of letters beyond ASCII',
    async run(subject) {
      const database = await opened(subject)
      await store(database, ...many)
      const found = await database.transaction((tx) =>
        tx.everyAccount.find(papers, { where: { title: { contains: 'Été' } } }),
      )
      assertEqual(
        found.map(({ id }) => id),
        ['p2', 'p6'],
      )
    },
  },
  {
    name: 'text stands in the order of code points, an emoji behind U+FFFD',
    async run(subject) {
      const database = await opened(subject)
      const titles = ['b', '\u{1F600}', 'B', '\uFFFD', 'a', 'é', '_', 'a b', '', '\uE000', '10', '9', 'aa']
      await store(database, ...titles.map((title, at) => paper(`p${at}`, { title })))
      const expected = ['', '10', '9', 'B', '_', 'a', 'a b', 'aa', 'b', 'é', '\uE000', '\uFFFD', '\u{1F600}']
      const read = (direction: 'ascending' | 'descending') =>
        database.transaction((tx) => tx.forAccount('a').find(papers, { order: [['title', direction]] }))
      assertEqual(
        (await read('ascending')).map(({ title }) => title),
        expected,
        'ascending',
      )
      assertEqual(
        (await read('descending')).map(({ title }) => title),
        expected.toReversed(),
        'descending',
      )
    },
  },
  {
    name: 'ids are the order when none is given, by code point and over all accounts',
    async run(subject) {
      const database = await opened(subject)
      await store(database, paper('b'), { id: 'a', account: 'z' }, paper('B'), { id: 'c', account: 'b' })
      const read = await database.transaction((tx) => tx.everyAccount.find(papers))
      assertEqual(
        read.map(({ id }) => id),
        ['B', 'a', 'b', 'c'],
      )
    },
  },
  {
    name: 'numbers stand in the order of their size, null and absent fields last, ties by id in the direction of the last field',
    async run(subject) {
      const database = await opened(subject)
      await store(database, ...many)
      const read = async (direction: 'ascending' | 'descending', field: 'number' | 'title' | 'state' = 'number') => {
        const found = await database.transaction((tx) => tx.everyAccount.find(papers, { order: [[field, direction]] }))
        return found.map(({ id }) => id).join(' ')
      }
      assertEqual(await read('ascending'), 'p4 p1 p6 p3 p2 p5', 'ascending numbers')
      assertEqual(await read('descending'), 'p5 p2 p3 p6 p1 p4', 'descending numbers')
      assertEqual(await read('ascending', 'title'), 'p1 p3 p2 p6 p4 p5', 'ascending titles')
      assertEqual(await read('descending', 'title'), 'p5 p4 p6 p2 p3 p1', 'descending titles')
      assertEqual(await read('descending', 'state'), 'p6 p5 p2 p1 p4 p3', 'descending states')
    },
  },
  {
    name: 'two fields of an order may go different ways',
    async run(subject) {
      const database = await opened(subject)
      await store(database, ...many)
      const order = [
        ['state', 'descending'],
        ['number', 'ascending'],
      ] as const
      const found = await database.transaction((tx) => tx.everyAccount.find(papers, { order }))
      assertEqual(found.map(({ id }) => id).join(' '), 'p1 p6 p2 p5 p4 p3')
    },
  },
  ...(['indexed', 'not indexed'] as const).map(
    (kind): Check<DatabaseSubject> => ({
      name: `pages fit together without gap or double, in every order, by fields that are ${kind}`,
      async run(subject) {
        const database = await opened(subject)
        const collection = kind === 'indexed' ? papers : notes
        await database.transaction(async (tx) => {
          for (let at = 0; at < 10; at++) {
            const number = at % 4 === 3 ? {} : { number: at % 3 }
            await tx.everyAccount.insert(collection, paper(`p${at}`, { state: at % 2 ? 'odd' : 'even', ...number }))
          }
        })
        const read = (query: Query<Paper>) =>
          database.transaction((tx) => tx.forAccount(['a', 'b']).find(collection, query))
        const one = (query: Query<Paper>) => database.transaction((tx) => tx.forAccount('a').find(collection, query))
        const queries: readonly Query<Paper>[] = [
          {},
          { where: { state: 'odd' } },
          { where: { state: 'odd' }, order: [['number', 'descending']] },
          {
            order: [
              ['state', 'ascending'],
              ['number', 'ascending'],
            ],
          },
          {
            order: [
              ['state', 'descending'],
              ['number', 'descending'],
            ],
          },
          {
            order: [
              ['number', 'descending'],
              ['state', 'ascending'],
            ],
          },
          { where: { number: { atLeast: 1 }, state: 'even' }, order: [['number', 'ascending']] },
        ]
        for (const query of queries) {
          const whole = (await one(query)).map(({ id }) => id).join(' ')
          assertEqual((await pagesOf(one, query)).join(' '), whole, `the pages of ${JSON.stringify(query)}`)
          assertEqual(
            (await pagesOf(read, query)).join(' '),
            whole,
            `the pages of ${JSON.stringify(query)}, of two accounts`,
          )
        }
      },
    }),
  ),
  {
    name: 'a page goes on after a document that was changed or removed since',
    async run(subject) {
      const database = await opened(subject)
      const stored = await store(
        database,
        ...['p1', 'p2', 'p3', 'p4'].map((id) => paper(id, { state: 'open', number: 1 })),
      )
      const after = stored[1] as Paper
      const next = () =>
        database.transaction(async (tx) => {
          const query: Query<Paper> = { where: { state: 'open' }, order: [['number', 'ascending']], after, limit: 2 }
          return (await tx.forAccount('a').find(papers, query)).map(({ id }) => id)
        })
      await database.transaction((tx) => tx.forAccount('a').put(papers, { ...after, state: 'closed' }))
      assertEqual(await next(), ['p3', 'p4'], 'the page after a changed document')
      await database.transaction((tx) => tx.forAccount('a').remove(papers, 'p2'))
      assertEqual(await next(), ['p3', 'p4'], 'the page after a removed document')
    },
  },
  {
    name: 'a limit of nothing gives nothing',
    async run(subject) {
      const database = await opened(subject)
      await store(database, ...many)
      assertEqual(await database.transaction((tx) => tx.everyAccount.find(papers, { limit: 0 })), [])
    },
  },
]
