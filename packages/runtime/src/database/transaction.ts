import { type Clock, refuse } from '@waymark/core'
import type { AccountStore, Collection, Transaction } from '@waymark/core/ports'
import { named } from '../sql/named.js'
import type { SqlConnection, SqlResult, SqlValue } from '../sql/sql.js'
import { createAccountStore, type StoreContext, type Table } from '../store/account-store.js'
import { toJsonText } from '../store/json-text.js'

/** What a transaction works with. */
export interface TransactionOptions {
  readonly clock: Clock
  readonly schema: string
  readonly channel: string
  readonly tables: ReadonlyMap<string, Table>
  readonly foldCollation: string
}

/** What others must learn of once a transaction is committed: when its work is due, in milliseconds. */
export interface Effects {
  readonly jobs: boolean
  readonly timer: number | undefined
  readonly streams: ReadonlySet<string>
}

/** A transaction and its end. */
export interface SqlTransaction {
  readonly tx: Transaction
  readonly effects: Effects
  /** Settles when every statement that was begun has ended; rejects when one failed, so that nothing half done is committed. */
  finish(): Promise<void>
  /** Whether a statement runs at the moment. */
  readonly isBusy: boolean
  /** From here on it does nothing any more, and rejects with this. */
  end(reason?: Error): void
}

const ended = () => refuse('internal_error', 'this transaction has ended: await everything that is done on it')

/** Makes the transaction of a connection on which one has begun. `step` is called whenever something was done on it. */
export function createSqlTransaction(
  connection: SqlConnection,
  options: TransactionOptions,
  step: () => void,
): SqlTransaction {
  let isBusy = false
  const { clock, schema, channel, tables, foldCollation } = options
  const effects = { jobs: false, timer: undefined as number | undefined, streams: new Set<string>() }
  let closedBy: (() => Error) | undefined
  let failure: { readonly error: unknown } | undefined
  let last: Promise<unknown> = Promise.resolve()
  let everyAccount: AccountStore | undefined

  function checkOpen(): void {
    if (closedBy) throw closedBy()
  }

  // One after the other, also when a use case awaits several at once: a connection does one thing at a time.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(() => {
      checkOpen()
      isBusy = true
      return work().finally(() => {
        isBusy = false
        step()
      })
    })
    last = done.catch(() => {})
    return done
  }

  async function run(text: string, values: readonly SqlValue[] = []): Promise<SqlResult> {
    try {
      return await connection.query(text, values)
    } catch (error) {
      // PostgreSQL refuses everything after a failed statement, and answers a commit with a silent rollback.
      failure ??= { error }
      throw error
    }
  }

  const query = async (text: string, values?: readonly SqlValue[]) => {
    checkOpen()
    return inTurn(() => run(text, values))
  }

  const context: StoreContext = {
    foldCollation,
    query,
    tableOf({ name }: Pick<Collection, 'name'>) {
      checkOpen()
      const table = tables.get(name)
      if (!table) throw refuse('internal_error', `the collection ${name} was not given to database.open`)
      return table
    },
    tryQuery: (text, values) =>
      inTurn(async () => {
        await run('savepoint attempt')
        try {
          const result = await connection.query(text, values)
          await run('release savepoint attempt')
          return result
        } catch (error) {
          await run('rollback to savepoint attempt')
          throw error
        }
      }),
  }

  const tx: Transaction = {
    forAccount(account) {
      checkOpen()
      return createAccountStore(context, typeof account === 'string' ? [account] : [...account])
    },
    get everyAccount() {
      everyAccount ??= createAccountStore(context, undefined)
      return everyAccount
    },
    async next(sequence) {
      const text =
        `insert into ${named(schema, 'waymark_sequence')} as s (name, last) values ($1, 1) ` +
        'on conflict (name) do update set last = s.last + 1 returning last'
      return Number((await query(text, [sequence])).rows[0]?.last)
    },
    jobs: {
      async enqueue(job, payload) {
        checkOpen()
        const now = clock.now().getTime()
        const text = `insert into ${named(schema, 'waymark_task')} (kind, job, payload, due) values ('job', $1, $2::text::jsonb, $3)`
        await query(text, [job, toJsonText(payload), now])
        effects.jobs = true
      },
    },
    timers: {
      async set({ id, due, job, payload }) {
        checkOpen()
        if (Number.isNaN(due.getTime())) throw refuse('internal_error', `the timer ${id} has no valid due moment`)
        const text =
          `insert into ${named(schema, 'waymark_timer')} (id, due, job, payload) values ($1, $2, $3, $4::text::jsonb) ` +
          'on conflict (id) do update set due = excluded.due, job = excluded.job, payload = excluded.payload'
        await query(text, [id, due.getTime(), job, toJsonText(payload)])
        effects.timer = Math.min(effects.timer ?? due.getTime(), due.getTime())
      },
      async cancel(id) {
        await query(`delete from ${named(schema, 'waymark_timer')} where id = $1`, [id])
      },
    },
    events: {
      async publish(stream, data) {
        checkOpen()
        // The row of the stream stays locked until the end, so numbers come in the order of commits.
        const text =
          `with counter as (insert into ${named(schema, 'waymark_stream')} as s (name, last) values ($1, 1) ` +
          'on conflict (name) do update set last = s.last + 1 returning last), ' +
          `added as (insert into ${named(schema, 'waymark_event')} (stream, number, at, data) ` +
          'select $1::text, last, $2::bigint, $3::text::jsonb from counter returning number) ' +
          'select pg_notify($4, $5) from added'
        const notice = stream.length > 1_000 ? '' : `event ${stream}`
        await query(text, [stream, clock.now().getTime(), toJsonText(data), channel, notice])
        effects.streams.add(stream)
      },
    },
    mail: {
      async queue(mail) {
        checkOpen()
        const now = clock.now().getTime()
        const text = `insert into ${named(schema, 'waymark_task')} (kind, payload, due) values ('mail', $1::text::jsonb, $2)`
        await query(text, [toJsonText(mail), now])
        effects.jobs = true
      },
    },
  }

  return {
    tx,
    effects,
    get isBusy() {
      return isBusy
    },
    async finish() {
      // What is waited for may have begun something more meanwhile.
      for (let seen: unknown; seen !== last; ) {
        seen = last
        await last
      }
      if (failure) throw failure.error
      if (effects.jobs || effects.timer !== undefined) await run('select pg_notify($1, $2)', [channel, 'work'])
    },
    end(reason) {
      closedBy = () => reason ?? ended()
    },
  }
}
