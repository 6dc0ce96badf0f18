import { answerEnum, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { caseDesks } from '../model/case.js'
import type { CaseDraft, Suggestions } from '../model/suggestion.js'

/** A draft as JSON. */
export const caseDraftJson = z.strictObject({
  subject: z.exactOptional(text(200, 0)),
  overview: z.exactOptional(text(10_000, 0)),
  topic: z.exactOptional(text(120, 0)),
  affectedItem: z.exactOptional(
    z.strictObject({
      kind: z.exactOptional(text(60)),
      name: z.exactOptional(text(200)),
      id: z.exactOptional(text(100)),
    }),
  ),
})
export type CaseDraftJson = z.infer<typeof caseDraftJson>

export function readCaseDraft(json: CaseDraftJson): CaseDraft {
  return json
}

export function writeCaseDraft(draft: CaseDraft): CaseDraftJson {
  return draft
}

/** Suggestions as JSON. */
export const suggestionsJson = z.object({
  articles: z.array(z.object({ id: z.string(), title: z.string(), url: z.string(), excerpt: z.string() })),
  flowTrackerGuide: z.object({ title: z.string(), url: z.string() }),
  assistant: z.boolean(),
  desk: answerEnum(caseDesks),
})
export type SuggestionsJson = z.infer<typeof suggestionsJson>

export function readSuggestions(json: SuggestionsJson): Suggestions {
  return json
}

export function writeSuggestions(suggestions: Suggestions): SuggestionsJson {
  return { ...suggestions, articles: [...suggestions.articles] }
}
