import type { Answered } from './answered.js'
import type { SearchKind } from './kind.js'
import type { SearchResult } from './result.js'
import type { SearchInput } from './search-input.js'

/**
 * How a kind was answered: `ok`; `cut`, when there is or may be more; `failed`, with the reason; `forbidden`, when the
 * application does not show this kind to the user.
 */
export const kindStates = ['ok', 'cut', 'failed', 'forbidden'] as const
export type KindState = (typeof kindStates)[number]

/** Why a kind failed. */
export const failureReasons = [
  'not_connected',
  'reconnect_required',
  'timeout',
  'application_unavailable',
  'application_limit_reached',
  'application_refused',
  'internal_error',
] as const
export type FailureReason = (typeof failureReasons)[number]

/** Where results come from: an integration of this account, or a provider that joined. */
export interface SearchSource {
  readonly id: string
  readonly name: string
}

/** What one source says about one kind. */
export interface KindAnswer {
  readonly sourceId: string
  readonly kind: Answered<SearchKind>
  readonly state: Answered<KindState>
  /** With the state `failed`. */
  readonly reason?: Answered<FailureReason>
  /** Best first. */
  readonly results: readonly SearchResult[]
  /** False for a first answer that a better one of the same source and kind will replace. */
  readonly isFinal: boolean
}

/** What a search found, by kind, in the order of `searchKinds`. */
export interface KindGroup {
  readonly kind: SearchKind
  /** The best first: by rank, then the newest change, then the order of the sources. */
  readonly results: readonly SearchResult[]
  /** What each source said, in the order of the sources. */
  readonly answers: readonly Omit<KindAnswer, 'results'>[]
}

/** A whole search. */
export interface SearchAnswer {
  readonly input: SearchInput
  readonly sources: readonly SearchSource[]
  readonly groups: readonly KindGroup[]
}

/** A search as it goes on: `begun` tells where is searched, `answered` brings a kind of a source, `ended` comes last. */
export type SearchEvent =
  | { readonly type: 'begun'; readonly input: SearchInput; readonly sources: readonly SearchSource[] }
  | { readonly type: 'answered'; readonly answer: KindAnswer }
  | { readonly type: 'ended' }
