import { systemClock } from '../../../clock/clock.js'
import type { StoredEvent } from '../../../ports/database.js'
import { assertEqual, assertTrue, within } from '../../assert.js'
import type { Check } from '../../suite.js'
import { nextOf, takeEvents } from './event-reading.js'
import { type DatabaseSubject, opened } from './subject.js'

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at))

/** Streams of events and those who follow them. */
export const eventChecks: readonly Check<DatabaseSubject>[] = [
  {
    name: 'each stream counts its own events, in the order in which they were published',
    async run(subject) {
      const database = await opened(subject)
      await database.transaction(async (tx) => {
        await tx.events.publish('one', { word: 'first' })
        await tx.events.publish('two', 'other')
        await tx.events.publish('one', ['second'])
      })
      const one = [
        { id: '1', data: { word: 'first' } },
        { id: '2', data: ['second'] },
      ]
      assertEqual(await takeEvents(database, 'one', '0', 2), one, 'the first stream')
      assertEqual(await takeEvents(database, 'two', '0', 1), [{ id: '1', data: 'other' }], 'the second stream')
    },
  },
  {
    name: 'transactions at the same time give dense ids, and those of one stay together in their order',
    async run(subject) {
      const database = await opened(subject)
      const publish = (at: number) =>
        database.transaction(async (tx) => {
          await tx.events.publish('one', [at, 'a'])
          await tx.events.publish('one', [at, 'b'])
        })
      const reading = takeEvents(database, 'one', '0', 100)
      await Promise.all(Array.from({ length: 50 }, (_, at) => publish(at)))
      const events = (await reading) as readonly StoredEvent[]
      assertEqual(
        events.map(({ id }) => id),
        numbers(1, 100),
        'the ids',
      )
      for (let at = 0; at < 100; at += 2) {
        const [number] = (events[at] as StoredEvent).data as [number]
        assertEqual(
          [events[at]?.data, events[at + 1]?.data],
          [
            [number, 'a'],
            [number, 'b'],
          ],
          `the events from ${at}`,
        )
      }
    },
  },
  {
    name: 'whoever goes on after an id sees each later event once, old and new',
    async run(subject) {
      const database = await opened(subject)
      const publish = (data: number) => database.transaction((tx) => tx.events.publish('one', data))
      for (let data = 1; data <= 5; data++) await publish(data)
      const controller = new AbortController()
      const iterator = database.events.follow('one', { after: '2', signal: controller.signal })[Symbol.asyncIterator]()
      const seen = [await nextOf(iterator)]
      const writing = (async () => {
        for (let data = 6; data <= 20; data++) await publish(data)
      })()
      while (seen.length < 18) seen.push(await nextOf(iterator))
      await writing
      controller.abort()
      assertEqual(
        seen,
        numbers(3, 20).map((id) => ({ id, data: Number(id) })),
      )
    },
  },
  {
    name: 'without an id only new events come',
    async run(subject) {
      const database = await opened(subject)
      await database.transaction((tx) => tx.events.publish('one', 'old'))
      const controller = new AbortController()
      const iterator = database.events.follow('one', { signal: controller.signal })[Symbol.asyncIterator]()
      const first = nextOf(iterator)
      let published = 1
      const stop = new AbortController()
      // How long it takes until somebody listens is the adapter's own affair, so events are published until one comes.
      const writing = (async () => {
        while (!stop.signal.aborted) {
          await database.transaction((tx) => tx.events.publish('one', 'new'))
          published += 1
          await systemClock.sleep(5)
        }
      })()
      const event = (await first) as StoredEvent
      stop.abort()
      await writing
      assertTrue(event.data === 'new' && Number(event.id) > 1, `the first event is a new one, not ${event.id}`)
      for (let id = Number(event.id) + 1; id <= published; id++) {
        assertEqual(await nextOf(iterator), { id: String(id), data: 'new' })
      }
      controller.abort()
    },
  },
  {
    name: 'a follower ends as soon as its signal fires, and one whose signal has fired gets nothing',
    async run(subject) {
      const database = await opened(subject)
      const controller = new AbortController()
      const follow = () =>
        database.events.follow('one', { after: '0', signal: controller.signal })[Symbol.asyncIterator]()
      const waiting = follow().next()
      controller.abort()
      assertEqual((await within(waiting, 1_000, 'the end')).done, true, 'whether the waiting one is done')
      await database.transaction((tx) => tx.events.publish('one', 1))
      assertEqual((await within(follow().next(), 1_000, 'the end')).done, true, 'whether the late one is done')
    },
  },
  {
    name: 'a follower that is left while it waits ends',
    async run(subject) {
      const database = await opened(subject)
      const { signal } = new AbortController()
      const iterator = database.events.follow('one', { after: '0', signal })[Symbol.asyncIterator]()
      const waiting = iterator.next()
      await within(Promise.resolve(iterator.return?.()), 1_000, 'leaving')
      assertEqual((await within(waiting, 1_000, 'the end')).done, true)
    },
  },
  {
    name: 'events are kept 24 hours; an older id, or one that never was, gives a reset and then what is new',
    async run(subject) {
      const database = await opened(subject)
      const publish = (data: string) => database.transaction((tx) => tx.events.publish('one', data))
      await publish('first')
      await subject.clock.advance('23 hours')
      await publish('second')
      assertEqual(
        await takeEvents(database, 'one', '0', 2),
        [
          { id: '1', data: 'first' },
          { id: '2', data: 'second' },
        ],
        'a young stream',
      )
      await subject.clock.advance('2 hours')
      const reset = { reset: true, id: '2' }
      for (const after of ['0', '1', '3', '-1', 'x', '', '2.0', '99999999999999999999']) {
        assertEqual(await takeEvents(database, 'one', after, 1), [reset], `what follows after ${JSON.stringify(after)}`)
      }
      const going = takeEvents(database, 'one', '1', 2)
      await publish('third')
      // The reset may have been read before the third event or behind it; either way nothing is missed or doubled.
      const [word] = await takeEvents(database, 'one', '2', 1)
      assertEqual(word, { id: '3', data: 'third' }, 'what follows after a kept id')
      await publish('fourth')
      const [first, next] = await going
      assertTrue(first !== undefined && 'reset' in first, 'the first word is a reset')
      assertEqual((next as StoredEvent).id, String(Number(first.id) + 1), 'the id behind a reset')
    },
  },
  {
    name: 'ids go on where they were when every event of a stream is too old',
    async run(subject) {
      const database = await opened(subject)
      const publish = () => database.transaction((tx) => tx.events.publish('one', 'x'))
      await publish()
      await publish()
      await subject.clock.advance('25 hours')
      await publish()
      assertEqual(await takeEvents(database, 'one', '0', 1), [{ reset: true, id: '3' }])
    },
  },
]
