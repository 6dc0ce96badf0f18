import { describe, expect, it } from 'vitest'
import { readRate } from './rate.js'

const now = Date.parse('2026-03-01T09:30:00Z')
const read = (headers: Record<string, string>) => readRate(new Headers(headers), now)

describe('readRate', () => {
  it.each([
    ['the IETF draft', { ratelimit: '"default";r=50;t=30' }],
    ['the IETF draft, its tightest policy', { ratelimit: '"day";r=900;t=3600, "burst";r=50;t=30' }],
    ['the older draft in one header', { ratelimit: 'limit=100, remaining=50, reset=30' }],
    ['the older draft in three headers', { 'ratelimit-remaining': '50', 'ratelimit-reset': '30' }],
    ['seconds from now', { 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': '30' }],
    ['seconds since 1970', { 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': String(now / 1_000 + 30) }],
    ['milliseconds since 1970', { 'x-rate-limit-remaining': '50', 'x-rate-limit-reset': String(now + 30_000) }],
    ['a date', { 'x-ratelimit-remaining': '50', 'x-ratelimit-reset': '2026-03-01T09:30:30Z' }],
    ['a vendor that mixes them', { 'x-rate-limit-remaining': '50', 'ratelimit-reset': '30' }],
  ])('reads %s', (_, headers) => {
    expect(read(headers)).toEqual({ remaining: 50, resetsAt: now + 30_000 })
  })

  it('prefers the policy that lasts longer where none is tighter', () => {
    expect(read({ ratelimit: '"a";r=0;t=1, "b";r=0;t=60' })).toEqual({ remaining: 0, resetsAt: now + 60_000 })
  })

  it.each([
    {},
    { 'x-ratelimit-remaining': '5' },
    { 'x-ratelimit-reset': '5' },
    { 'x-ratelimit-remaining': 'many', 'x-ratelimit-reset': '5' },
    { ratelimit: 'whatever' },
  ])('gives nothing for %j', (headers) => {
    expect(read(headers)).toBeUndefined()
  })
})
