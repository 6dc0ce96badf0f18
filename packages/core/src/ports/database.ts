import type { OutgoingMail } from './mailer.js'
import type { AccountStore, Collection, Json } from './store.js'

/** Work for later: enqueued with the change that needs it, run at least once after that change is committed. */
export interface JobQueue {
  enqueue(job: string, payload: Json): Promise<void>
}

/** Runs one job. It may be called again for the same payload, so it must be safe to repeat. */
export type JobHandler = (payload: Json) => Promise<void>

/** Jobs that wait for domain time. */
export interface Timers {
  /** Sets a timer, or moves the one of the same id. When the clock passes `due`, its job is enqueued once. */
  set(timer: { readonly id: string; readonly due: Date; readonly job: string; readonly payload: Json }): Promise<void>
  cancel(id: string): Promise<void>
}

/** Adds events to streams. A stream is narrow: one case, one chat, one run. */
export interface EventPublisher {
  publish(stream: string, data: Json): Promise<void>
}

/** An event of a stream. Its id is the stream's own counter, so ids are dense and in order of commit. */
export interface StoredEvent {
  readonly id: string
  readonly data: Json
}

/** What a follower reads: an event, or word that the events it asked for are gone and that it must read the whole anew. */
export type FollowedEvent = StoredEvent | { readonly reset: true; readonly id: string }

export interface EventReader {
  /**
   * The events of a stream after the one with this id, and then each new one as it is committed, until the signal fires. Without
   * `after`, only new ones. Events are kept 24 hours; an id older than that, or unknown, gives a reset.
   */
  follow(
    stream: string,
    options: { readonly after?: string | undefined; readonly signal: AbortSignal },
  ): AsyncIterable<FollowedEvent>
}

/** One transaction. Whatever is done on it happens whole or not at all, and nothing outside it is awaited inside it. */
export interface Transaction {
  /** The documents of an account, or of all that are named. */
  forAccount(account: string | readonly string[]): AccountStore
  /** The documents of every account: for workers and for what arrives without a sign-in. Never for a principal's request. */
  readonly everyAccount: AccountStore
  /** The next number of a sequence, starting with 1, without gaps. */
  next(sequence: string): Promise<number>
  readonly jobs: JobQueue
  readonly timers: Timers
  readonly events: EventPublisher
  readonly mail: { queue(mail: OutgoingMail): Promise<void> }
}

/** Where transactions come from. The server passes one that also keeps idempotency. */
export interface UnitOfWork {
  /**
   * Runs the work in a transaction and gives its value. A use case that changes something does so in one transaction.
   * `reads` marks a further one that changes nothing; `fingerprint` stands for a body that was streamed and cannot be read
   * again, such as an upload's checksum.
   */
  transaction<T>(
    work: (tx: Transaction) => Promise<T>,
    options?: { readonly fingerprint?: string | undefined; readonly reads?: boolean | undefined },
  ): Promise<T>
}

/** Documents, jobs, timers and events in one adapter, because they share transactions. */
export interface Database extends UnitOfWork {
  /** Makes tables and indexes. To be called once, before anything else, with the collections of every package. */
  open(collections: readonly Collection[]): Promise<void>
  /** Starts running jobs and sending mail. A process that never calls it only takes requests. */
  work(handlers: Readonly<Record<string, JobHandler>>): void
  readonly events: EventReader
  /** Settles once every job that is due now has run, mail included. */
  idle(): Promise<void>
  /** Stops taking work, ends what runs, and frees what is held. */
  close(): Promise<void>
}
