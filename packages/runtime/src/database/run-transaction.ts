import { AsyncLocalStorage } from 'node:async_hooks'
import { refuse } from '@waymark/core'
import type { Transaction } from '@waymark/core/ports'
import { type Deadline, setDeadline } from '../sql/real-time.js'
import type { Sql } from '../sql/sql.js'
import { translateError } from '../sql/sql-errors.js'
import { createSqlTransaction, type Effects, type TransactionOptions } from './transaction.js'

// Whose work runs. A transaction of its own inside of it would wait for the connection that it holds itself.
const running = new AsyncLocalStorage<{ isOpen: boolean }>()

const nested =
  'a transaction was begun inside the work of another: it would wait for it for good. Do it before or after, or use its tx'

/** Refuses what must not be done inside the work of a transaction. */
export function checkNotInside(): void {
  if (running.getStore()?.isOpen) throw refuse('internal_error', nested)
}

function createWatch(longestPause: number) {
  let deadline: Deadline | undefined
  return {
    step: () => deadline?.putOff(),
    stop: () => deadline?.stop(),
    /** Rejects when nothing was done for too long; a statement that takes long is something that is done. */
    stuck: (isBusy: () => boolean) =>
      new Promise<never>((_, reject) => {
        deadline = setDeadline(longestPause, () => {
          if (isBusy()) return deadline?.putOff()
          const waited = `a transaction did nothing for ${longestPause} ms: it awaits something other than itself`
          reject(refuse('internal_error', `${waited}. Await that before or after database.transaction`))
        })
      }),
  }
}

/**
 * Runs work in a transaction of its own and gives its value with what others must learn of.
 *
 * @throws RefusedError `internal_error` when it is called from inside the work of another, and when the work waits longer than
 * `longestPause` (milliseconds) between two things that it does on its transaction; it is rolled back then.
 */
export async function runTransaction<T>(
  sql: Sql,
  options: TransactionOptions & { readonly longestPause: number },
  work: (tx: Transaction) => Promise<T>,
): Promise<{ readonly value: T; readonly effects: Effects }> {
  checkNotInside()
  const connection = await sql.connect().catch((error: unknown) => {
    throw translateError(error)
  })
  const place = { isOpen: true }
  let isBroken = false
  try {
    await connection.script('begin')
    const watch = createWatch(options.longestPause)
    const transaction = createSqlTransaction(connection, options, watch.step)
    try {
      const working = running.run(place, () => work(transaction.tx))
      const value = await Promise.race([working, watch.stuck(() => transaction.isBusy)])
      await transaction.finish()
      transaction.end()
      await connection.script('commit')
      return { value, effects: transaction.effects }
    } catch (error) {
      transaction.end()
      await connection.script('rollback').catch(() => {
        isBroken = true
      })
      throw error
    } finally {
      watch.stop()
    }
  } catch (error) {
    throw translateError(error)
  } finally {
    place.isOpen = false
    connection.release(isBroken)
  }
}
