/** How long ago something was: so many whole units. */
export interface Age {
  readonly count: number
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year'
}

const minutes = { minute: 1, hour: 60, day: 1_440, month: 43_830, year: 525_960 } as const
const units = ['year', 'month', 'day', 'hour', 'minute'] as const

/** How long ago a moment was, in the largest unit that fits. What lies ahead, since two clocks differ, is now: no minutes. */
export function ageOf(at: Date, now: Date): Age {
  const passed = Math.max(0, (now.getTime() - at.getTime()) / 60_000)
  const unit = units.find((one) => passed >= minutes[one]) ?? 'minute'
  return { count: Math.floor(passed / minutes[unit]), unit }
}
