import type { SearchKind } from '../model/kind.js'
import { highlightsOf, rankOf } from '../model/matching.js'
import { compareResults } from '../model/merge-answers.js'
import { type ResultRank, resultRanks, type SearchResult, titleFields } from '../model/result.js'
import type { KindAnswer } from '../model/search-answer.js'
import type { FoundRecord, ProviderAnswer } from './search-provider.js'

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
    highlights: highlightsOf(fields, text),
  } as SearchResult
}

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
  { state, reason, records, isFinal = true }: ProviderAnswer,
  { text, skip, limit }: Window,
): KindAnswer {
  const known = new Map(records.filter((found) => found.kind === kind).map((found) => [found.recordId, found]))
  const open = [...known.values()].filter(opens)
  const ranked = open.map((found) => rankRecord(sourceId, text, found)).sort(compareResults)
  const isCut = open.length > skip + limit || open.length < known.size
  return {
    sourceId,
    kind,
    state: state === 'ok' && isCut ? 'cut' : state,
    ...(reason !== undefined && { reason }),
    results: ranked.slice(skip, skip + limit),
    isFinal,
  }
}
