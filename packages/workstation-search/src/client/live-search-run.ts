import type { SearchKind } from '../model/kind.js'
import { compareResults, mergeAnswers } from '../model/merge-answers.js'
import type { SearchResult } from '../model/result.js'
import type { KindAnswer, SearchEvent, SearchSource } from '../model/search-answer.js'
import type { LiveGroup } from './live-search-state.js'

/** The service reads no further: it takes a `skip` of so many. */
const furthestSkip = 475

/** What `more` has brought of one kind. */
interface FurtherResults {
  readonly results: readonly SearchResult[]
  /** By source: how many it gave beyond its first answer. */
  readonly given: ReadonlyMap<string, number>
  /** Sources that have nothing further. */
  readonly exhausted: ReadonlySet<string>
  readonly isLoading: boolean
  readonly error?: unknown
}

const nothingFurther: FurtherResults = { results: [], given: new Map(), exhausted: new Set(), isLoading: false }

/** All that one run of a search has heard. */
export interface Heard {
  readonly sources: readonly SearchSource[]
  /** Said before the line was lost, or before a retry: shown until it is said anew. */
  readonly before: readonly KindAnswer[]
  readonly answers: readonly KindAnswer[]
  readonly further: ReadonlyMap<SearchKind, FurtherResults>
}

export const nothingHeard: Heard = { sources: [], before: [], answers: [], further: new Map() }

const isAbout = (one: KindAnswer, other: KindAnswer) => one.sourceId === other.sourceId && one.kind === other.kind

/** What counts now. A first answer does not push out a final one of before, so that nothing flickers. */
function countingAnswers({ before, answers }: Heard): readonly KindAnswer[] {
  const still = before.filter((old) => {
    const said = answers.findLast((answer) => isAbout(answer, old))
    return said === undefined || (old.isFinal && !said.isFinal)
  })
  return [...answers, ...still]
}

/** The same text is searched again: what is known stays until it is said anew. */
export function hearAgain(heard: Heard): Heard {
  return { sources: heard.sources, before: countingAnswers(heard), answers: [], further: new Map() }
}

/** Takes in an event. A second `begun` comes behind a line that was lost. */
export function hear(heard: Heard, event: SearchEvent): Heard {
  if (event.type === 'begun') return { ...heard, sources: event.sources, before: countingAnswers(heard), answers: [] }
  if (event.type === 'answered') return { ...heard, answers: [...heard.answers, event.answer] }
  return { ...heard, before: [] }
}

/** The sources that have, or may have, more of a kind, and how many of their results are known. */
export function sourcesWithMore(heard: Heard, kind: SearchKind): readonly { sourceId: string; skip: number }[] {
  const { given, exhausted } = heard.further.get(kind) ?? nothingFurther
  const latest = new Map(countingAnswers(heard).map((answer) => [`${answer.sourceId} ${answer.kind}`, answer]))
  return heard.sources.flatMap(({ id }) => {
    const answer = latest.get(`${id} ${kind}`)
    if (answer?.state !== 'cut' || !answer.isFinal || exhausted.has(id)) return []
    const skip = answer.results.length + (given.get(id) ?? 0)
    return skip > furthestSkip ? [] : [{ sourceId: id, skip }]
  })
}

/** More of a kind is being asked for. */
export function askFurther(heard: Heard, kind: SearchKind): Heard {
  const { error: _, ...known } = heard.further.get(kind) ?? nothingFurther
  return { ...heard, further: new Map(heard.further).set(kind, { ...known, isLoading: true }) }
}

/** Takes in what several sources gave of a kind: it comes behind what is shown, and nothing comes twice. */
export function hearFurther(heard: Heard, kind: SearchKind, answers: readonly KindAnswer[], error?: unknown): Heard {
  const known = heard.further.get(kind) ?? nothingFurther
  const given = new Map(known.given)
  const exhausted = new Set(known.exhausted)
  for (const { sourceId, state, results } of answers) {
    given.set(sourceId, (given.get(sourceId) ?? 0) + results.length)
    // A source that says there is more and gives nothing would be asked for ever.
    if (state !== 'cut' || results.length === 0) exhausted.add(sourceId)
  }
  const page = answers.flatMap(({ results }) => results).sort(compareResults)
  const further: FurtherResults = {
    results: [...known.results, ...page],
    given,
    exhausted,
    isLoading: false,
    ...(error !== undefined && { error }),
  }
  return { ...heard, further: new Map(heard.further).set(kind, further) }
}

/** The groups as they are shown. */
export function groupsOf(heard: Heard): readonly LiveGroup[] {
  return mergeAnswers(countingAnswers(heard), heard.sources).map((group): LiveGroup => {
    const { results, isLoading, error } = heard.further.get(group.kind) ?? nothingFurther
    return {
      ...group,
      results: withoutRepeats([...group.results, ...results]),
      hasMore: sourcesWithMore(heard, group.kind).length > 0,
      isLoadingMore: isLoading,
      ...(error !== undefined && { moreError: error }),
    }
  })
}

function withoutRepeats(results: readonly SearchResult[]): readonly SearchResult[] {
  return [...new Map(results.map((result) => [result.id, result])).values()]
}
