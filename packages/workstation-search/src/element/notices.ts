import { isNoAnswer, isWaymarkError } from '@waymark/core'
import type { LiveSearchState } from '../client/live-search-state.js'
import type { SearchKind } from '../model/kind.js'
import type { FailureReason, SearchSource } from '../model/search-answer.js'
import { isSearchable } from '../model/search-input.js'
import type { WaymarkSearchWords } from './words.js'

/** What a notice offers to do about it. */
export type NoticeAction =
  | { readonly type: 'retry' }
  | { readonly type: 'all-kinds' }
  | { readonly type: 'more'; readonly kind: SearchKind }
  | { readonly type: 'connect'; readonly sourceId: string }

/** Something to tell beside the results. */
export interface Notice {
  readonly tone: 'hint' | 'warning'
  readonly text: string
  readonly action?: NoticeAction
  readonly label?: string
}

/** How the notices are said. */
export interface NoticeStyle {
  readonly words: WaymarkSearchWords
  readonly language: string
  /** Whether there is something that connects a source. */
  readonly canConnect: boolean
}

/** Names in a row: `leads, cases and files`. */
export function listNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** All that went otherwise than it should, each thing once: what several kinds of a source have in common is said of all of them. */
export function noticesOf(state: LiveSearchState, style: NoticeStyle): readonly Notice[] {
  const { words, language } = style
  const namesOf = (kinds: readonly SearchKind[]) =>
    listNames(
      kinds.map((kind) => words.kinds[kind].many),
      language,
    )
  const { unknownKinds } = state.input
  const mistyped: Notice[] =
    unknownKinds.length > 0
      ? [{ tone: 'hint', text: words.unknownKinds(listNames(unknownKinds.map(quote), language)) }]
      : []
  const narrowed: Notice[] = isNarrowed(state)
    ? [
        {
          tone: 'hint',
          text: words.onlyKinds(namesOf(state.input.kinds)),
          action: { type: 'all-kinds' },
          label: words.allKinds,
        },
      ]
    : []
  const failed: Notice[] =
    state.phase === 'failed'
      ? [{ tone: 'warning', text: faultText(state.error, words), action: { type: 'retry' }, label: words.retry }]
      : []
  const stopped = state.groups.flatMap(({ kind, moreError }): Notice[] =>
    moreError === undefined
      ? []
      : [
          {
            tone: 'warning',
            text: words.moreFailed(words.kinds[kind]),
            action: { type: 'more', kind },
            label: words.retry,
          },
        ],
  )
  const ofSources = state.isStale
    ? []
    : state.sources.flatMap((source) => noticesOfSource(state, source, namesOf, style))
  return [...mistyped, ...narrowed, ...failed, ...ofSources, ...stopped]
}

const quote = (word: string) => `“${word}”`

/** Whether shortcuts leave out kinds that would be searched otherwise. */
function isNarrowed({ input, text }: LiveSearchState): boolean {
  return isSearchable(input) && /(^|\s)(in|remove):\S/i.test(text.replace(/"[^"]*"/g, ''))
}

function noticesOfSource(
  { groups }: LiveSearchState,
  { id, name }: SearchSource,
  namesOf: (kinds: readonly SearchKind[]) => string,
  { words, canConnect }: NoticeStyle,
): readonly Notice[] {
  const kindsByFault = new Map<string, SearchKind[]>()
  let answered = 0
  for (const { kind, answers } of groups) {
    for (const { sourceId, state, reason, isFinal } of answers) {
      if (sourceId === id) answered += 1
      if (sourceId !== id || !isFinal || (state !== 'failed' && state !== 'forbidden')) continue
      const fault = state === 'forbidden' ? 'forbidden' : (reason ?? 'unknown')
      kindsByFault.set(fault, [...(kindsByFault.get(fault) ?? []), kind])
    }
  }
  return [...kindsByFault].map(([fault, kinds]): Notice => {
    if (fault === 'forbidden') return { tone: 'hint', text: words.forbidden(name, namesOf(kinds)) }
    if (fault === 'not_connected' || fault === 'reconnect_required') {
      const isNew = fault === 'not_connected'
      const text = isNew ? words.notConnected(name) : words.reconnect(name)
      const label = isNew ? words.connect : words.connectAgain
      return canConnect
        ? { tone: 'warning', text, action: { type: 'connect', sourceId: id }, label }
        : { tone: 'warning', text }
    }
    const what = kinds.length === answered ? words.failedSource(name) : words.failedKinds(name, namesOf(kinds))
    const why = words.reasons[fault as Exclude<FailureReason, 'not_connected' | 'reconnect_required'>]
    return {
      tone: 'warning',
      text: `${what} ${why ?? words.reasons.internal_error}`,
      action: { type: 'retry' },
      label: words.retry,
    }
  })
}

function faultText(error: unknown, words: WaymarkSearchWords): string {
  if (isWaymarkError(error, 'unauthenticated')) return words.signedOut
  if (isWaymarkError(error, 'rate_limited')) return words.tooMany
  return isNoAnswer(error) ? words.offline : words.failed
}
