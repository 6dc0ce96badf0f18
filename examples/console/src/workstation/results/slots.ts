import { type LiveGroup, type LiveSearchState, type SearchKind, searchKinds } from '@waymark/workstation-search'

/** The place of a kind on the page. */
export interface Slot {
  readonly kind: SearchKind
  /** Undefined until somebody has said something of this kind. */
  readonly group?: LiveGroup
  /** Whether a first or a better answer is still to come. */
  readonly isPending: boolean
}

const isUnderWay = ({ phase }: Pick<LiveSearchState, 'phase'>) => phase === 'waiting' || phase === 'searching'

/**
 * A place for each kind that is searched, always in the same order: it is there before the kind is answered, and stays when nothing was
 * found, so that nothing below it jumps. Only `item`, which is there when an application that joined finds it, waits for its answer.
 */
export function slotsOf(state: Pick<LiveSearchState, 'phase' | 'input' | 'groups'>): readonly Slot[] {
  if (state.phase === 'empty' || state.phase === 'too_short') return []
  const isOpen = isUnderWay(state)
  return searchKinds.flatMap((kind): Slot[] => {
    if (!state.input.kinds.includes(kind)) return []
    const group = state.groups.find((one) => one.kind === kind)
    if (!group) return isOpen && kind !== 'item' ? [{ kind, isPending: true }] : []
    return [{ kind, group, isPending: isOpen && group.answers.some(({ isFinal }) => !isFinal) }]
  })
}

// The service reads no further of one source.
const furthest = 475

/** Whether more of a kind can be shown, or may be there and cannot. */
export function mayHaveMore({ hasMore, answers, results }: LiveGroup): boolean {
  return hasMore || (results.length > furthest && answers.some(({ state }) => state === 'cut'))
}

/** What a search has found. */
export interface Found {
  readonly results: number
  /** Kinds of which something was found. */
  readonly kinds: number
  /** Whether there is or may be more. */
  readonly isCut: boolean
}

/** Counts what was found in the kinds that are searched. */
export function countFound({ groups, input }: Pick<LiveSearchState, 'groups' | 'input'>): Found {
  const shown = groups.filter(({ kind }) => input.kinds.includes(kind))
  return {
    results: shown.reduce((sum, { results }) => sum + results.length, 0),
    kinds: shown.filter(({ results }) => results.length > 0).length,
    isCut: shown.some(mayHaveMore),
  }
}
