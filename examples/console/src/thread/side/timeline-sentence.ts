import type { TimelineEntry } from '@waymark/cases'
import type { TFunction } from 'i18next'
import { partWords } from '../../parts/words.js'
import { calmText } from '../calm-text.js'

type Value = 'state' | 'priority' | 'desk'

// The values of these are the service's own words.
const valuesOf: Readonly<Partial<Record<TimelineEntry['type'], Value>>> = {
  filed: 'state',
  state_changed: 'state',
  reopened: 'state',
  priority_changed: 'priority',
  handed_over: 'desk',
}

/** What happened, in a sentence of the reader's language. */
export function timelineSentence(t: TFunction, { type, actor, from, to }: TimelineEntry): string {
  const kind = valuesOf[type]
  const said = (value: string | undefined) => valueWords(t, kind, value)
  const names = { who: calmText(actor.name), from: said(from), to: said(to) }
  if (type === 'assigned' && to === undefined) return t('thread.timelineVariants.released', names)
  if (type === 'assigned' && from !== undefined) return t('thread.timelineVariants.reassigned', names)
  return t(`thread.timeline.${type}`, names)
}

function valueWords(t: TFunction, kind: Value | undefined, value: string | undefined): string {
  if (value === undefined) return t('parts.unknown')
  if (kind === undefined) return calmText(value)
  const known = (name: Value): name is Value => Object.hasOwn(partWords.en[name], value)
  if (!known(kind)) return t('parts.unknown')
  // The three kinds have different values, which the types of the translations cannot follow.
  return (t as (key: string) => string)(`parts.${kind}.${value}`)
}
