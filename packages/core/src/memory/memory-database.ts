import type { Clock } from '../clock/clock.js'
import { refuse } from '../errors/refuse.js'
import type { Database } from '../ports/database.js'
import type { Mailer, OutgoingMail } from '../ports/mailer.js'
import type { Json } from '../ports/store.js'
import { followEvents } from './follow-events.js'
import { createMemoryCollection } from './memory-collection.js'
import { type MemorySnapshot, restoreSnapshot, takeSnapshot } from './memory-snapshot.js'
import { createMemoryState } from './memory-state.js'
import type { PendingTimer } from './memory-timers.js'
import { beginMemoryTransaction } from './memory-transaction.js'
import { createMemoryWorker } from './memory-worker.js'
import type { RetryOptions } from './retry.js'
import { createTransactionQueue } from './transaction-queue.js'

/** How a memory database is set up. */
export interface MemoryDatabaseOptions {
  /** Timers, retries and the age of events go by it. */
  readonly clock: Clock
  /** Who sends the mail; without one it stays queued. */
  readonly mailer?: Mailer
  /** For jobs and mail. */
  readonly retry?: RetryOptions
}

/** What became of work that failed as often as it may: how often it was tried, the last error, and when. */
interface Failure {
  readonly attempts: number
  readonly error: string
  readonly failedAt: string
}

/** A job that failed for good. */
export interface FailedJob extends Failure {
  readonly job: string
  readonly payload: Json
}

/** A mail that could not be sent. */
export interface FailedMail extends Failure {
  readonly mail: OutgoingMail
}

/** A database in memory. */
export interface MemoryDatabase extends Database {
  /** Everything it holds, between two transactions. A job that runs at the moment is in it, and runs again after a restore. */
  snapshot(): Promise<MemorySnapshot>
  /** Replaces everything it holds, between two transactions; whoever follows a stream gets a reset. To be called after `open`. */
  restore(snapshot: MemorySnapshot): Promise<void>
  /** The jobs that failed as often as they may. */
  failedJobs(): readonly FailedJob[]
  /** The mails that failed as often as they may. */
  failedMail(): readonly FailedMail[]
  /** The timers that wait, in the order in which they are due. */
  pendingTimers(): readonly PendingTimer[]
}

/**
 * Makes a database in memory that keeps every promise of the port but durability: transactions run one at a time and roll back
 * whole, documents are frozen copies. The work of a transaction may await nothing but the transaction; work that does is rolled
 * back and rejects with `internal_error`. Jobs and mail are done one at a time, in the order of their commits.
 */
export function createMemoryDatabase({ clock, mailer, retry }: MemoryDatabaseOptions): MemoryDatabase {
  const state = createMemoryState(clock, mailer !== undefined)
  const queue = createTransactionQueue()
  const worker = createMemoryWorker({ clock, mailer, retry, tasks: state.tasks, timers: state.timers, fireTimers })
  let isOpen = false
  let isClosed = false

  /** Does something between two transactions. */
  function alone<T>(work: () => T): Promise<T> {
    return queue.add({ run: async () => work(), end: () => worker.wake() })
  }

  function fireTimers(): Promise<void> {
    return alone(() => {
      const now = clock.now().toISOString()
      for (let timer = state.timers.first(); timer && timer.due <= now; timer = state.timers.first()) {
        state.timers.cancel(timer.id)
        state.tasks.add({ kind: 'job', job: timer.job, payload: timer.payload }, Date.parse(timer.due))
      }
    })
  }

  return {
    async open(collections) {
      if (isOpen)
        throw refuse('internal_error', 'open was called before: give the collections of every package at once')
      for (const collection of collections) {
        const { name } = collection
        if (!/^[a-z][a-z0-9_]*$/.test(name) || state.collections.has(name)) {
          throw refuse(
            'internal_error',
            `the collection ${name} needs a name of its own, in lower case with underscores`,
          )
        }
        state.collections.set(name, createMemoryCollection(collection))
      }
      isOpen = true
    },
    transaction(work) {
      if (isClosed) return Promise.reject(refuse('unavailable', 'this database was closed'))
      let transaction: ReturnType<typeof beginMemoryTransaction> | undefined
      return queue.add({
        async run() {
          transaction = beginMemoryTransaction(state, clock, queue.progress)
          return work(transaction.tx)
        },
        end(succeeded) {
          transaction?.end(succeeded)
          worker.wake()
        },
      })
    },
    work: (handlers) => worker.start(handlers),
    events: {
      follow(stream, { after, signal }) {
        const follower = followEvents(state.events, { stream, after, signal, isClosed: () => isClosed })
        return { [Symbol.asyncIterator]: () => follower }
      },
    },
    idle: () => worker.idle(),
    async close() {
      await worker.stop()
      isClosed = true
      state.events.wakeAll()
      await queue.empty()
    },
    snapshot: () => alone(() => takeSnapshot(state)),
    restore: (snapshot) => alone(() => restoreSnapshot(state, snapshot)),
    failedJobs: () =>
      state.tasks.parked.flatMap(({ work, ...failure }) =>
        work.kind === 'job' ? [{ job: work.job, payload: work.payload, ...failure }] : [],
      ),
    failedMail: () =>
      state.tasks.parked.flatMap(({ work, ...failure }) =>
        work.kind === 'mail' ? [{ mail: work.mail, ...failure }] : [],
      ),
    pendingTimers: () => state.timers.snapshot(),
  }
}
