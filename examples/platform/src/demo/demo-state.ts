import type { Transaction } from '@waymark/core/ports'
import { createFaultPlan, type FaultPlan } from '@waymark/core/testing'
import type { Log } from '../log/log.js'
import { platformScope } from '../platform-scope.js'
import type { PlatformDatabase } from '../ports/platform-ports.js'
import type { DemoClock } from './clock.js'
import { changeDemo, type DemoRecord, demoId, demoRecords, demoStream } from './demo-record.js'

/** How the demo stands, the same in every process. */
export interface DemoState {
  /** As far as is known here. */
  readonly current: DemoRecord
  /** What goes wrong on purpose. Each process counts for itself. */
  readonly plan: FaultPlan
  /** Sets the clock and follows what others change. Gives whether this process was the first, and tells the story. */
  begin(): Promise<{ readonly isFirst: boolean }>
  /** Changes it for everybody; here at once. */
  change(change: (now: DemoRecord) => Partial<DemoRecord> | undefined): Promise<DemoRecord>
  /** Takes over what was committed in a transaction of somebody else's. */
  apply(record: DemoRecord): void
  /** Settles when what is known here meets this. */
  when(meets: (record: DemoRecord) => boolean): Promise<void>
  stop(): void
}

/** What a demo's state is kept in. */
export interface DemoOptions {
  readonly database: PlatformDatabase
  readonly clock: DemoClock
  readonly log: Log
  /** Where the clock is when the story begins, in milliseconds ahead of real time; undefined when there is no story. */
  readonly storyBegins: number | undefined
  /** The operations that fault rules may name. */
  readonly operations: readonly string[]
}

/** Keeps the demo's state in the database. */
export function createDemoState(options: DemoOptions): DemoState {
  const { database, clock, log, storyBegins, operations } = options
  const stopping = new AbortController()
  const makePlan = (rules: DemoRecord['rules']) => createFaultPlan(rules, { random: Math.random, operations })
  let plan = makePlan([])
  let current: DemoRecord | undefined
  const changed: (() => void)[] = []

  function apply(record: DemoRecord): void {
    // What is read late must not undo what was changed here meanwhile.
    if (current && record.version <= current.version) return
    // Rules that stay go on counting.
    if (JSON.stringify(record.rules) !== JSON.stringify(current?.rules)) plan = makePlan(record.rules)
    current = record
    clock.set({ offset: record.offset, heldAt: record.heldAt })
    for (const one of changed.splice(0)) one()
  }

  async function read(tx: Transaction): Promise<DemoRecord | undefined> {
    return tx.forAccount(platformScope).get(demoRecords, demoId)
  }

  async function catchUp(): Promise<void> {
    const record = await database.transaction(read, { reads: true })
    if (record) apply(record)
  }

  async function follow(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const events = database.events.follow(demoStream, { signal: stopping.signal })[Symbol.asyncIterator]()
        const first = events.next()
        // Where reading fails too, that is what is told.
        first.catch(() => {})
        await catchUp()
        for (let next = await first; !next.done; next = await events.next()) {
          // Of what was changed here there is no news.
          const isKnown = 'data' in next.value && Number(next.value.data) <= (current?.version ?? 0)
          if (!isKnown) await catchUp()
        }
      } catch (error) {
        if (stopping.signal.aborted) return
        log.error('failed', { error })
        await clock.real.sleep(1_000, stopping.signal).catch(() => {})
      }
    }
  }

  return {
    get current() {
      if (!current) throw new Error('the demo has not begun')
      return current
    },
    get plan() {
      return plan
    },
    async begin() {
      const { document, inserted } = await database.transaction((tx) =>
        tx.forAccount(platformScope).claim(demoRecords, {
          id: demoId,
          account: platformScope,
          offset: storyBegins ?? 0,
          rules: [],
          story: storyBegins === undefined ? 'told' : 'telling',
        }),
      )
      apply(document)
      // It ends when it is stopped; what fails in it is told in the log.
      void follow()
      return { isFirst: inserted }
    },
    async change(wanted) {
      const record = await database.transaction((tx) => changeDemo(tx, wanted))
      apply(record)
      return record
    },
    apply,
    async when(meets) {
      while (!(current && meets(current))) {
        if (stopping.signal.aborted) throw stopping.signal.reason
        await new Promise<void>((resolve) => changed.push(resolve))
      }
    },
    stop() {
      stopping.abort()
      for (const one of changed.splice(0)) one()
    },
  }
}
