import { refuse } from '../errors/refuse.js'

/** Something that is done alone, one after the other. */
export interface Turn<T> {
  /** Begins it. What it awaits must settle without an outside answer. Must not throw, only reject. */
  run(): Promise<T>
  /** Called at its end, before anybody learns of it: once, with whether it succeeded. May throw to make it fail. */
  end(succeeded: boolean): void
}

/** Runs one thing at a time, in the order in which they were asked for. */
export interface TransactionQueue {
  add<T>(turn: Turn<T>): Promise<T>
  /** To be called whenever something is done on whoever's turn it is: it is getting on. */
  progress(): void
  /** Settles when everything that was asked for has ended. */
  empty(): Promise<void>
}

const stuck =
  'a transaction awaited something other than itself: another transaction, which would wait for this one for good, or something ' +
  'outside the database, for which every other transaction would wait. Await it before or after database.transaction'

interface Waiting {
  start(): void
  /** Ends it as failed. */
  abandon(error: Error): void
}

// Each round lets every promise that can go on do so. Work that goes so many rounds without a step is not busy: it waits.
const mostIdleRounds = 10_000
const settled = Promise.resolve()

/**
 * Makes a queue. Work that opens a transaction of its own and awaits it would wait for itself for good. Nothing tells from whom
 * a call comes, so what is noticed is that whoever's turn it is no longer gets on by itself: promises that need no outside
 * answer settle within a few rounds of the microtask queue. It is then ended, and rejects with `internal_error`. No outside
 * answer arrives between two rounds, so the same work is always caught, however fast the answer would have been.
 */
export function createTransactionQueue(): TransactionQueue {
  const waiting: Waiting[] = []
  let active: Waiting | undefined
  let idleRounds = 0
  let isWatching = false
  let onEmpty: (() => void)[] = []

  function watch(): void {
    if (!active) {
      isWatching = false
      return
    }
    idleRounds += 1
    if (idleRounds > mostIdleRounds) active.abandon(refuse('internal_error', stuck))
    settled.then(watch)
  }

  function startNext(): void {
    active = waiting.shift()
    idleRounds = 0
    if (active) {
      active.start()
      if (!isWatching) {
        isWatching = true
        settled.then(watch)
      }
      return
    }
    for (const settle of onEmpty) settle()
    onEmpty = []
  }

  function entryOf<T>({ run, end }: Turn<T>, resolve: (value: T) => void, reject: (error: unknown) => void): Waiting {
    let ended = false
    function finish(succeeded: boolean, settle: () => void): void {
      if (ended) return
      ended = true
      try {
        end(succeeded)
        settle()
      } catch (error) {
        reject(error)
      }
      startNext()
    }
    return {
      start() {
        run().then(
          (value) => finish(true, () => resolve(value)),
          (error: unknown) => finish(false, () => reject(error)),
        )
      },
      abandon: (error) => finish(false, () => reject(error)),
    }
  }

  return {
    add: (turn) =>
      new Promise((resolve, reject) => {
        waiting.push(entryOf(turn, resolve, reject))
        if (!active) startNext()
      }),
    progress() {
      idleRounds = 0
    },
    empty: () => (active ? new Promise((resolve) => onEmpty.push(resolve)) : Promise.resolve()),
  }
}
