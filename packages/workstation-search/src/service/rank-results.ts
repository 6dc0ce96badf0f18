import type { SearchKind } from '../model/kind.js'
import { highlightsOf, rankOf } from '../model/matching.js'
import { compareResults } from '../model/merge-answers.js'
import { type ResultRank, resultRanks, type SearchResult, titleFields } from '../model/result.js'
import {
  type FailureReason,
  failureReasons,
  type KindAnswer,
  type KindState,
  kindStates,
} from '../model/search-answer.js'
import type { FoundRecord, ProviderAnswer } from './search-provider.js'
import { isSoundRecord } from './sound-record.js'

/** What a record is known by: its title, and for some kinds what people know as well. */
function titlesOf(found: FoundRecord): readonly string[] {
  if (found.kind === 'case')
    return [found.fields.subject ?? '', found.fields.number, found.fields.number.replace(/^0+/, '')]
  if (found.kind === 'lead') return [found.fields.name, found.fields.converted?.contactName ?? '']
  const fields: object = found.fields
  return [(fields as Readonly<Record<string, string | undefined>>)[titleFields[found.kind]] ?? '']
}

function bestRank(found: FoundRecord, text: string): ResultRank {
  const ranks = titlesOf(found).map((title) => rankOf(title, text))
  return resultRanks.find((rank) => ranks.includes(rank)) ?? 'other'
}

function rankRecord(sourceId: string, text: string, found: FoundRecord): SearchResult {
  const { kind, recordId, link, fields, changedAt } = found
  return {
    id: `${sourceId}/${kind}/${recordId}`,
    sourceId,
    recordId,
    kind,
    link,
    fields,
    ...(changedAt && { changedAt }),
    rank: bestRank(found, text),
    highlights: [],
  } as SearchResult
}

// Whoever reads the answer may know fewer states than a provider makes up, and a reason may be somebody's message.
function stateOf({ state, reason }: ProviderAnswer): { readonly state: KindState; readonly reason?: FailureReason } {
  const known = kindStates.find((one) => one === state) ?? 'failed'
  if (known !== 'failed') return { state: known }
  return { state: known, reason: failureReasons.find((one) => one === reason) ?? 'internal_error' }
}

/** More records of one answer are not looked at, so that a source without measure costs no more than another. */
const mostRecords = 2_000

/** A link is opened by browsers: one that runs a script must not come out of some application's data. */
function opens({ link }: FoundRecord): boolean {
  return URL.canParse(link) && ['https:', 'http:'].includes(new URL(link).protocol)
}

/** Which part of the ranked results is wanted. */
export interface Window {
  readonly text: string
  readonly skip: number
  readonly limit: number
}

/**
 * What a source said of a kind, ranked: each record once, the best first, those that are known left out, and no more than are wanted. It
 * is `cut` when something was left away.
 */
export function rankAnswer(
  sourceId: string,
  kind: SearchKind,
  answer: ProviderAnswer,
  { text, skip, limit }: Window,
): KindAnswer {
  const { records, isFinal = true } = answer
  const looked = records.slice(0, mostRecords).filter((found) => found.kind === kind)
  const sound = looked.filter((found) => isSoundRecord(found) && opens(found))
  const known = new Map(sound.map((found) => [found.recordId, found]))
  const ranked = [...known.values()].map((found) => rankRecord(sourceId, text, found)).sort(compareResults)
  const isCut = known.size > skip + limit || sound.length < looked.length || records.length > mostRecords
  const { state, ...why } = stateOf(answer)
  return {
    sourceId,
    kind,
    state: state === 'ok' && isCut ? 'cut' : state,
    ...why,
    results: ranked
      .slice(skip, skip + limit)
      .map((result) => ({ ...result, highlights: highlightsOf(result.fields, text) })),
    isFinal,
  }
}
