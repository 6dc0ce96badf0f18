import { expect, it } from 'vitest'
import { readRanges } from './ranges.js'

const now = new Date('2026-03-02T09:00:00.000Z')
const range = (id: string, from: string, until: string) => ({ id, from, until })

it('reads ranges in the zone in which they are meant (CASE-14)', () => {
  expect(readRanges('Europe/Paris', [range('a', '2026-03-03T09:00', '2026-03-03T11:30')], now)).toEqual({
    availability: {
      timeZone: 'Europe/Paris',
      ranges: [{ from: new Date('2026-03-03T08:00:00.000Z'), until: new Date('2026-03-03T10:30:00.000Z') }],
    },
  })
})

it('names the fault of each range', () => {
  const typed = [
    range('empty', '', '2026-03-03T11:30'),
    range('turned', '2026-03-03T11:30', '2026-03-03T11:30'),
    range('past', '2026-03-02T08:00', '2026-03-02T10:00'),
    range('skipped', '2026-03-29T02:30', '2026-03-29T05:00'),
    range('good', '2026-03-03T09:00', '2026-03-03T11:30'),
  ]
  expect(readRanges('Europe/Paris', typed, now)).toEqual({
    faults: { empty: 'rangeNeeded', turned: 'rangeOrder', past: 'rangePast', skipped: 'rangeSkipped' },
  })
})
