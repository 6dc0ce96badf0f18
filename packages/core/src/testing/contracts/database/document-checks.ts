import type { Collection } from '../../../ports/store.js'
import { assertEqual, assertTrue, expectRefusal } from '../../assert.js'
import type { Check } from '../../suite.js'
import { type DatabaseSubject, notes, opened, type Paper, paper, papers, store } from './subject.js'

/** Reading, adding, changing and removing one document. */
export const documentChecks: readonly Check<DatabaseSubject>[] = [
  {
    name: 'a document is read as it was added, with version 1 and without its undefined fields',
    async run(subject) {
      const database = await opened(subject)
      const added = paper('p1', { title: 'é\u{1F600}', number: -1.5, done: false, tags: ['x', ''], code: null })
      const expected = { ...added, version: 1 }
      const unset = { state: undefined } as unknown as Partial<Paper>
      const inserted = await database.transaction((tx) => tx.forAccount('a').insert(papers, { ...added, ...unset }))
      assertEqual(inserted, expected, 'what insert gives')
      assertEqual(await database.transaction((tx) => tx.forAccount('a').get(papers, 'p1')), expected, 'what get gives')
      assertEqual(await database.transaction((tx) => tx.forAccount('a').find(papers)), [expected], 'what find gives')
    },
  },
  {
    name: 'a stored document does not change with the object it was made from',
    async run(subject) {
      const database = await opened(subject)
      const tags = ['x']
      await store(database, paper('p1', { tags }))
      tags.push('y')
      const [read] = await database.transaction((tx) => tx.everyAccount.find(papers))
      assertEqual(read, { id: 'p1', account: 'a', version: 1, tags: ['x'] })
    },
  },
  {
    name: 'adding an id that is taken is a conflict',
    async run(subject) {
      const database = await opened(subject)
      await store(database, paper('p1', { title: 'first' }))
      await expectRefusal(store(database, paper('p1', { title: 'second' })), 'conflict')
      const [read] = await database.transaction((tx) => tx.everyAccount.find(papers))
      assertEqual(read?.title, 'first', 'the title')
    },
  },
  {
    name: 'put replaces the whole document and counts its version up',
    async run(subject) {
      const database = await opened(subject)
      const [first] = await store(database, paper('p1', { title: 'old', state: 'new' }))
      const expected = { id: 'p1', account: 'a', version: 2, title: 'new' }
      const changed = { id: 'p1', account: 'a', version: first?.version ?? 0, title: 'new' }
      assertEqual(
        await database.transaction((tx) => tx.forAccount('a').put(papers, changed)),
        expected,
        'what put gives',
      )
      assertEqual(await database.transaction((tx) => tx.forAccount('a').get(papers, 'p1')), expected, 'what get gives')
    },
  },
  {
    name: 'put refuses a version that is not the stored one, and a document that is not there',
    async run(subject) {
      const database = await opened(subject)
      const [first] = await store(database, paper('p1'))
      assertTrue(first !== undefined, 'insert gives the document')
      const put = (document: Paper) => database.transaction((tx) => tx.forAccount('a').put(papers, document))
      await put({ ...first, title: 'mine' })
      await expectRefusal(put({ ...first, title: 'theirs' }), 'version_mismatch')
      await expectRefusal(put({ id: 'p2', account: 'a', version: 1 }), 'version_mismatch')
      assertEqual(await database.transaction((tx) => tx.forAccount('a').count(papers)), 1, 'the number of documents')
    },
  },
  {
    name: 'remove says whether there was something, which is then gone',
    async run(subject) {
      const database = await opened(subject)
      await store(database, paper('p1'))
      const remove = () => database.transaction((tx) => tx.forAccount('a').remove(papers, 'p1'))
      assertEqual([await remove(), await remove()], [true, false], 'what remove gives')
      assertEqual(await database.transaction((tx) => tx.forAccount('a').get(papers, 'p1')), undefined, 'what get gives')
    },
  },
  {
    name: 'claim adds a document, or gives the one that is there',
    async run(subject) {
      const database = await opened(subject)
      const claim = (title: string) =>
        database.transaction((tx) => tx.forAccount('a').claim(papers, paper('p1', { title })))
      const document = { id: 'p1', account: 'a', version: 1, title: 'first' }
      assertEqual(await claim('first'), { document, inserted: true })
      assertEqual(await claim('second'), { document, inserted: false })
    },
  },
  {
    name: 'a unique index refuses a second document of the account with its values, whichever way it comes about',
    async run(subject) {
      const database = await opened(subject)
      const [, second] = await store(database, paper('p1', { code: 'x' }), paper('p2', { code: 'y' }))
      await store(
        database,
        { id: 'p3', account: 'b', code: 'x' },
        paper('p4'),
        paper('p5'),
        paper('p6', { code: null }),
      )
      assertTrue(second !== undefined, 'insert gives the document')
      await expectRefusal(store(database, paper('p7', { code: 'x' })), 'conflict')
      await expectRefusal(
        database.transaction((tx) => tx.forAccount('a').claim(papers, paper('p7', { code: 'x' }))),
        'conflict',
      )
      await expectRefusal(
        database.transaction((tx) => tx.forAccount('a').put(papers, { ...second, code: 'x' })),
        'conflict',
      )
      await database.transaction((tx) => tx.forAccount('a').put(papers, { ...second, title: 'keeps its code' }))
      await database.transaction((tx) => tx.forAccount('a').remove(papers, 'p1'))
      await store(database, paper('p7', { code: 'x' }))
    },
  },
  {
    name: 'what JSON or jsonb cannot carry is refused and not stored',
    async run(subject) {
      const database = await opened(subject)
      const bad: readonly unknown[] = [
        new Date(0),
        Number.NaN,
        Number.POSITIVE_INFINITY,
        () => 1,
        10n,
        new Map(),
        'NUL \0',
        'half \ud83d',
        { 'bad \0': 1 },
        [undefined],
      ]
      for (const title of bad) {
        await expectRefusal(store(database, paper('p1', { title: title as string })), 'internal_error')
      }
      assertEqual(await database.transaction((tx) => tx.everyAccount.count(papers)), 0, 'the number of documents')
    },
  },
  {
    name: 'a collection that was not opened is refused',
    async run({ database }) {
      await database.open([papers])
      await expectRefusal(
        database.transaction((tx) => tx.forAccount('a').find(notes)),
        'internal_error',
      )
    },
  },
  {
    name: 'a document of an older shape is upgraded when it is read, and can be put',
    async run(subject) {
      const database = await opened(subject)
      await store(database, paper('p1', { title: 'old' }))
      const calls: unknown[] = []
      const next: Collection<Paper> = {
        ...papers,
        schemaVersion: 3,
        upgrade: (document: Readonly<Record<string, unknown>>, schemaVersion: number) => {
          calls.push([document.title, schemaVersion])
          const older = document as unknown as Paper
          return { ...older, title: `${older.title}, upgraded` } as Paper
        },
      }
      const again = await subject.reopen([next, notes])
      const read = await again.transaction((tx) => tx.forAccount('a').get(next, 'p1'))
      assertEqual(read, { id: 'p1', account: 'a', version: 1, title: 'old, upgraded' }, 'what get gives')
      assertEqual(calls[0], ['old', 1], 'what upgrade is called with')
      assertEqual(await again.transaction((tx) => tx.forAccount('a').find(next)), [read], 'what find gives')
      const put = await again.transaction((tx) => tx.forAccount('a').put(next, { ...(read as Paper), state: 'new' }))
      const expected = { id: 'p1', account: 'a', version: 2, title: 'old, upgraded', state: 'new' }
      assertEqual(put, expected, 'what put gives')
      calls.length = 0
      assertEqual(await again.transaction((tx) => tx.forAccount('a').get(next, 'p1')), expected, 'what is stored then')
      assertEqual(calls, [], 'the upgrades after that')
    },
  },
]
