import type { Clock } from '../../clock/clock.js'
import { assertEqual, assertTrue, expectRefusal, within } from '../assert.js'
import type { Check } from '../suite.js'

/** What the contract of a clock is run on. */
export interface ClockSubject {
  readonly clock: Clock
  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): Promise<void>
}

const patience = 2_000

/** What every clock must keep. */
export const clockContract: readonly Check<ClockSubject>[] = [
  {
    name: 'time goes on by what passes, and each instant is an object of its own',
    async run({ clock, pass }) {
      const before = clock.now()
      const kept = before.getTime()
      before.setTime(0)
      await pass(50)
      // A timer of the computer may fire a millisecond early.
      assertTrue(clock.now().getTime() >= kept + 49, 'at least as much time has passed')
    },
  },
  {
    name: 'a sleeper wakes when its time has passed, and not before',
    async run({ clock, pass }) {
      const started = clock.now().getTime()
      let woke = 0
      const sleeping = clock.sleep(60).then(() => {
        woke = clock.now().getTime()
      })
      await pass(5)
      assertEqual(woke, 0, 'when it woke')
      await pass(100)
      await within(sleeping, patience, 'waking')
      assertTrue(woke >= started + 59, 'it did not wake too early')
    },
  },
  {
    name: 'sleepers wake in the order in which they are due',
    async run({ clock, pass }) {
      const woke: string[] = []
      const sleeping = [
        clock.sleep(120).then(() => woke.push('late')),
        clock.sleep(10).then(() => woke.push('early')),
        clock.sleep(60).then(() => woke.push('middle')),
      ]
      await pass(200)
      await within(Promise.all(sleeping), patience, 'waking')
      assertEqual(woke, ['early', 'middle', 'late'])
    },
  },
  {
    name: 'a sleep of no time, or less, settles by itself',
    async run({ clock }) {
      await within(Promise.all([clock.sleep(0), clock.sleep(-1)]), patience, 'waking')
    },
  },
  {
    name: 'a signal ends a sleep at once, with code aborted, and one that has fired begins none',
    async run({ clock }) {
      const controller = new AbortController()
      const sleeping = clock.sleep(60_000, controller.signal)
      controller.abort(new Error('enough'))
      const error = await expectRefusal(within(sleeping, patience, 'the end of the sleep'), 'aborted')
      assertEqual((error.cause as Error).message, 'enough', 'the cause')
      await expectRefusal(within(clock.sleep(60_000, controller.signal), patience, 'the end of the sleep'), 'aborted')
    },
  },
]
