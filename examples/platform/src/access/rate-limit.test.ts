import { expect, it } from 'vitest'
import { createRateLimit } from './rate-limit.js'

it('lets everybody do it so many times in a window, and says how long the rest of it is', () => {
  let now = 0
  const limit = createRateLimit({ most: 2, window: 60_000, now: () => now })
  expect([limit('here'), limit('here'), limit('there')]).toEqual([undefined, undefined, undefined])
  now = 20_000
  expect([limit('here'), limit('there')]).toEqual([40_000, undefined])
  now = 60_000
  expect(limit('here')).toBeUndefined()
})

it('forgets those of a window when there are too many to count', () => {
  const limit = createRateLimit({ most: 1, window: 60_000, now: () => 0 })
  limit('first')
  for (let at = 0; at < 10_000; at++) limit(`address ${at}`)
  expect(limit('first')).toBeUndefined()
})
