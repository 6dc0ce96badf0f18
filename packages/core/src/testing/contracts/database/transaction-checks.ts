import type { Transaction } from '../../../ports/database.js'
import { assertEqual, assertTrue, expectRefusal } from '../../assert.js'
import type { Check } from '../../suite.js'
import { takeEvents } from './event-reading.js'
import {
  type DatabaseSubject,
  mailTo,
  opened,
  type Paper,
  paper,
  papers,
  recorder,
  rolledBack,
  store,
} from './subject.js'

const parallel = 100

/** What happens whole or not at all, and what happens at the same time. */
export const transactionChecks: readonly Check<DatabaseSubject>[] = [
  {
    name: 'a transaction gives what its work gives, and rejects with what it throws',
    async run(subject) {
      const database = await opened(subject)
      assertEqual(await database.transaction(async () => ({ a: 1 })), { a: 1 })
      const reason = new Error('no')
      const thrown = await database.transaction(() => Promise.reject(reason)).catch((error: unknown) => error)
      assertTrue(thrown === reason, 'the error is the one that was thrown')
    },
  },
  {
    name: 'a transaction reads what it wrote',
    async run(subject) {
      const database = await opened(subject)
      await database.transaction(async (tx) => {
        const mine = tx.forAccount('a')
        const added = await mine.insert(papers, paper('p1', { state: 'new' }))
        await mine.put(papers, { ...added, state: 'open' })
        assertEqual(await mine.count(papers, { state: 'open' }), 1, 'the open ones')
        assertEqual(await mine.count(papers, { state: 'new' }), 0, 'the new ones')
      })
    },
  },
  {
    name: 'a rollback leaves documents, indexes and counters as they were',
    async run(subject) {
      const database = await opened(subject)
      const before = await store(database, paper('p1', { code: 'x', state: 'new' }), paper('p2', { code: 'y' }))
      const next = () => database.transaction((tx) => tx.next('contract'))
      assertEqual(await next(), 1, 'the first number')
      await rolledBack(database, async (tx) => {
        const mine = tx.forAccount('a')
        await mine.put(papers, { ...(before[0] as Paper), code: 'z', state: 'open' })
        await mine.remove(papers, 'p2')
        await mine.insert(papers, paper('p3', { code: 'y' }))
        await tx.next('contract')
        await tx.next('contract_other')
      })
      assertEqual(await database.transaction((tx) => tx.forAccount('a').find(papers)), before, 'what is stored')
      assertEqual(await next(), 2, 'the next number')
      const found = await database.transaction((tx) => tx.forAccount('a').find(papers, { where: { state: 'new' } }))
      assertEqual(
        found.map(({ id }) => id),
        ['p1'],
        'what the index finds',
      )
      await store(database, paper('p3', { code: 'z' }))
      await expectRefusal(store(database, paper('p4', { code: 'y' })), 'conflict')
    },
  },
  {
    name: 'a rollback leaves no job, no mail, no timer and no event',
    async run(subject) {
      const { seen, handler } = recorder()
      const database = await opened(subject, { note: handler })
      const all = async (tx: Transaction, word: string) => {
        await tx.jobs.enqueue('note', word)
        await tx.timers.set({
          id: word,
          due: new Date(subject.clock.now().getTime() + 1_000),
          job: 'note',
          payload: `${word} later`,
        })
        await tx.mail.queue(mailTo(word))
        await tx.events.publish('contract', word)
      }
      await database.transaction((tx) => all(tx, 'kept'))
      await rolledBack(database, (tx) => all(tx, 'lost'))
      await rolledBack(database, (tx) => tx.timers.cancel('kept'))
      await database.idle()
      await subject.clock.advance('1 minute')
      assertEqual(seen, ['kept', 'kept later'], 'the jobs that ran')
      assertEqual(
        subject.mailer.deliveries.map(({ to }) => to),
        ['kept@example.com'],
        'who got mail',
      )
      await database.transaction((tx) => tx.events.publish('contract', 'last'))
      const events = [
        { id: '1', data: 'kept' },
        { id: '2', data: 'last' },
      ]
      assertEqual(await takeEvents(database, 'contract', '0', 2), events, 'the events')
    },
  },
  {
    name: 'a transaction that has ended does nothing any more',
    async run(subject) {
      const database = await opened(subject)
      const kept: Transaction[] = []
      await database.transaction(async (tx) => void kept.push(tx))
      await rolledBack(database, async (tx) => void kept.push(tx))
      for (const tx of kept) {
        await expectRefusal((async () => tx.forAccount('a').insert(papers, paper('p1')))(), 'internal_error')
        await expectRefusal((async () => tx.everyAccount.find(papers))(), 'internal_error')
        await expectRefusal((async () => tx.next('contract'))(), 'internal_error')
        await expectRefusal((async () => tx.jobs.enqueue('note', 1))(), 'internal_error')
        await expectRefusal((async () => tx.events.publish('contract', 1))(), 'internal_error')
      }
      assertEqual(await database.transaction((tx) => tx.everyAccount.count(papers)), 0, 'the number of documents')
    },
  },
  {
    name: `${parallel} claims of one id at the same time insert it once, and all read the same document`,
    async run(subject) {
      const database = await opened(subject)
      const claims = Array.from({ length: parallel }, (_, number) =>
        database.transaction((tx) => tx.forAccount('a').claim(papers, paper('p1', { number }))),
      )
      const outcomes = await Promise.all(claims)
      assertEqual(outcomes.filter(({ inserted }) => inserted).length, 1, 'the number of insertions')
      const distinct = new Set(outcomes.map(({ document }) => document.number))
      assertEqual(distinct.size, 1, 'the number of different documents')
    },
  },
  {
    name: `${parallel} increments of one document under its lock, at the same time, lose nothing`,
    async run(subject) {
      const database = await opened(subject)
      await store(database, paper('p1', { number: 0 }))
      const increment = () =>
        database.transaction(async (tx) => {
          const mine = tx.forAccount('a')
          const read = await mine.get(papers, 'p1', { lock: true })
          assertTrue(read !== undefined, 'the document is there')
          await mine.put(papers, { ...read, number: (read.number ?? 0) + 1 })
        })
      await Promise.all(Array.from({ length: parallel }, increment))
      const expected = { id: 'p1', account: 'a', version: parallel + 1, number: parallel }
      assertEqual(await database.transaction((tx) => tx.forAccount('a').get(papers, 'p1')), expected)
    },
  },
  {
    name: 'numbers that are taken at the same time are dense, also when some transactions roll back',
    async run(subject) {
      const database = await opened(subject)
      const numbers: number[] = []
      const one = async (at: number) => {
        if (at % 3 === 0) return rolledBack(database, async (tx) => void (await tx.next('contract')))
        numbers.push(await database.transaction((tx) => tx.next('contract')))
      }
      await Promise.all(Array.from({ length: 30 }, (_, at) => one(at)))
      assertEqual(
        numbers.sort((a, b) => a - b),
        Array.from({ length: 20 }, (_, at) => at + 1),
      )
    },
  },
  {
    name: 'of two puts of one version at the same time, one is refused',
    async run(subject) {
      const database = await opened(subject)
      const [stored] = await store(database, paper('p1'))
      const put = (title: string) =>
        database
          .transaction((tx) => tx.forAccount('a').put(papers, { ...(stored as Paper), title }))
          .then(
            () => 'done',
            (error: { code?: string }) => error.code,
          )
      assertEqual((await Promise.all([put('mine'), put('theirs')])).sort(), ['done', 'version_mismatch'])
    },
  },
]
