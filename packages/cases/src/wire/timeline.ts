import { answerEnum, instant, readInstant, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { type TimelineEntry, timelineTypes } from '../model/timeline.js'
import { personJson } from './person.js'

/** A timeline entry as JSON. */
export const timelineEntryJson = z.object({
  id: z.string(),
  type: answerEnum(timelineTypes),
  at: instant,
  actor: personJson,
  from: z.exactOptional(z.string()),
  to: z.exactOptional(z.string()),
  reason: z.exactOptional(z.string()),
})
export type TimelineEntryJson = z.infer<typeof timelineEntryJson>

export function readTimelineEntry(json: TimelineEntryJson): TimelineEntry {
  return { ...json, at: readInstant(json.at) }
}

export function writeTimelineEntry(entry: TimelineEntry): TimelineEntryJson {
  return { ...entry, at: writeInstant(entry.at) }
}
