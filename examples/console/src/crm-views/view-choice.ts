import { checkViewChoice, type OfferedView } from '@waymark/workstation-search'

/** What a click made of a choice: the new one, or the refusal, and then the old one stays. */
export interface Toggled {
  readonly chosen: readonly string[]
  readonly error?: unknown
}

/** Switches a view on or off. The refusals are the service's own: `min_one_view`, `max_two_views`, `view_not_offered`. */
export function toggleView(chosen: readonly string[], id: string, offered: readonly OfferedView[]): Toggled {
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]
  try {
    return { chosen: checkViewChoice(next, offered) }
  } catch (error) {
    return { chosen, error }
  }
}

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The views whose label has every word of a filter, accents and capitals ignored. */
export function filterViews(offered: readonly OfferedView[], filter: string): readonly OfferedView[] {
  const words = folded(filter).split(/\s+/).filter(Boolean)
  return offered.filter(({ label }) => words.every((word) => folded(label).includes(word)))
}
