import type { FailureReason, LiveGroup, SearchKind, SearchSource } from '@waymark/workstation-search'

/** What kept a source from answering for a kind: a reason of its own, or that the user may not see the kind. */
export type TroubleReason = FailureReason | 'forbidden' | 'unknown'

/** A source that did not answer. */
export interface Trouble {
  readonly source: SearchSource
  readonly reason: TroubleReason
}

/** What went wrong in a search. */
export interface Troubles {
  /** Sources that failed in every kind for one reason: told once. */
  readonly ofSources: readonly Trouble[]
  /** What is left, by kind. */
  readonly ofKinds: ReadonlyMap<SearchKind, readonly Trouble[]>
}

function reasonOf({ state, reason }: LiveGroup['answers'][number]): TroubleReason | undefined {
  if (state === 'forbidden') return 'forbidden'
  if (state === 'failed' || state === 'unknown') return reason ?? 'unknown'
  return undefined
}

/** The reason that every answer of a source has, where there are several. */
function commonReason(groups: readonly LiveGroup[], { id }: SearchSource): TroubleReason | undefined {
  const answers = groups.flatMap((group) => group.answers.filter(({ sourceId }) => sourceId === id))
  const reasons = new Set(answers.map(reasonOf))
  const [reason] = reasons
  return answers.length > 1 && reasons.size === 1 ? reason : undefined
}

/** Sorts what went wrong: a source that is not connected is told once, not eight times. */
export function troublesOf(groups: readonly LiveGroup[], sources: readonly SearchSource[]): Troubles {
  const ofSources = sources.flatMap((source): Trouble[] => {
    const reason = commonReason(groups, source)
    return reason === undefined ? [] : [{ source, reason }]
  })
  const others = sources.filter((source) => ofSources.every((trouble) => trouble.source !== source))
  const ofKind = ({ answers }: LiveGroup): readonly Trouble[] =>
    answers.flatMap((answer): Trouble[] => {
      const source = others.find(({ id }) => id === answer.sourceId)
      const reason = reasonOf(answer)
      return source === undefined || reason === undefined ? [] : [{ source, reason }]
    })
  return { ofSources, ofKinds: new Map(groups.map((group) => [group.kind, ofKind(group)])) }
}

/** Whether nothing at all was searched: everybody who answered failed, or may not show what was asked for. */
export function isNothingSearched(groups: readonly Pick<LiveGroup, 'answers'>[]): boolean {
  const answers = groups.flatMap((group) => group.answers)
  return answers.length > 0 && answers.every((answer) => reasonOf(answer) !== undefined)
}

/** Everything that went wrong, each source with each of its reasons once. */
export function listTroubles({ ofSources, ofKinds }: Troubles): readonly Trouble[] {
  const all = [...ofSources, ...[...ofKinds.values()].flat()]
  return [...new Map(all.map((trouble) => [`${trouble.source.id} ${trouble.reason}`, trouble])).values()]
}

/** Whether connecting, rather than trying again, is the way out. */
export function needsSignIn(reason: TroubleReason): boolean {
  return reason === 'not_connected' || reason === 'reconnect_required'
}
