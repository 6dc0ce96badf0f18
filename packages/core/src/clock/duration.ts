const units = { millisecond: 1, second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 }
type Unit = keyof typeof units

/** A length of time: milliseconds, or words such as `'15 days'` and `'1 hour'`. A day is 24 hours, whatever the zone. */
export type Duration = number | `${number} ${Unit | `${Unit}s`}`

/**
 * A duration in milliseconds.
 *
 * @throws TypeError when the words are not a duration.
 */
export function milliseconds(duration: Duration): number {
  if (typeof duration === 'number') return duration
  const [amount, unit = ''] = duration.split(' ')
  const size = units[unit.replace(/s$/, '') as Unit]
  const total = Number(amount) * size
  if (!Number.isFinite(total)) throw new TypeError(`not a duration: ${duration} (write it like '15 days')`)
  return total
}
