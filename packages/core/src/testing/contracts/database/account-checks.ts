import type { AccountStore } from '../../../ports/store.js'
import { assertEqual, expectRefusal } from '../../assert.js'
import type { Check } from '../../suite.js'
import { type DatabaseSubject, opened, papers, store } from './subject.js'

const two = [
  { id: 'p1', account: 'a', title: 'mine' },
  { id: 'p2', account: 'b', title: 'theirs' },
] as const

/** One account never meets another's documents. */
export const accountChecks: readonly Check<DatabaseSubject>[] = [
  {
    name: 'the documents of another account do not exist',
    async run(subject) {
      const database = await opened(subject)
      await store(database, ...two)
      await database.transaction(async (tx) => {
        const mine = tx.forAccount('a')
        assertEqual(await mine.get(papers, 'p2'), undefined, 'what get gives')
        assertEqual(await mine.remove(papers, 'p2'), false, 'what remove gives')
        assertEqual(
          (await mine.find(papers)).map(({ id }) => id),
          ['p1'],
          'what find gives',
        )
        assertEqual(await mine.count(papers, { title: 'theirs' }), 0, 'what count gives')
      })
      assertEqual(await database.transaction((tx) => tx.everyAccount.count(papers)), 2, 'what is left')
    },
  },
  {
    name: 'a store of several accounts sees just those, and one of all sees all',
    async run(subject) {
      const database = await opened(subject)
      await store(database, ...two, { id: 'p3', account: 'c' })
      await database.transaction(async (tx) => {
        const ids = async (accounts: readonly string[]) =>
          (await tx.forAccount(accounts).find(papers)).map(({ id }) => id)
        assertEqual(await ids(['c', 'a', 'c']), ['p1', 'p3'], 'the documents of two accounts')
        assertEqual(await ids([]), [], 'the documents of no account')
        assertEqual(
          (await tx.everyAccount.find(papers)).map(({ id }) => id),
          ['p1', 'p2', 'p3'],
          'all documents',
        )
      })
    },
  },
  {
    name: 'a document of another account cannot be added or put',
    async run(subject) {
      const database = await opened(subject)
      const [mine] = await store(database, ...two)
      const foreign = { id: 'p4', account: 'b' }
      const inScope = <T>(work: (mine: AccountStore) => Promise<T>) =>
        database.transaction((tx) => work(tx.forAccount('a')))
      await expectRefusal(
        inScope((own) => own.insert(papers, foreign)),
        'internal_error',
      )
      await expectRefusal(
        inScope((own) => own.claim(papers, foreign)),
        'internal_error',
      )
      await expectRefusal(
        inScope((own) => own.put(papers, { id: 'p2', account: 'b', version: 1 })),
        'internal_error',
      )
      await expectRefusal(
        inScope((own) => own.put(papers, { id: 'p1', version: mine?.version ?? 1, account: 'b' })),
        'internal_error',
      )
      await expectRefusal(
        inScope((own) => own.put(papers, { id: 'p2', version: 1, account: 'a' })),
        'version_mismatch',
      )
      await expectRefusal(
        inScope((own) => own.claim(papers, { id: 'p2', account: 'a' })),
        'conflict',
      )
      assertEqual(
        await database.transaction((tx) => tx.everyAccount.find(papers)),
        two.map((document) => ({ ...document, version: 1 })),
        'what is stored',
      )
    },
  },
]
