import type { Clock } from '@waymark/core'
import type { Json, StoredEvent } from '@waymark/core/ports'
import { named } from '../sql/named.js'
import { runAlone, type Sql } from '../sql/sql.js'

const day = 86_400_000
const page = 200

/** What a stream holds at one moment. */
export interface StreamPage {
  /** The number of its newest event, 0 before the first, also when that is kept no longer. */
  readonly last: number
  /** The number of the oldest event that is kept; behind the last one when none is. */
  readonly oldest: number
  /** The events behind the place that was asked for, oldest first; not more than a page of them. */
  readonly events: readonly StoredEvent[]
}

/** The events of every stream, kept for 24 hours of the clock. */
export interface EventTable {
  read(stream: string, place: number): Promise<StreamPage>
  /** Removes what is kept no longer. */
  sweep(): Promise<void>
}

/** Reads events where transactions put them. */
export function createEventTable(sql: Sql, schema: string, clock: Clock): EventTable {
  const [streams, events] = [named(schema, 'waymark_stream'), named(schema, 'waymark_event')]
  // One statement sees one moment: what is committed meanwhile is not half in it.
  const reading =
    `select s.last, (select min(number) from ${events} where stream = s.name and at >= $2::bigint) as oldest, e.number, e.data ` +
    `from ${streams} s left join lateral (select number, data from ${events} where stream = s.name ` +
    `and number > $3::bigint and at >= $2::bigint order by number limit ${page}) e on true where s.name = $1 order by e.number`

  const cutoff = () => clock.now().getTime() - day

  return {
    async read(stream, place) {
      const { rows } = await runAlone(sql, reading, [stream, cutoff(), place])
      const last = Number(rows[0]?.last ?? 0)
      const oldest = rows[0]?.oldest
      return {
        last,
        oldest: oldest === null || oldest === undefined ? last + 1 : Number(oldest),
        events: rows
          .filter(({ number }) => number !== null)
          .map(({ number, data }) => ({ id: String(number), data: data as Json })),
      }
    },
    async sweep() {
      await runAlone(sql, `delete from ${events} where at < $1::bigint`, [cutoff()])
    },
  }
}
