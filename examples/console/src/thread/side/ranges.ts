import type { Availability } from '@waymark/cases'
import { instantIn } from './zoned-time.js'

/** A range as it is typed: local times of the chosen zone. */
export interface TypedRange {
  readonly id: string
  readonly from: string
  readonly until: string
}

/** What is wrong with a typed range: a key of this area's words. */
export type RangeFault = 'rangeNeeded' | 'rangeOrder' | 'rangePast' | 'rangeSkipped'

/** What was typed, as it is sent, or the fault of each range that has one, by its id. */
export type ReadRanges =
  | { readonly availability: Availability }
  | { readonly faults: Readonly<Record<string, RangeFault>> }

/** Reads typed ranges in their zone, by the rules of the service: each ends after it starts, and lies ahead. */
export function readRanges(timeZone: string, typed: readonly TypedRange[], now: Date): ReadRanges {
  const faults: Record<string, RangeFault> = {}
  const ranges = typed.flatMap(({ id, from, until }) => {
    if (from === '' || until === '') {
      faults[id] = 'rangeNeeded'
      return []
    }
    const range = { from: instantIn(timeZone, from), until: instantIn(timeZone, until) }
    if (!range.from || !range.until) {
      faults[id] = 'rangeSkipped'
      return []
    }
    if (range.until <= range.from) faults[id] = 'rangeOrder'
    else if (range.until <= now) faults[id] = 'rangePast'
    return [{ from: range.from, until: range.until }]
  })
  return Object.keys(faults).length > 0 ? { faults } : { availability: { timeZone, ranges } }
}
