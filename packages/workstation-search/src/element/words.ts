import type { SearchKind } from '../model/kind.js'
import type { FailureReason } from '../model/search-answer.js'

/** What a kind is called. */
export interface KindWords {
  readonly one: string
  readonly many: string
}

/** Every text of the element. Override any of them by its property `words`. */
export interface WaymarkSearchWords {
  /** The name of the box for those who do not see it. */
  readonly label: string
  readonly placeholder: string
  readonly clear: string
  readonly results: string
  readonly recent: string
  readonly kinds: Readonly<Record<SearchKind, KindWords>>
  readonly more: (kind: KindWords) => string
  readonly loading: string
  readonly converted: string
  /** What a converted lead was called before. */
  readonly formerly: (name: string) => string
  /** Read aloud once a search is done: how many results there are of each kind, as a list. */
  readonly found: (count: number, kinds: string) => string
  readonly tooShort: string
  readonly searching: string
  readonly nothing: (text: string) => string
  readonly nothingHint: string
  readonly tipsTitle: string
  readonly tipIn: string
  readonly tipRemove: string
  readonly tipPhrase: string
  /** An example of a phrase, without its quotes. */
  readonly phrase: string
  readonly onlyKinds: (kinds: string) => string
  readonly allKinds: string
  readonly unknownKinds: (typed: string) => string
  readonly failedKinds: (source: string, kinds: string) => string
  readonly failedSource: (source: string) => string
  readonly forbidden: (source: string, kinds: string) => string
  readonly reasons: Readonly<Record<Exclude<FailureReason, 'not_connected' | 'reconnect_required'>, string>>
  readonly notConnected: (source: string) => string
  readonly reconnect: (source: string) => string
  readonly connect: string
  readonly connectAgain: string
  readonly retry: string
  readonly moreFailed: (kind: KindWords) => string
  readonly failed: string
  readonly offline: string
  readonly signedOut: string
  readonly tooMany: string
}

/** Some of the texts, in place of those that the element has. */
export type WaymarkSearchWordsChange = Partial<Omit<WaymarkSearchWords, 'kinds' | 'reasons'>> & {
  readonly kinds?: Partial<WaymarkSearchWords['kinds']>
  readonly reasons?: Partial<WaymarkSearchWords['reasons']>
}

/** Puts texts in place of others. */
export function changeWords(words: WaymarkSearchWords, change: WaymarkSearchWordsChange): WaymarkSearchWords {
  return {
    ...words,
    ...change,
    kinds: { ...words.kinds, ...change.kinds },
    reasons: { ...words.reasons, ...change.reasons },
  }
}
