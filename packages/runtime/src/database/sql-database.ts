import { randomUUID } from 'node:crypto'
import { type Clock, refuse } from '@waymark/core'
import {
  type FailedJob,
  type FailedMail,
  isVirtualClock,
  type PendingTimer,
  type RetryOptions,
} from '@waymark/core/memory'
import type { Database, Mailer, OutgoingMail } from '@waymark/core/ports'
import { createEventHub } from '../events/event-hub.js'
import { createEventTable } from '../events/event-table.js'
import { followEvents } from '../events/follow-events.js'
import { runAlone, type Sql } from '../sql/sql.js'
import { createTaskTable } from '../tasks/task-table.js'
import { createWorker } from '../tasks/worker.js'
import { checkNotInside, runTransaction } from './run-transaction.js'
import { findFoldCollation, makeTables } from './schema.js'
import type { TransactionOptions } from './transaction.js'

/** How a database is set up, wherever it is kept. */
export interface DatabaseOptions {
  /** Timers, retries and the age of events go by it. Leases of running jobs keep real time. */
  readonly clock: Clock
  /** Who sends the mail; without one it stays queued. */
  readonly mailer?: Mailer
  /** For jobs and mail. */
  readonly retry?: RetryOptions
  /** How many jobs this process runs at the same time. Default: 4; 1 on a virtual clock, so that their order is known. */
  readonly concurrency?: number
  /** The schema that everything is kept in, of lower-case letters, digits and underscores. Default: `waymark`. */
  readonly schema?: string
  /**
   * How long the work of a transaction may do nothing on it, in milliseconds of real time, before it is rolled back: it awaits
   * something that it must not await. Default: 30,000.
   */
  readonly longestPause?: number
  /** Hears of failures that nobody waits for, such as a lost connection. What failed is tried again. */
  readonly onError?: (error: unknown) => void
}

/** A database that keeps what it is given. */
export interface DurableDatabase extends Database {
  /** Rejects when the database does not answer: for a readiness check. */
  ping(): Promise<void>
  /** The jobs that failed as often as they may. */
  failedJobs(): Promise<readonly FailedJob[]>
  /** The mails that failed as often as they may. */
  failedMail(): Promise<readonly FailedMail[]>
  /** The timers that wait, in the order in which they are due. */
  pendingTimers(): Promise<readonly PendingTimer[]>
  /**
   * When the next timer, job or mail is due: a moment in the past while one is under way, wherever that is; undefined when nothing
   * waits. What failed for good does not count, nor does mail where nobody sends it.
   */
  nextDue(): Promise<Date | undefined>
}

/** The one implementation of the port, over any PostgreSQL. `close` closes `sql` too. */
export function createSqlDatabase(sql: Sql, options: DatabaseOptions): DurableDatabase {
  const { clock, mailer, retry, schema = 'waymark', longestPause = 30_000, onError = () => {} } = options
  const channel = `${schema}_changes`
  const tasks = createTaskTable(sql, schema, randomUUID())
  const eventTable = createEventTable(sql, schema, clock)
  const hub = createEventHub(eventTable)
  const concurrency = options.concurrency ?? (isVirtualClock(clock) ? 1 : 4)
  const worker = createWorker({ clock, mailer, retry, concurrency, tasks, tidy: eventTable.sweep, onError })
  const open = new Set<Promise<unknown>>()
  let inside: TransactionOptions | undefined
  let leave: (() => Promise<void>) | undefined
  let state: 'new' | 'open' | 'closed' = 'new'

  function hear(payload?: string): void {
    if (payload === 'work') worker.look()
    else if (payload?.startsWith('event ')) hub.changed(payload.slice('event '.length))
    else {
      // A connection was lost, or a name was too long to tell: anything may have changed.
      hub.changed()
      worker.look()
    }
  }

  async function begin<T>(work: Parameters<typeof runTransaction<T>>[2]): Promise<T> {
    if (state === 'closed') throw refuse('unavailable', 'this database was closed')
    if (!inside) throw refuse('internal_error', 'open was not called: give it the collections of every package')
    const { value, effects } = await runTransaction(sql, { ...inside, longestPause }, work)
    for (const stream of effects.streams) hub.changed(stream)
    if (effects.jobs || effects.timer !== undefined) worker.note(effects.jobs, effects.timer)
    return value
  }

  return {
    async open(collections) {
      if (state !== 'new')
        throw refuse('internal_error', 'open was called before: give the collections of every package at once')
      state = 'open'
      const connection = await sql.connect()
      const foldCollation = await findFoldCollation(connection).finally(() => connection.release())
      const tables = await makeTables(sql, schema, collections)
      leave = await sql.listen(channel, hear)
      // Nobody else can be at work on what is kept in one process: what was held, was held by one that is gone.
      if (!sql.isShared) await tasks.releaseAll()
      inside = { clock, schema, channel, tables, foldCollation }
    },
    transaction(work) {
      const done = begin(work)
      open.add(done)
      const forget = () => open.delete(done)
      done.then(forget, forget)
      return done
    },
    work: (handlers) => worker.start(handlers),
    events: {
      follow(stream, { after, signal }) {
        const follower = followEvents(hub, { stream, after, signal, isClosed: () => state === 'closed' })
        return { [Symbol.asyncIterator]: () => follower }
      },
    },
    async idle() {
      checkNotInside()
      await worker.idle()
    },
    async close() {
      checkNotInside()
      if (state === 'closed') return
      await worker.stop()
      state = 'closed'
      hub.changed()
      await Promise.allSettled(open)
      await leave?.()
      await sql.close()
    },
    ping: async () => void (await runAlone(sql, 'select 1')),
    async failedJobs() {
      return (await tasks.parked('job')).map(({ job = '', ...rest }) => ({ job, ...rest }))
    },
    async failedMail() {
      const parked = await tasks.parked('mail')
      return parked.map(({ payload, attempts, error, failedAt }) => ({
        mail: payload as unknown as OutgoingMail,
        attempts,
        error,
        failedAt,
      }))
    },
    pendingTimers: () => tasks.timers(),
    async nextDue() {
      const { timer, task } = await tasks.due(mailer ? ['job', 'mail'] : ['job'])
      const next = Math.min(timer, task)
      return next === Number.POSITIVE_INFINITY ? undefined : new Date(next)
    },
  }
}
