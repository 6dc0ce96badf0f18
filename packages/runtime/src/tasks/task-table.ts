import type { Json } from '@waymark/core/ports'
import { named } from '../sql/named.js'
import { type Row, runAlone, type Sql, type SqlValue } from '../sql/sql.js'

/** What there is to do: run a job, or send a mail. */
export type TaskKind = 'job' | 'mail'

/** A piece of work that somebody holds. */
export interface Task {
  readonly id: number
  /** Undefined for a mail. */
  readonly job: string | undefined
  readonly payload: Json
  /** How often it was tried, this time included. */
  readonly attempts: number
}

/** A piece of work that failed as often as it may. */
export interface ParkedTask extends Omit<Task, 'id'> {
  readonly error: string
  readonly failedAt: string
}

/** When the next things are due, in milliseconds; infinity for nothing. */
export interface DueMoments {
  readonly timer: number
  /** Of tasks that nobody holds. */
  readonly free: number
  /** Of all tasks, those included that somebody works on. */
  readonly task: number
}

/** The rows of work. Whoever claims one has it to itself for a while of real time. */
export interface TaskTable {
  /** Takes tasks that are due, first come first served; others skip them. */
  claim(kind: TaskKind, now: number, most: number): Promise<readonly Task[]>
  /** Keeps everything that was claimed here. */
  extend(): Promise<void>
  /** It is done. */
  remove(task: Task): Promise<void>
  /** It failed and is to be tried again at `due`. */
  postpone(task: Task, due: number, error: string): Promise<void>
  /** It failed for good. */
  park(task: Task, error: string, now: number): Promise<void>
  /** Gives back what was claimed and not begun. */
  release(tasks: readonly Task[]): Promise<void>
  /** Frees what a process held that is gone. Only where no other process can be at work. */
  releaseAll(): Promise<void>
  /** Makes every timer that is due into a job, whole or not at all. Gives how many. */
  fireTimers(now: number): Promise<number>
  due(kinds: readonly TaskKind[]): Promise<DueMoments>
  parked(kind: TaskKind): Promise<readonly ParkedTask[]>
  timers(): Promise<
    readonly { readonly id: string; readonly due: string; readonly job: string; readonly payload: Json }[]
  >
}

const lease = "clock_timestamp() + interval '20 seconds'"
const isFree = '(leased_until is null or leased_until < clock_timestamp())'

const momentOf = (value: unknown) => (value === null || value === undefined ? Number.POSITIVE_INFINITY : Number(value))
const instant = (value: unknown) => new Date(Number(value)).toISOString()

function taskOf({ id, job, payload, attempts }: Row): Task {
  return {
    id: Number(id),
    job: (job ?? undefined) as string | undefined,
    payload: payload as Json,
    attempts: Number(attempts),
  }
}

/** The work of a schema, claimed under this holder's name. */
export function createTaskTable(sql: Sql, schema: string, holder: string): TaskTable {
  const [tasks, timers] = [named(schema, 'waymark_task'), named(schema, 'waymark_timer')]
  const run = (text: string, values: readonly SqlValue[] = []) => runAlone(sql, text, values)

  return {
    async claim(kind, now, most) {
      const free =
        `select id from ${tasks} where kind = $1 and failed_at is null and due <= $2::bigint and ${isFree} ` +
        'order by due, id limit $3 for update skip locked'
      const text =
        `with free as (${free}), taken as (update ${tasks} t set lease = $4, leased_until = ${lease}, attempts = attempts + 1 ` +
        'from free where t.id = free.id returning t.id, t.job, t.payload, t.attempts, t.due) ' +
        'select * from taken order by due, id'
      return (await run(text, [kind, now, most, holder])).rows.map(taskOf)
    },
    async extend() {
      await run(`update ${tasks} set leased_until = ${lease} where lease = $1`, [holder])
    },
    async remove({ id }) {
      await run(`delete from ${tasks} where id = $1 and lease = $2`, [id, holder])
    },
    async postpone({ id }, due, error) {
      const text = `update ${tasks} set lease = null, leased_until = null, due = $3::bigint, error = $4 where id = $1 and lease = $2`
      await run(text, [id, holder, due, error])
    },
    async park({ id }, error, now) {
      const text = `update ${tasks} set lease = null, leased_until = null, failed_at = $3::bigint, error = $4 where id = $1 and lease = $2`
      await run(text, [id, holder, now, error])
    },
    async release(held) {
      if (held.length === 0) return
      const text = `update ${tasks} set lease = null, leased_until = null, attempts = attempts - 1 where id = any($1::text[]::bigint[]) and lease = $2`
      await run(text, [held.map(({ id }) => String(id)), holder])
    },
    async releaseAll() {
      await run(`update ${tasks} set lease = null, leased_until = null where lease is not null`)
    },
    async fireTimers(now) {
      const due = `select id from ${timers} where due <= $1::bigint order by due, id for update skip locked`
      const text =
        `with fired as (delete from ${timers} where id in (${due}) returning id, due, job, payload) ` +
        `insert into ${tasks} (kind, job, payload, due) select 'job', job, payload, due from fired order by due, id`
      return (await run(text, [now])).changed
    },
    async due(kinds) {
      const waiting = `from ${tasks} where kind = any($1::text[]) and failed_at is null`
      const text =
        `select (select min(due) from ${timers}) as timer, (select min(due) ${waiting} and ${isFree}) as free, ` +
        `(select min(due) ${waiting}) as task`
      const [row] = (await run(text, [kinds])).rows
      return { timer: momentOf(row?.timer), free: momentOf(row?.free), task: momentOf(row?.task) }
    },
    async parked(kind) {
      const text = `select * from ${tasks} where kind = $1 and failed_at is not null order by failed_at, id`
      return (await run(text, [kind])).rows.map((row) => {
        const { id: _, ...task } = taskOf(row)
        return { ...task, error: String(row.error), failedAt: instant(row.failed_at) }
      })
    },
    async timers() {
      const { rows } = await run(`select id, due, job, payload from ${timers} order by due, id`)
      return rows.map(({ id, due, job, payload }) => ({
        id: String(id),
        due: instant(due),
        job: String(job),
        payload: payload as Json,
      }))
    },
  }
}
