import type { Audiences } from '@waymark/workstation-search'

/** A choice of a list: `size` tells how many people it means, where somebody counts. */
export interface SegmentChoice {
  readonly value: string
  readonly name: string
  readonly size?: number
  readonly email?: string
  /** Whether it is chosen, though there is no such audience or user any more. */
  readonly isGone: boolean
}

function withGone(choices: readonly SegmentChoice[], chosen: readonly string[]): readonly SegmentChoice[] {
  const gone = chosen.filter((id) => !choices.some(({ value }) => value === id))
  return [...choices, ...gone.map((value) => ({ value, name: value, isGone: true }))]
}

/** The audiences to choose from; those that are chosen and gone stay in the list, so that they can be taken out. */
export function audienceChoices({ audiences }: Audiences, chosen: readonly string[]): readonly SegmentChoice[] {
  const choices = audiences.map(({ id, name, size }) => ({
    value: id,
    name,
    ...(size !== undefined && { size }),
    isGone: false,
  }))
  return withGone(choices, chosen)
}

/** The people to choose from, like {@link audienceChoices}. */
export function userChoices({ users }: Audiences, chosen: readonly string[]): readonly SegmentChoice[] {
  const choices = users.map(({ id, name, email }) => ({ value: id, name, email, isGone: false }))
  return withGone(choices, chosen)
}
