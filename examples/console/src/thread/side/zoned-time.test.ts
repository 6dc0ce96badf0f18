import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instantIn, localTimeIn } from './zoned-time.js'

it.each([
  ['Europe/Paris', '2026-01-15T09:30', '2026-01-15T08:30:00.000Z'],
  ['Europe/Paris', '2026-07-15T09:30', '2026-07-15T07:30:00.000Z'],
  ['America/St_Johns', '2026-07-15T09:30', '2026-07-15T12:00:00.000Z'],
  ['Asia/Kathmandu', '2026-07-15T00:00', '2026-07-14T18:15:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-01T00:00', '2025-12-31T10:00:00.000Z'],
  // Shown twice when the clocks go back: the earlier one.
  ['Europe/Paris', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
])('reads the local time of %s at %s (CASE-14)', (zone, local, instant) => {
  expect(instantIn(zone, local)?.toISOString()).toBe(instant)
})

it.each(['2026-03-29T02:30', '', '2026-03-29', '2026-02-30T10:00'])('finds no instant for %j in Paris', (local) => {
  expect(instantIn('Europe/Paris', local)).toBeUndefined()
})

it('shows at the instant that it found the local time that was asked for', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const dates = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(zones, dates, (zone, at) => {
      const local = localTimeIn(zone, at)
      const found = instantIn(zone, local)
      expect(found && localTimeIn(zone, found)).toBe(local)
    }),
  )
})
