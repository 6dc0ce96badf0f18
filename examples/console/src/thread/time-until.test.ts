import { expect, it } from 'vitest'
import { isWindowOver, timeUntil } from './time-until.js'

const until = new Date('2026-03-16T10:00:00.000Z')
const at = (milliseconds: number) => new Date(until.getTime() + milliseconds)

it('keeps the window open up to its last instant, inclusive (CASE-13)', () => {
  expect([at(-1), at(0), at(1)].map((now) => isWindowOver(until, now))).toEqual([false, false, true])
  expect(isWindowOver(undefined, at(1))).toBe(false)
})

it('waits until the moment is past, and no longer than a timer can', () => {
  expect([at(-10), at(0), at(1), at(5)].map((now) => timeUntil(until, now))).toEqual([11, 1, 0, 0])
  expect(timeUntil(until, at(-86_400_000 * 60))).toBe(2_147_483_647)
})
