import { type CaseFilter, caseChannels, casePriorities, caseStates } from '@waymark/cases'

/** The filters of a list, as they stand in the address: whatever somebody wrote there. */
export interface CaseSearch {
  readonly text?: string | undefined
  readonly state?: string | undefined
  readonly priority?: string | undefined
  readonly channel?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly order?: 'newest' | 'oldest' | undefined
  readonly view?: 'unassigned' | 'mine' | 'all' | undefined
}

/** The names of the filters. */
export const filterNames = ['text', 'state', 'priority', 'channel', 'from', 'until'] as const

const longestSearch = 200

/** A day of the address as its first instant in the reader's zone; undefined for what is no day. */
export function startOfDay(text: string | undefined, daysLater = 0): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '') ?? []
  if (!year || !month || !day) return undefined
  const asked = new Date(Number(year), Number(month) - 1, Number(day))
  // The 31st of February would silently be a day in March.
  if (asked.getMonth() !== Number(month) - 1) return undefined
  asked.setDate(asked.getDate() + daysLater)
  return asked
}

function oneOf<const Value extends string>(values: readonly Value[], value: string | undefined) {
  return values.find((one) => one === value)
}

/** What to ask the service for. A value that means nothing is left out, so that an old link still shows a list. */
export function filterOf({ text, state, priority, channel, from, until }: CaseSearch): CaseFilter {
  const search = text?.trim().slice(0, longestSearch)
  const [oneState, onePriority, oneChannel] = [
    oneOf(caseStates, state),
    oneOf(casePriorities, priority),
    oneOf(caseChannels, channel),
  ]
  const [createdFrom, createdBefore] = [startOfDay(from), startOfDay(until, 1)]
  return {
    ...(search && { search }),
    ...(oneState && { state: [oneState] }),
    ...(onePriority && { priority: [onePriority] }),
    ...(oneChannel && { channel: [oneChannel] }),
    ...(createdFrom && { createdFrom }),
    ...(createdBefore && { createdBefore }),
  }
}

/** How many filters narrow the list. */
export function countFilters(search: CaseSearch): number {
  return filterNames.filter((name) => search[name] !== undefined).length
}
