import type { LiveGroup, LiveSearchState } from '../client/live-search-state.js'
import type { SearchKind } from '../model/kind.js'
import type { RecentRecord } from '../model/recent.js'
import type { SearchResult } from '../model/result.js'
import type { EntryGroup } from './list-view.js'
import { makeMoreOption, makeRecentOption, makeResultOption, type OptionStyle } from './options.js'

/** What choosing a line does. */
export interface Choices {
  readonly open: (record: SearchResult | RecentRecord, event: Event) => void
  readonly more: (kind: SearchKind) => void
}

/** The key of the line that brings more of a kind. */
export const moreKeyOf = (kind: SearchKind) => `more ${kind}`
/** The key of a result's line. */
export const resultKeyOf = ({ id }: SearchResult) => `result ${id}`

/** The groups of a search. Kinds of which nothing was found have none. */
export function groupsOfSearch(
  { groups }: LiveSearchState,
  style: OptionStyle,
  choices: Choices,
): readonly EntryGroup[] {
  return groups.flatMap((group) => (group.results.length === 0 ? [] : [groupOfKind(group, style, choices)]))
}

function groupOfKind({ kind, results, hasMore, isLoadingMore }: LiveGroup, style: OptionStyle, choices: Choices) {
  const { words } = style
  const lines = results.map((result) => ({
    key: resultKeyOf(result),
    basis: [result, style],
    make: () => makeResultOption(result, style),
    choose: (event: Event) => choices.open(result, event),
  }))
  const label = isLoadingMore ? words.loading : words.more(words.kinds[kind])
  const more = {
    key: moreKeyOf(kind),
    basis: [label],
    make: () => makeMoreOption(label, isLoadingMore),
    choose: () => choices.more(kind),
  }
  return {
    key: kind,
    heading: words.kinds[kind].many,
    count: `${results.length}${hasMore ? '+' : ''}`,
    entries: hasMore || isLoadingMore ? [...lines, more] : lines,
  }
}

/** The group of what was opened before. */
export function groupsOfRecent(
  records: readonly RecentRecord[],
  style: OptionStyle,
  choices: Choices,
): readonly EntryGroup[] {
  if (records.length === 0) return []
  const entries = records.map((record) => ({
    key: `recent ${record.sourceId} ${record.recordId}`,
    basis: [record, style],
    make: () => makeRecentOption(record, style),
    choose: (event: Event) => choices.open(record, event),
  }))
  return [{ key: 'recent', heading: style.words.recent, entries }]
}
