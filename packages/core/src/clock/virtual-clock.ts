import { abortedBy, type Clock } from './clock.js'
import { type Duration, milliseconds } from './duration.js'
import { nextTurn } from './turn.js'

/** Something that happens at moments of its own, such as the timers of a database. Attached to a virtual clock, it is awaited. */
export interface Schedule {
  /** The next moment at which something is due; undefined when nothing is. */
  nextDue(): Date | undefined
  /** Does everything that is due now, and settles when it is done. */
  runDue(): Promise<void>
}

/** A clock that stands still until it is moved. */
export interface VirtualClock extends Clock {
  /**
   * Moves to each moment at which something is due, in time order, awaits what happens there, and ends at exactly start plus
   * span. What is set on the way and falls into the span happens too. A sleeper goes as far as it can in one turn of the event
   * loop; what must be awaited is a {@link Schedule}. Two calls at once are done one after the other, so nothing that happens
   * on the way may await a call of its own.
   *
   * @throws TypeError when the span is negative or not a duration. Rejects with the error of a schedule that fails, at its moment.
   */
  advance(duration: Duration): Promise<void>
  /** Makes a schedule part of this clock's time. Gives the way to take it out again. */
  attach(schedule: Schedule): () => void
}

/** How a virtual clock is set up. */
export interface VirtualClockOptions {
  /** Default: 2026-01-05T09:00:00.000Z, a Monday. */
  readonly start?: Date
  /** Each sleep moves the clock on by itself, as if somebody always advanced it: for tests of backoff. Default: false. */
  readonly autoAdvance?: boolean
}

interface Sleeper {
  readonly due: number
  readonly wake: () => void
}

// Far beyond what a real schedule does in one moment; below it, a schedule that never gets done would hang the caller for good.
const mostRunsInOneMoment = 10_000

/** Whether a clock can be advanced, and schedules attached to it. */
export function isVirtualClock(clock: Clock): clock is VirtualClock {
  return 'advance' in clock && 'attach' in clock
}

/** Makes a clock that stands still until it is moved. */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const { start = new Date('2026-01-05T09:00:00.000Z'), autoAdvance = false } = options
  let now = start.getTime()
  let advancing: Promise<void> = Promise.resolve()
  // In order of due moment, then of arrival: the first is always the next to wake.
  const sleepers: Sleeper[] = []
  const schedules = new Set<Schedule>()

  function add(sleeper: Sleeper): void {
    const place = sleepers.findLastIndex(({ due }) => due <= sleeper.due) + 1
    sleepers.splice(place, 0, sleeper)
  }

  function take(sleeper: Sleeper): void {
    const place = sleepers.indexOf(sleeper)
    if (place >= 0) sleepers.splice(place, 1)
  }

  function nextMoment(): number | undefined {
    let next = sleepers[0]?.due
    for (const schedule of schedules) {
      const due = schedule.nextDue()?.getTime()
      if (due !== undefined && (next === undefined || due < next)) next = due
    }
    return next
  }

  async function runMoment(): Promise<void> {
    if (sleepers[0] && sleepers[0].due <= now) {
      while (sleepers[0] && sleepers[0].due <= now) sleepers.shift()?.wake()
      await nextTurn()
    }
    for (const schedule of [...schedules]) {
      const due = schedule.nextDue()
      if (due && due.getTime() <= now && schedules.has(schedule)) await schedule.runDue()
    }
  }

  async function moveTo(end: number): Promise<void> {
    let runs = 0
    for (let next = nextMoment(); next !== undefined && next <= end; next = nextMoment()) {
      runs = next > now ? 0 : runs + 1
      if (runs > mostRunsInOneMoment) {
        throw new Error(
          `something is still due at ${new Date(now).toISOString()} after ${runs} runs: a schedule never gets done`,
        )
      }
      now = Math.max(now, next)
      await runMoment()
    }
    now = Math.max(now, end)
  }

  function advanceBy(span: number): Promise<void> {
    const done = advancing.then(() => moveTo(now + span))
    advancing = done.catch(() => {})
    return done
  }

  return {
    now: () => new Date(now),
    sleep(span, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortedBy(signal))
        const sleeper = { due: now + span, wake }
        function wake() {
          signal?.removeEventListener('abort', stop)
          resolve()
        }
        function stop() {
          take(sleeper)
          if (signal) reject(abortedBy(signal))
        }
        if (!(span > 0)) return resolve()
        signal?.addEventListener('abort', stop, { once: true })
        add(sleeper)
        if (autoAdvance) advancing = advancing.then(() => moveTo(sleeper.due)).catch(() => {})
      })
    },
    async advance(duration) {
      const span = milliseconds(duration)
      if (!(span >= 0 && span < Number.POSITIVE_INFINITY))
        throw new TypeError(`a clock only moves forward, not by ${duration}`)
      return advanceBy(span)
    },
    attach(schedule) {
      schedules.add(schedule)
      return () => schedules.delete(schedule)
    },
  }
}
