import { dayOf } from '../data/instants.js'

/** A stretch of days, from the first to before the second: `2026-01-01`. */
export interface Period {
  readonly from: string
  readonly before: string
}

const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month, date))

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'

/** The first day of the unit that holds today, moved by so many units. */
function startOf(unit: Unit, today: Date, moved: number): Date {
  const [year, month, date] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()]
  switch (unit) {
    case 'DAY':
      return day(year, month, date + moved)
    case 'WEEK':
      return day(year, month, date - today.getUTCDay() + 7 * moved)
    case 'MONTH':
      return day(year, month + moved, 1)
    case 'QUARTER':
      return day(year, Math.floor(month / 3) * 3 + 3 * moved, 1)
    case 'YEAR':
      return day(year + moved, 0, 1)
  }
}

const steps: Readonly<Record<string, number>> = { LAST: -1, THIS: 0, NEXT: 1 }

/** The days that a date literal means, in UTC, weeks from Sunday. */
export function periodOf(name: string, amount: number, today: Date): Period {
  const between = (unit: Unit, from: number, before: number): Period => ({
    from: dayOf(startOf(unit, today, from)),
    before: dayOf(startOf(unit, today, before)),
  })
  if (name === 'YESTERDAY') return between('DAY', -1, 0)
  if (name === 'TODAY') return between('DAY', 0, 1)
  if (name === 'TOMORROW') return between('DAY', 1, 2)
  if (name === 'LAST_90_DAYS') return between('DAY', -90, 1)
  if (name === 'NEXT_90_DAYS') return between('DAY', 1, 91)
  const [, ago] = /^N_(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO$/.exec(name) ?? []
  if (ago !== undefined) return between(ago as Unit, -amount, -amount + 1)
  const [, side, counted] = /^(LAST|NEXT)_N_(DAY|WEEK|MONTH|QUARTER|YEAR)S$/.exec(name) ?? []
  if (counted === 'DAY') return side === 'LAST' ? between('DAY', -amount, 1) : between('DAY', 1, amount + 1)
  if (counted !== undefined) {
    return side === 'LAST' ? between(counted as Unit, -amount, 0) : between(counted as Unit, 1, amount + 1)
  }
  const [, step = 'THIS', unit = 'DAY'] = /^(LAST|THIS|NEXT)_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/.exec(name) ?? []
  const moved = steps[step] ?? 0
  return between(unit as Unit, moved, moved + 1)
}
