import type { TimelineEntry } from '@waymark/cases'

type Part = 'messages' | 'attachments' | 'calls' | 'diagnostics'

const partsOf: Readonly<Partial<Record<TimelineEntry['type'], readonly Part[]>>> = {
  answered: ['messages', 'attachments'],
  noted: ['messages', 'attachments'],
  file_attached: ['attachments'],
  // A chat that is named by a case leaves its transcript there.
  linked: ['messages'],
  call_proposed: ['calls'],
  availability_given: ['calls'],
  diagnostics_attached: ['diagnostics'],
  unknown: ['messages', 'attachments', 'calls', 'diagnostics'],
}

/** What something that happened makes stale, besides the case itself and its timeline. */
export function stalePartsOf(type: TimelineEntry['type']): readonly Part[] {
  return partsOf[type] ?? []
}
