import { inNextTurn } from '../clock/turn.js'
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

/**
 * Makes a queue. Whoever's work has not ended after a turn of the event loop awaits something outside; since a work that opens
 * a transaction of its own would hang for good so, it is ended and rejects with `internal_error`.
 */
export function createTransactionQueue(): TransactionQueue {
  const waiting: Waiting[] = []
  let active: Waiting | undefined
  let watching = false
  let onEmpty: (() => void)[] = []

  function watch(): void {
    if (watching) return
    watching = true
    const watched = active
    inNextTurn(() => {
      watching = false
      if (active && active === watched) active.abandon(refuse('internal_error', stuck))
      else if (active) watch()
    })
  }

  function startNext(): void {
    active = waiting.shift()
    if (active) {
      active.start()
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
        watch()
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
    empty: () => (active ? new Promise((resolve) => onEmpty.push(resolve)) : Promise.resolve()),
  }
}
