import type { LiveGroup, LiveSearchState } from '@waymark/workstation-search'
import { isNothingSearched } from './troubles.js'

/** What a page of results is: results in their places, nothing found, or nothing that was searched at all. */
export type Verdict = 'results' | 'none_found' | 'none_searched'

/** Judges a search once it is over. While another one is under way the last verdict stands until something is found. */
export function verdictOf(phase: LiveSearchState['phase'], groups: readonly LiveGroup[], last: Verdict): Verdict {
  if (phase === 'failed' || groups.some(({ results }) => results.length > 0)) return 'results'
  if (phase !== 'done') return last
  return isNothingSearched(groups) ? 'none_searched' : 'none_found'
}
