import { expect, it, vi } from 'vitest'
import { createVirtualClock, type Schedule, type VirtualClock } from './virtual-clock.js'

const start = new Date('2026-01-05T09:00:00.000Z')

/** A schedule with these moments, in seconds after the start, that notes when it runs. */
function scheduleAt(clock: VirtualClock, moments: number[], seen: unknown[], name = 'schedule'): Schedule {
  return {
    nextDue: () => (moments[0] === undefined ? undefined : new Date(start.getTime() + moments[0] * 1_000)),
    async runDue() {
      const moment = moments.shift()
      await Promise.resolve()
      seen.push([name, moment, secondsOf(clock)])
    },
  }
}

const secondsOf = (clock: VirtualClock) => (clock.now().getTime() - start.getTime()) / 1_000

it('stands still until it is moved, and ends at exactly start plus span', async () => {
  const clock = createVirtualClock()
  expect(clock.now()).toEqual(start)
  await clock.advance('15 days')
  expect(clock.now()).toEqual(new Date('2026-01-20T09:00:00.000Z'))
  await clock.advance(1)
  expect(clock.now()).toEqual(new Date('2026-01-20T09:00:00.001Z'))
  expect(createVirtualClock({ start: new Date(7) }).now()).toEqual(new Date(7))
})

it('goes through sleepers and schedules in time order, sleepers first', async () => {
  const clock = createVirtualClock()
  const seen: unknown[] = []
  clock.attach(scheduleAt(clock, [1, 3, 3, 9], seen))
  clock.attach(scheduleAt(clock, [2, 3], seen, 'other'))
  void clock.sleep(3_000).then(() => seen.push(['sleeper', 3, secondsOf(clock)]))
  await clock.advance('5 seconds')
  expect(seen).toEqual([
    ['schedule', 1, 1],
    ['other', 2, 2],
    ['sleeper', 3, 3],
    ['schedule', 3, 3],
    ['other', 3, 3],
    ['schedule', 3, 3],
  ])
  expect(secondsOf(clock)).toBe(5)
})

it('a loop of sleeps goes round as often as it fits', async () => {
  const clock = createVirtualClock()
  const seen: number[] = []
  const loop = async () => {
    for (;;) {
      await clock.sleep(1_000)
      seen.push(secondsOf(clock))
    }
  }
  void loop()
  await clock.advance('3 seconds')
  expect(seen).toEqual([1, 2, 3])
})

it('two advances at once are done one after the other', async () => {
  const clock = createVirtualClock()
  const seen: unknown[] = []
  clock.attach(scheduleAt(clock, [1, 12], seen))
  await Promise.all([clock.advance('10 seconds'), clock.advance('10 seconds')])
  expect([seen, secondsOf(clock)]).toEqual([
    [
      ['schedule', 1, 1],
      ['schedule', 12, 12],
    ],
    20,
  ])
})

it('what was due before it was attached runs at the next advance, and what was taken out does not', async () => {
  const clock = createVirtualClock()
  const seen: unknown[] = []
  await clock.advance('10 seconds')
  clock.attach(scheduleAt(clock, [4], seen))
  const detach = clock.attach(scheduleAt(clock, [5], seen, 'gone'))
  detach()
  await clock.advance(0)
  expect(seen).toEqual([['schedule', 4, 10]])
})

it('an advance rejects with the error of a schedule, at its moment, and the next one goes on', async () => {
  const clock = createVirtualClock()
  let due: Date | undefined = new Date(start.getTime() + 1_000)
  clock.attach({
    nextDue: () => due,
    async runDue() {
      due = undefined
      throw new Error('broken')
    },
  })
  await expect(clock.advance('1 minute')).rejects.toThrow('broken')
  expect(secondsOf(clock)).toBe(1)
  await clock.advance('1 minute')
  expect(secondsOf(clock)).toBe(61)
})

it('a schedule that never gets done is named instead of hanging for good', async () => {
  const clock = createVirtualClock()
  clock.attach({ nextDue: () => start, runDue: async () => {} })
  await expect(clock.advance(1)).rejects.toThrow('something is still due at 2026-01-05T09:00:00.000Z')
})

it('moves only forward, by a span that it can read', async () => {
  const clock = createVirtualClock()
  for (const span of [-1, Number.NaN, Number.POSITIVE_INFINITY, '1 fortnight' as never]) {
    await expect(clock.advance(span)).rejects.toThrow(TypeError)
  }
  expect(clock.now()).toEqual(start)
})

it('keeps no listener on a signal once a sleep is over', async () => {
  const clock = createVirtualClock()
  const { signal } = new AbortController()
  const added = vi.spyOn(signal, 'addEventListener')
  const removed = vi.spyOn(signal, 'removeEventListener')
  const sleeping = clock.sleep(1_000, signal)
  await clock.advance('1 second')
  await sleeping
  expect([added.mock.calls.length, removed.mock.calls[0]?.[1]]).toEqual([1, added.mock.calls[0]?.[1]])
})

it('with autoAdvance each sleep moves it on by itself, in time order', async () => {
  const clock = createVirtualClock({ autoAdvance: true })
  const seen: unknown[] = []
  clock.attach(scheduleAt(clock, [2], seen))
  await Promise.all([
    clock.sleep(3_000).then(() => seen.push(['long', secondsOf(clock)])),
    clock.sleep(1_000).then(() => seen.push(['short', secondsOf(clock)])),
  ])
  await clock.sleep(500)
  expect(seen).toEqual([
    ['short', 1],
    ['schedule', 2, 2],
    ['long', 3],
  ])
  expect(secondsOf(clock)).toBe(3.5)
})
