import { expect, it } from 'vitest'
import { ageOf } from './age.js'

const now = new Date('2026-03-01T12:00:00Z')

it.each([
  ['2026-03-01T11:59:40Z', 0, 'minute'],
  ['2026-03-01T12:05:00Z', 0, 'minute'],
  ['2026-03-01T11:01:00Z', 59, 'minute'],
  ['2026-03-01T11:00:00Z', 1, 'hour'],
  ['2026-02-28T12:00:01Z', 23, 'hour'],
  ['2026-02-20T12:00:00Z', 9, 'day'],
  ['2025-12-01T12:00:00Z', 2, 'month'],
  ['2023-03-01T12:00:00Z', 3, 'year'],
] as const)('%s is %d %s old', (at, count, unit) => {
  expect(ageOf(new Date(at), now)).toEqual({ count, unit })
})
