import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayOf } from '../data/instants.js'
import { periodOf } from './periods.js'

// A Wednesday.
const today = new Date('2026-02-11T15:00:00Z')

it.each([
  ['TODAY', 0, '2026-02-11', '2026-02-12'],
  ['YESTERDAY', 0, '2026-02-10', '2026-02-11'],
  ['THIS_WEEK', 0, '2026-02-08', '2026-02-15'],
  ['LAST_WEEK', 0, '2026-02-01', '2026-02-08'],
  ['NEXT_MONTH', 0, '2026-03-01', '2026-04-01'],
  ['THIS_QUARTER', 0, '2026-01-01', '2026-04-01'],
  ['LAST_FISCAL_QUARTER', 0, '2025-10-01', '2026-01-01'],
  ['LAST_YEAR', 0, '2025-01-01', '2026-01-01'],
  ['LAST_N_DAYS', 7, '2026-02-04', '2026-02-12'],
  ['NEXT_N_DAYS', 7, '2026-02-12', '2026-02-19'],
  ['LAST_N_MONTHS', 2, '2025-12-01', '2026-02-01'],
  ['N_DAYS_AGO', 1, '2026-02-10', '2026-02-11'],
])('%s:%d begins at %s and ends before %s', (name, amount, from, before) => {
  expect(periodOf(name, amount, today)).toEqual({ from, before })
})

it('today is always in this week, month, quarter and year', () => {
  const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, fc.constantFrom('WEEK', 'MONTH', 'QUARTER', 'YEAR'), (now, unit) => {
      const { from, before } = periodOf(`THIS_${unit}`, 0, now)
      expect(from <= dayOf(now) && dayOf(now) < before).toBe(true)
    }),
  )
})
