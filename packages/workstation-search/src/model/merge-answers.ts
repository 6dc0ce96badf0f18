import { searchKinds } from './kind.js'
import { type ResultRank, resultRanks, type SearchResult } from './result.js'
import type { KindAnswer, KindGroup, SearchSource } from './search-answer.js'

const placeOf = (rank: ResultRank) => resultRanks.indexOf(rank)
const changeOf = ({ changedAt }: SearchResult) => changedAt?.getTime() ?? Number.NEGATIVE_INFINITY

/** The best first: by rank, then the newest change; what is equal keeps its order. */
export function compareResults(one: SearchResult, other: SearchResult): number {
  return placeOf(one.rank) - placeOf(other.rank) || compareChanges(changeOf(other), changeOf(one))
}

// Infinity less infinity is no number.
const compareChanges = (one: number, other: number) => (one === other ? 0 : one - other)

/**
 * Puts what several sources say together: groups in the order of kinds, sources in their own order, whichever answered first. Of two
 * answers of one source and kind the later one counts. A kind of which nobody has said anything has no group; kinds that this version
 * does not know are left out.
 */
export function mergeAnswers(
  answers: readonly KindAnswer[],
  sources: readonly Pick<SearchSource, 'id'>[],
): readonly KindGroup[] {
  const latest = new Map(answers.map((answer) => [`${answer.sourceId} ${answer.kind}`, answer]))
  return searchKinds.flatMap((kind) => {
    const said = sources.flatMap(({ id }) => latest.get(`${id} ${kind}`) ?? [])
    if (said.length === 0) return []
    const results = said.flatMap((answer) => answer.results).sort(compareResults)
    return { kind, results, answers: said.map(({ results: _, ...answer }) => answer) }
  })
}
