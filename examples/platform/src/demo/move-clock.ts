import { type Duration, milliseconds, refuse, refuseInput } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import type { Log } from '../log/log.js'
import { busyFromNow, isBusy, whileBusy } from './busy.js'
import { type ClockPosition, type DemoClock, momentOf } from './clock.js'
import { changeDemo, type DemoRecord } from './demo-record.js'
import type { DemoState } from './demo-state.js'
import type { Mover } from './mover.js'

/** A move of the clock that was begun. */
export interface Move {
  readonly record: DemoRecord
  /** Where the clock ends. */
  readonly end: ClockPosition
}

const longestMove = milliseconds('3660 days')
const spanPattern = /^\d{1,15}(?:\.\d{1,9})? (?:millisecond|second|minute|hour|day|week)s?$/
const pollEvery = 50

function readSpan(advance: string): number {
  const span = spanPattern.test(advance) ? milliseconds(advance as Duration) : Number.NaN
  if (span >= 0 && span <= longestMove) return Math.round(span)
  const message = 'must be a length of time such as 15 days or 1 millisecond; the clock moves forward only'
  throw refuseInput([{ in: 'body', path: '/advance', message }])
}

function endOf({ offset, heldAt }: ClockPosition, span: number): ClockPosition {
  return heldAt === undefined ? { offset: offset + span } : { offset, heldAt: heldAt + span }
}

/** Holds the clock at this moment, or lets it run on from the moment at which it was held. */
export function holdClock(call: Call, clock: DemoClock, isHeld: boolean): Promise<DemoRecord> {
  return call.transaction((tx) =>
    changeDemo(tx, (now) => {
      if (isBusy(now, clock)) throw refuse('conflict', 'the clock is being moved at this moment; ask again')
      if (isHeld === (now.heldAt !== undefined)) return undefined
      const moment = momentOf(now, clock.real)
      return isHeld ? { heldAt: moment } : { heldAt: undefined, offset: moment - clock.real.now().getTime() }
    }),
  )
}

/** Moves the clock when somebody asks for it; one move after the other, whichever process is asked. */
export function createClockMoves(parts: {
  readonly state: DemoState
  readonly clock: DemoClock
  readonly mover: Mover
  readonly log: Log
}): (call: Call, advance: string) => Promise<Move> {
  const { state, clock, mover } = parts
  let last: Promise<unknown> = Promise.resolve()

  async function waitForOthers(): Promise<void> {
    while (isBusy(state.current, clock)) await clock.real.sleep(pollEvery)
  }

  async function move(call: Call, span: number): Promise<Move> {
    await waitForOthers()
    // Its answer is kept for whoever asks again, so it is made here; it is sent when the clock is there.
    const begun = await call.transaction(async (tx) => {
      const record = await changeDemo(tx, (now) => {
        if (isBusy(now, clock)) throw refuse('conflict', 'somebody else moves the clock at this moment; ask again')
        return busyFromNow(clock)
      })
      return { record, end: endOf(record, span) }
    })
    state.apply(begun.record)
    await whileBusy(parts, () => mover.moveTo(begun.end))
    return begun
  }

  return (call, advance) => {
    const span = readSpan(advance)
    const moved = last.then(() => move(call, span))
    last = moved.catch(() => {})
    return moved
  }
}
