import type { CaseDraft } from '@waymark/cases'
import { textOf, type Values } from './form-values.js'

// What is longer than the service takes is not asked for: the field says so already.
function within(text: string, maximum: number): string | undefined {
  const trimmed = text.trim()
  return trimmed !== '' && trimmed.length <= maximum ? trimmed : undefined
}

/** What the suggestions are asked for; undefined while there is too little to go by. */
export function suggestDraft(values: Values): CaseDraft | undefined {
  const subject = within(textOf(values, '/subject'), 200)
  const overview = within(textOf(values, '/report/overview'), 10_000)
  if ((subject?.length ?? 0) + (overview?.length ?? 0) < 4) return undefined
  const topic = within(textOf(values, '/topic'), 120)
  const kind = within(textOf(values, '/report/affectedItem/kind'), 60)
  const name = within(textOf(values, '/report/affectedItem/name'), 200)
  const id = within(textOf(values, '/report/affectedItem/id'), 100)
  return {
    ...(subject && { subject }),
    ...(overview && { overview }),
    ...(topic && { topic }),
    ...((kind || name || id) && { affectedItem: { ...(kind && { kind }), ...(name && { name }), ...(id && { id }) } }),
  }
}
