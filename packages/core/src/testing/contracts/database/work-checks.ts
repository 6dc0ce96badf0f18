import { systemClock } from '../../../clock/clock.js'
import { refuse } from '../../../errors/refuse.js'
import { assertEqual, assertTrue, within } from '../../assert.js'
import type { Check } from '../../suite.js'
import { type DatabaseSubject, mailTo, notes, opened, paper, papers, recorder } from './subject.js'

/** Jobs, timers and mail. */
export const workChecks: readonly Check<DatabaseSubject>[] = [
  {
    name: 'a job runs after its commit, with its payload, and may use transactions itself',
    async run(subject) {
      const seen: unknown[] = []
      const database = await opened(subject, {
        note: async (payload) => {
          const found = await subject.database.transaction((tx) => tx.forAccount('a').get(papers, 'p1'))
          seen.push([payload, found?.title])
        },
      })
      await database.transaction(async (tx) => {
        await tx.jobs.enqueue('note', { deep: [1, null] })
        await tx.forAccount('a').insert(papers, paper('p1', { title: 'there' }))
      })
      await database.idle()
      assertEqual(seen, [[{ deep: [1, null] }, 'there']])
    },
  },
  {
    name: 'idle waits for jobs that jobs enqueue',
    async run(subject) {
      const seen: unknown[] = []
      const database = await opened(subject, {
        count: async (payload) => {
          seen.push(payload)
          const next = Number(payload) - 1
          if (next > 0) await subject.database.transaction((tx) => tx.jobs.enqueue('count', next))
        },
      })
      await database.transaction((tx) => tx.jobs.enqueue('count', 3))
      await database.idle()
      assertEqual(seen, [3, 2, 1])
    },
  },
  {
    name: 'jobs and mail that were enqueued before anybody works are kept until somebody does',
    async run(subject) {
      const { seen, handler } = recorder()
      const database = await opened(subject)
      await database.transaction(async (tx) => {
        await tx.jobs.enqueue('note', 1)
        await tx.mail.queue(mailTo('early'))
      })
      assertEqual([seen, subject.mailer.deliveries], [[], []], 'what happened before')
      database.work({ note: handler })
      await database.idle()
      assertEqual([seen, subject.mailer.deliveries], [[1], [mailTo('early')]], 'what happened then')
    },
  },
  {
    name: 'a job whose handler fails is run again later, until it succeeds',
    async run(subject) {
      const attempts: unknown[] = []
      const { seen, handler } = recorder()
      const database = await opened(subject, {
        note: handler,
        fail: async (payload) => {
          attempts.push(payload)
          if (attempts.length < 3) throw new Error('not yet')
        },
      })
      await database.transaction(async (tx) => {
        await tx.jobs.enqueue('fail', 'x')
        await tx.jobs.enqueue('note', 'behind')
      })
      await database.idle()
      assertEqual(seen, ['behind'], 'the jobs behind the failing one')
      // Jobs keep real time where a queue such as pg-boss runs them, so the clock moves and idle is awaited in turns.
      for (let turn = 0; turn < 20 && attempts.length < 3; turn++) {
        await subject.clock.advance('1 hour')
        await database.idle()
      }
      assertEqual(attempts, ['x', 'x', 'x'], 'the attempts')
      await subject.clock.advance('1 day')
      await database.idle()
      assertEqual(attempts.length, 3, 'the attempts after it succeeded')
    },
  },
  {
    name: 'a jump of 15 days fires the timers that fell due, each once, in due order, at its own moment',
    async run(subject) {
      const { clock } = subject
      const start = clock.now().getTime()
      const hour = 3_600_000
      const seen: unknown[] = []
      const database = await opened(subject, {
        note: async (payload) => void seen.push([payload, (clock.now().getTime() - start) / hour]),
      })
      const set = (id: string, hours: number) =>
        database.transaction((tx) =>
          tx.timers.set({ id, due: new Date(start + hours * hour), job: 'note', payload: id }),
        )
      await set('late', 15 * 24)
      await set('middle', 100)
      await set('early', 1)
      await set('never', 15 * 24 + 0.001)
      await clock.advance('15 days')
      assertEqual(
        seen,
        [
          ['early', 1],
          ['middle', 100],
          ['late', 360],
        ],
        'what fired, and after how many hours',
      )
      await clock.advance('1 minute')
      assertEqual(seen.length, 4, 'the number of timers that fired')
    },
  },
  {
    name: 'a timer of the same id is moved, and a cancelled one does not fire',
    async run(subject) {
      const { seen, handler } = recorder()
      const database = await opened(subject, { note: handler })
      const due = (hours: number) => new Date(subject.clock.now().getTime() + hours * 3_600_000)
      await database.transaction(async (tx) => {
        await tx.timers.set({ id: 'moved', due: due(1), job: 'note', payload: 'first' })
        await tx.timers.set({ id: 'gone', due: due(1), job: 'note', payload: 'gone' })
      })
      await database.transaction(async (tx) => {
        await tx.timers.set({ id: 'moved', due: due(3), job: 'note', payload: 'second' })
        await tx.timers.cancel('gone')
        await tx.timers.cancel('never set')
      })
      await subject.clock.advance('2 hours')
      assertEqual(seen, [], 'what fired at first')
      await subject.clock.advance('2 hours')
      assertEqual(seen, ['second'], 'what fired in the end')
    },
  },
  {
    name: 'a timer that its own job sets again fires as often as it falls due on the way',
    async run(subject) {
      let runs = 0
      const { clock } = subject
      const tick = (after: number) =>
        subject.database.transaction((tx) =>
          tx.timers.set({ id: 'tick', due: new Date(clock.now().getTime() + after), job: 'tick', payload: null }),
        )
      await opened(subject, {
        tick: async () => {
          runs += 1
          await tick(86_400_000)
        },
      })
      await tick(86_400_000)
      await clock.advance('15 days')
      assertEqual(runs, 15)
    },
  },
  {
    name: 'a timer that is due already fires without the clock being moved',
    async run(subject) {
      const { seen, handler } = recorder()
      const database = await opened(subject, { note: handler })
      await database.transaction((tx) => tx.timers.set({ id: 'past', due: new Date(0), job: 'note', payload: 'past' }))
      await database.idle()
      assertEqual(seen, ['past'])
    },
  },
  {
    name: 'mail is sent after its commit, in order',
    async run(subject) {
      const database = await opened(subject, {})
      await database.transaction(async (tx) => {
        await tx.mail.queue(mailTo('first'))
        await tx.mail.queue(mailTo('second'))
      })
      await database.transaction((tx) => tx.mail.queue(mailTo('third')))
      await database.idle()
      assertEqual(subject.mailer.deliveries, [mailTo('first'), mailTo('second'), mailTo('third')])
    },
  },
  {
    name: 'a mail whose answer was lost is sent again with the same Message-ID',
    async run(subject) {
      const database = await opened(subject, {})
      subject.mailer.failNext(1)
      subject.mailer.failNext(1, { delivered: true })
      await database.transaction((tx) => tx.mail.queue(mailTo('one')))
      await database.idle()
      for (let turn = 0; turn < 20 && subject.mailer.deliveries.length < 2; turn++) {
        await subject.clock.advance('1 hour')
        await database.idle()
      }
      assertEqual(subject.mailer.deliveries, [mailTo('one'), mailTo('one')], 'what arrived')
      assertEqual(subject.mailer.messages, [mailTo('one')], 'what a mail program shows')
    },
  },
  {
    name: 'a mail that is refused for good is not sent again, and those behind it are sent',
    async run(subject) {
      const database = await opened(subject, {})
      // A forbidden recipient stays forbidden; what is unavailable may be there later.
      subject.mailer.failNext(1, { error: refuse('forbidden', 'there is no such recipient'), delivered: true })
      await database.transaction(async (tx) => {
        await tx.mail.queue(mailTo('refused'))
        await tx.mail.queue(mailTo('taken'))
      })
      await database.idle()
      await subject.clock.advance('2 days')
      await database.idle()
      assertEqual(subject.mailer.deliveries, [mailTo('refused'), mailTo('taken')], 'what was sent')
    },
  },
  {
    name: 'what is queued outlives the process: it is done when the store is opened anew',
    async run(subject) {
      const { seen, handler } = recorder()
      const database = await opened(subject)
      const due = new Date(subject.clock.now().getTime() + 60_000)
      await database.transaction(async (tx) => {
        await tx.jobs.enqueue('note', 'job')
        await tx.timers.set({ id: 'later', due, job: 'note', payload: 'timer' })
      })
      const again = await subject.reopen([papers, notes])
      again.work({ note: handler })
      await again.idle()
      await subject.clock.advance('1 hour')
      assertEqual(seen, ['job', 'timer'])
    },
  },
  {
    name: 'close ends what runs, starts nothing more, and ends every follower',
    async run(subject) {
      const { seen, handler } = recorder()
      let begin = () => {}
      let finish = () => {}
      const begun = new Promise<void>((resolve) => {
        begin = resolve
      })
      const finished = new Promise<void>((resolve) => {
        finish = resolve
      })
      const database = await opened(subject, {
        note: handler,
        slow: () => {
          begin()
          return finished
        },
      })
      await database.transaction((tx) => tx.jobs.enqueue('slow', null))
      await within(begun, 10_000, 'the slow job')
      await database.transaction((tx) => tx.timers.set({ id: 'later', due: new Date(0), job: 'note', payload: 1 }))
      const { signal } = new AbortController()
      const waiting = database.events.follow('one', { after: '0', signal })[Symbol.asyncIterator]().next()
      let isClosed = false
      const closing = database.close().then(() => {
        isClosed = true
      })
      await systemClock.sleep(20)
      assertEqual(isClosed, false, 'whether close settles while a job runs')
      finish()
      await within(closing, 10_000, 'close')
      assertTrue((await waiting).done === true, 'the follower has ended')
      assertEqual(seen, [], 'what ran')
      const late = await database.transaction(async () => 'ran').catch(() => 'refused')
      assertEqual(late, 'refused', 'a transaction after close')
    },
  },
]
