import type { Clock } from '../clock/clock.js'
import { refuse } from '../errors/refuse.js'
import type { Transaction } from '../ports/database.js'
import type { OutgoingMail } from '../ports/mailer.js'
import type { AccountStore, Collection } from '../ports/store.js'
import { copyJson } from './json-copy.js'
import { createMemoryAccountStore, type StoreContext } from './memory-account-store.js'
import type { MemoryState } from './memory-state.js'

/** A transaction and its end. */
export interface MemoryTransaction {
  readonly tx: Transaction
  /** Ends it: makes what was done on it happen, or takes it back. */
  end(succeeded: boolean): void
}

/**
 * Begins a transaction. Only one is open at a time, so documents and counters change in place, and how to take that back is
 * noted; jobs, mail, timers and events come into being at its end.
 */
export function beginMemoryTransaction(state: MemoryState, clock: Clock, progress: () => void): MemoryTransaction {
  const takeBack: (() => void)[] = []
  const atEnd: ((now: number) => void)[] = []
  let isOpen = true
  let everyAccount: AccountStore | undefined

  function checkOpen(): void {
    if (!isOpen) throw refuse('internal_error', 'this transaction has ended: await everything that is done on it')
    progress()
  }

  const context: StoreContext = {
    rowsOf(collection: Pick<Collection, 'name'>) {
      checkOpen()
      const rows = state.collections.get(collection.name)
      if (!rows) throw refuse('internal_error', `the collection ${collection.name} was not given to database.open`)
      return rows
    },
    replace(rows, previous, next) {
      rows.replace(previous, next)
      takeBack.push(() => rows.replace(next, previous))
    },
  }

  const tx: Transaction = {
    forAccount(account) {
      checkOpen()
      return createMemoryAccountStore(context, typeof account === 'string' ? [account] : [...account])
    },
    get everyAccount() {
      everyAccount ??= createMemoryAccountStore(context, undefined)
      return everyAccount
    },
    async next(sequence) {
      checkOpen()
      const previous = state.sequences.get(sequence)
      const number = (previous ?? 0) + 1
      state.sequences.set(sequence, number)
      takeBack.push(() => {
        if (previous === undefined) state.sequences.delete(sequence)
        else state.sequences.set(sequence, previous)
      })
      return number
    },
    jobs: {
      async enqueue(job, payload) {
        checkOpen()
        const kept = copyJson(payload)
        atEnd.push((now) => state.tasks.add({ kind: 'job', job, payload: kept }, now))
      },
    },
    timers: {
      async set({ id, due, job, payload }) {
        checkOpen()
        if (Number.isNaN(due.getTime())) throw refuse('internal_error', `the timer ${id} has no valid due moment`)
        const timer = { id, due: due.toISOString(), job, payload: copyJson(payload) }
        atEnd.push(() => state.timers.set(timer))
      },
      async cancel(id) {
        checkOpen()
        atEnd.push(() => state.timers.cancel(id))
      },
    },
    events: {
      async publish(stream, data) {
        checkOpen()
        const kept = copyJson(data)
        atEnd.push(() => state.events.append(stream, kept))
      },
    },
    mail: {
      async queue(mail) {
        checkOpen()
        const kept = copyJson(mail) as unknown as OutgoingMail
        atEnd.push((now) => state.tasks.add({ kind: 'mail', mail: kept }, now))
      },
    },
  }

  return {
    tx,
    end(succeeded) {
      isOpen = false
      if (!succeeded) {
        while (takeBack.length > 0) takeBack.pop()?.()
      } else if (atEnd.length > 0) {
        const now = clock.now().getTime()
        for (const apply of atEnd) apply(now)
      }
    },
  }
}
