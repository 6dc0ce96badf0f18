import type { LiveSearchState } from '../client/live-search-state.js'
import { isSearchable } from '../model/search-input.js'
import { listNames, type Notice } from './notices.js'
import type { WaymarkSearchWords } from './words.js'

/** How many results are shown. */
export function countResults({ groups }: Pick<LiveSearchState, 'groups'>): number {
  return groups.reduce((sum, { results }) => sum + results.length, 0)
}

/** What stands in place of results where there are none; undefined where there are some, or some may come. */
export function emptyText(state: LiveSearchState, words: WaymarkSearchWords): string | undefined {
  if (state.phase === 'too_short') return words.tooShort
  if (state.phase !== 'done' || countResults(state) > 0) return undefined
  return hasAnswer(state) ? words.nothing(state.input.text) : undefined
}

/** Whether anybody has searched at all: where every source failed, nothing was found out. */
function hasAnswer({ groups, sources }: LiveSearchState): boolean {
  if (sources.length === 0) return true
  return groups.some(({ answers }) => answers.some(({ state }) => state === 'ok' || state === 'cut'))
}

/** What is read aloud; empty while there is nothing new to say. */
export function announce(
  state: LiveSearchState,
  notices: readonly Notice[],
  words: WaymarkSearchWords,
  language: string,
): string {
  if (!isSearchable(state.input)) return state.phase === 'too_short' ? words.tooShort : ''
  if (state.phase !== 'done' && state.phase !== 'failed') return ''
  const count = countResults(state)
  const parts = state.groups.flatMap(({ kind, results: { length } }) =>
    length === 0 ? [] : [`${length} ${length === 1 ? words.kinds[kind].one : words.kinds[kind].many}`],
  )
  const found = count > 0 ? words.found(count, listNames(parts, language)) : emptyText(state, words)
  const warnings = notices.flatMap(({ tone, text }) => (tone === 'warning' ? [text] : []))
  return [...(found ? [found] : []), ...warnings].join(' ')
}
