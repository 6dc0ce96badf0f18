import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRetryAfter } from './retry-after.js'

const now = Date.parse('2026-03-01T09:30:00Z')
const read = (headers: Record<string, string>) => readRetryAfter(new Headers(headers), now)

describe('readRetryAfter', () => {
  it('reads seconds, and rounds parts of a millisecond up', () => {
    expect(read({ 'retry-after': '120' })).toBe(120_000)
    expect(read({ 'retry-after': '0.0001' })).toBe(1)
    expect(read({ 'retry-after': '0' })).toBe(0)
  })

  it('measures a date from the date of the answer, whatever the clock here says', () => {
    const headers = { 'retry-after': 'Sun, 01 Mar 2026 12:00:10 GMT', date: 'Sun, 01 Mar 2026 12:00:00 GMT' }
    expect(read(headers)).toBe(10_000)
  })

  it('measures a date from the clock when the answer has none, and never below zero', () => {
    expect(read({ 'retry-after': 'Sun, 01 Mar 2026 09:30:07 GMT' })).toBe(7_000)
    expect(read({ 'retry-after': 'Sun, 01 Mar 2026 09:29:00 GMT' })).toBe(0)
  })

  it.each(['', ' ', 'soon', '-1'])('gives nothing for %j', (value) => {
    expect(read({ 'retry-after': value })).toBeUndefined()
  })

  it('gives nothing without the header', () => {
    expect(read({})).toBeUndefined()
  })

  it('never undercuts what any number of seconds asks for', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (seconds) => {
        expect(read({ 'retry-after': String(seconds) })).toBeGreaterThanOrEqual(seconds * 1_000)
      }),
    )
  })
})
