import { answerEnum } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  failureReasons,
  type KindAnswer,
  type KindGroup,
  kindStates,
  type SearchAnswer,
  type SearchEvent,
} from '../model/search-answer.js'
import type { SearchInput } from '../model/search-input.js'
import { answeredKindJson } from './kinds.js'
import { readResult, resultJson, writeResult } from './result.js'

export const searchInputJson = z.object({
  text: z.string(),
  kinds: z.array(answeredKindJson),
  unknownKinds: z.array(z.string()),
})

const searchSourceJson = z.object({ id: z.string(), name: z.string() })

const answerFacts = {
  sourceId: z.string(),
  kind: answeredKindJson,
  state: answerEnum(kindStates),
  reason: z.exactOptional(answerEnum(failureReasons)),
  isFinal: z.boolean(),
}
const sourceAnswerJson = z.object(answerFacts)

/** What one source says about one kind, as JSON. */
export const kindAnswerJson = z.object({ ...answerFacts, results: z.array(resultJson) })
export type KindAnswerJson = z.infer<typeof kindAnswerJson>

export const kindGroupJson = z.object({
  kind: answeredKindJson,
  results: z.array(resultJson),
  answers: z.array(sourceAnswerJson),
})

/** A whole search as JSON. */
export const searchAnswerJson = z.object({
  input: searchInputJson,
  sources: z.array(searchSourceJson),
  groups: z.array(kindGroupJson),
})
export type SearchAnswerJson = z.infer<typeof searchAnswerJson>

/** An event of a search as JSON. */
export const searchEventJson = z.object({
  type: answerEnum(['begun', 'answered', 'ended']),
  input: z.exactOptional(searchInputJson),
  sources: z.exactOptional(z.array(searchSourceJson)),
  answer: z.exactOptional(kindAnswerJson),
})
export type SearchEventJson = z.infer<typeof searchEventJson>

function readInput({ text, kinds, unknownKinds }: z.infer<typeof searchInputJson>): SearchInput {
  return { text, kinds: kinds.filter((kind) => kind !== 'unknown'), unknownKinds }
}

const writeInput = ({ text, kinds, unknownKinds }: SearchInput) => ({
  text,
  kinds: [...kinds],
  unknownKinds: [...unknownKinds],
})

/** Reads what a source says about a kind. */
export function readKindAnswer({ results, ...same }: KindAnswerJson): KindAnswer {
  return { ...same, results: results.flatMap(readResult) }
}

/** Writes what a source says about a kind. */
export function writeKindAnswer({ results, ...same }: KindAnswer): KindAnswerJson {
  return { ...same, results: results.map(writeResult) }
}

/** Reads a whole search. */
export function readSearchAnswer({ input, sources, groups }: SearchAnswerJson): SearchAnswer {
  const read = groups.flatMap(({ kind, results, answers }): KindGroup[] =>
    kind === 'unknown' ? [] : [{ kind, results: results.flatMap(readResult), answers }],
  )
  return { input: readInput(input), sources, groups: read }
}

/** Writes a whole search. */
export function writeSearchAnswer({ input, sources, groups }: SearchAnswer): SearchAnswerJson {
  return {
    input: writeInput(input),
    sources: sources.map((source) => ({ ...source })),
    groups: groups.map(({ kind, results, answers }) => ({
      kind,
      results: results.map(writeResult),
      answers: answers.map((answer) => ({ ...answer })),
    })),
  }
}

/** Reads an event; undefined for one that this version does not know. */
export function readSearchEvent({ type, input, sources, answer }: SearchEventJson): SearchEvent | undefined {
  if (type === 'begun' && input && sources) return { type, input: readInput(input), sources }
  if (type === 'answered' && answer) return { type, answer: readKindAnswer(answer) }
  return type === 'ended' ? { type } : undefined
}

/** Writes an event. */
export function writeSearchEvent(event: SearchEvent): SearchEventJson {
  if (event.type === 'begun') {
    return { type: 'begun', input: writeInput(event.input), sources: event.sources.map((source) => ({ ...source })) }
  }
  return event.type === 'answered' ? { type: 'answered', answer: writeKindAnswer(event.answer) } : { type: 'ended' }
}
