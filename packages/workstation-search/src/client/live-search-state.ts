import type { SearchKind } from '../model/kind.js'
import type { KindGroup, SearchSource } from '../model/search-answer.js'
import type { SearchInput } from '../model/search-input.js'

/**
 * What a search as somebody types is doing: `empty` and `too_short` search nothing, `waiting` lets somebody type on, `searching` brings
 * kinds one by one, `done` has all of them, `failed` has what came before it failed.
 */
export type LiveSearchPhase = 'empty' | 'too_short' | 'waiting' | 'searching' | 'done' | 'failed'

/** A kind's results as they are shown. */
export interface LiveGroup extends KindGroup {
  /** Whether `more(kind)` can bring more. */
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  /** Why `more(kind)` brought less than it should. Call it again to go on where it stopped. */
  readonly moreError?: unknown
}

/** All that a page shows of a search. It never changes: another state is another object. */
export interface LiveSearchState {
  /** As it was typed. */
  readonly text: string
  /** The same taken apart: shortcuts show at once, before anything is searched. */
  readonly input: SearchInput
  readonly phase: LiveSearchPhase
  /** Where is searched, once the service has said so. */
  readonly sources: readonly SearchSource[]
  /** In the order of `searchKinds`. Results are in the order of `KindGroup`; what `more` brought stands behind them. */
  readonly groups: readonly LiveGroup[]
  /** With the phase `failed`. */
  readonly error?: unknown
  /** Whether the groups are those of an older text, which stay until the first new answer. */
  readonly isStale: boolean
}

/** Whether two inputs ask for the same. */
export function isSameSearch(one: SearchInput, other: SearchInput): boolean {
  return one.text === other.text && one.kinds.join() === other.kinds.join()
}

/** The groups of a text that is no longer the newest: nothing is loaded for them any more. */
export function setAside(groups: readonly LiveGroup[]): readonly LiveGroup[] {
  return groups.map(({ moreError: _, ...group }) => ({ ...group, isLoadingMore: false }))
}

/** Finds the group of a kind. */
export function groupOf(groups: readonly LiveGroup[], kind: SearchKind): LiveGroup | undefined {
  return groups.find((group) => group.kind === kind)
}
