import { NoAnswerError } from '@waymark/core'
import type { Call } from '@waymark/core/ports'
import { refuseSearch } from '../model/errors.js'
import { mergeAnswers } from '../model/merge-answers.js'
import type { KindAnswer, SearchAnswer, SearchEvent, SearchSource } from '../model/search-answer.js'
import { isSearchable, minimumQueryLength, parseSearchInput, type SearchInput } from '../model/search-input.js'
import type { MoreInputOfCall, SearchInputOfCall } from './call-input.js'
import type { Ports } from './ports.js'
import { askSource, type Wanted } from './search-one-source.js'
import { createQueue } from './search-queue.js'
import { type OpenSource, openSources } from './search-sources.js'

/** How many results of each kind and source where nobody says. */
const defaultResults = 5

function readInput(text: string, kinds: SearchInputOfCall['kinds']): SearchInput {
  const input = parseSearchInput(text, kinds)
  if (isSearchable(input)) return input
  const facts = { minimum: minimumQueryLength }
  throw refuseSearch('query_too_short', 'type at least two characters beside the shortcuts', { facts })
}

const endedBy = (signal: AbortSignal) =>
  new NoAnswerError('aborted', 'the caller ended this call', { cause: signal.reason })

/** Asks every source at once. Told are the events of the search; `signal` and leaving the iterable end all of it. */
function askAll(
  ports: Ports,
  { input, sources, wanted }: { input: SearchInput; sources: readonly OpenSource[]; wanted: Wanted },
  signal: AbortSignal,
): AsyncIterableIterator<SearchEvent, void, undefined> {
  const over = new AbortController()
  const queue = createQueue<SearchEvent>(() => over.abort())
  const leave = () => {
    over.abort(signal.reason)
    queue.end()
  }
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  queue.put({ type: 'begun', input, sources: sources.map(({ id, name }): SearchSource => ({ id, name })) })
  const tell = (answer: KindAnswer) => queue.put({ type: 'answered', answer })
  void Promise.all(
    sources.map((source) =>
      askSource(source, wanted, { clock: ports.realClock, onFailure: ports.onFailure, signal: over.signal, tell }),
    ),
  ).then(() => {
    signal.removeEventListener('abort', leave)
    queue.put({ type: 'ended' })
    queue.end()
  })
  return queue.values
}

/**
 * Searches, and tells each kind of each source as soon as it is answered; `ended` comes last. Every source answers for every wanted
 * kind that it can find: an integration that is not connected says `failed` with `not_connected` or `reconnect_required`. When the
 * signal fires, or the reader goes away, every source is told at once, and no more comes.
 *
 * @throws RefusedError `query_too_short`, before anything is asked.
 */
export async function streamSearch(
  ports: Ports,
  call: Call,
  { text, kinds, limit = defaultResults, keys }: SearchInputOfCall,
  signal: AbortSignal,
): Promise<AsyncIterable<SearchEvent>> {
  const input = readInput(text, kinds)
  const sources = await openSources(ports, call, keys)
  return askAll(ports, { input, sources, wanted: { text: input.text, kinds: input.kinds, skip: 0, limit } }, signal)
}

/**
 * Searches, and waits for every source, each within its time. A source or kind that fails does not spoil the rest.
 *
 * @throws RefusedError `query_too_short`; NoAnswerError `aborted` when the signal fires.
 */
export async function runSearch(
  ports: Ports,
  call: Call,
  request: SearchInputOfCall,
  signal: AbortSignal,
): Promise<SearchAnswer> {
  const answers: KindAnswer[] = []
  let begun: Pick<SearchAnswer, 'input' | 'sources'> | undefined
  for await (const event of await streamSearch(ports, call, request, signal)) {
    if (event.type === 'begun') begun = { input: event.input, sources: event.sources }
    if (event.type === 'answered') answers.push(event.answer)
  }
  if (signal.aborted || begun === undefined) throw endedBy(signal)
  return { ...begun, groups: mergeAnswers(answers, begun.sources) }
}

/**
 * More of one kind of one source. What the source says stands in the state; a source that has nothing of this kind has no more.
 *
 * @throws RefusedError `query_too_short`; `integration_not_available` for a source that is not the user's; NoAnswerError `aborted`.
 */
export async function searchMore(
  ports: Ports,
  call: Call,
  { text, kind, sourceId, skip, limit = defaultResults, keys }: MoreInputOfCall,
  signal: AbortSignal,
): Promise<KindAnswer> {
  const input = readInput(text, undefined)
  const source = (await openSources(ports, call, keys)).find(({ id }) => id === sourceId)
  if (source === undefined) throw refuseSearch('integration_not_available')
  const wanted = { text: input.text, kinds: [kind], skip, limit }
  let last: KindAnswer = { sourceId, kind, state: 'ok', results: [], isFinal: true }
  for await (const event of askAll(ports, { input, sources: [source], wanted }, signal)) {
    if (event.type === 'answered') last = event.answer
  }
  if (signal.aborted) throw endedBy(signal)
  return last
}
