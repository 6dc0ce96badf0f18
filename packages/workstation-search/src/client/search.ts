import { type CallOptions, type Connection, callRoute, type FollowOptions, followRoute } from '@waymark/core/http'
import type { ConnectionKey } from '../model/integration.js'
import type { SearchKind } from '../model/kind.js'
import type { KindAnswer, SearchAnswer, SearchEvent } from '../model/search-answer.js'
import { searchMoreRoute, searchRoute, streamSearchRoute } from '../wire/routes/search.js'
import { readKindAnswer, readSearchAnswer, readSearchEvent } from '../wire/search.js'
import { writeKeys } from './write-keys.js'

/** What is searched. */
export interface SearchRequest {
  /** What somebody typed, shortcuts such as `in:lead` included. At least two characters without them. */
  readonly text: string
  /** The kinds that are searched where no shortcut says otherwise. Default: all. */
  readonly kinds?: readonly SearchKind[]
  /** How many results of each kind and source, 1 to 25. Default: 5. */
  readonly limit?: number
}

/** What is searched further. */
export interface MoreRequest {
  readonly text: string
  readonly kind: SearchKind
  readonly sourceId: string
  /** How many results of this source and kind are known, 475 at the most. */
  readonly skip: number
  readonly limit?: number
}

/** How a search that goes on is read. */
export type StreamSearchOptions = Pick<FollowOptions, 'signal' | 'timeout' | 'idleTimeout' | 'attempts'>

type Keys = readonly ConnectionKey[]

function bodyOf(keys: Keys, { kinds, ...request }: SearchRequest) {
  return { ...request, ...(kinds && { kinds: [...kinds] }), keys: writeKeys(keys) }
}

/**
 * Searches every source that the keys open, and those that need none, and waits for all of them. A source or kind that fails does not
 * spoil the rest: each group says how each source answered.
 *
 * @throws RefusedError `query_too_short`.
 */
export async function search(
  connection: Connection,
  keys: Keys,
  request: SearchRequest,
  options?: CallOptions,
): Promise<SearchAnswer> {
  return readSearchAnswer(await callRoute(connection, searchRoute, { body: bodyOf(keys, request) }, options))
}

/**
 * Searches, and gives each kind of each source as soon as it is answered. It ends behind the event `ended`. A line that is lost is
 * opened anew: another `begun` comes then, and what came before it counts no more.
 *
 * @throws RefusedError `query_too_short`.
 */
export async function* streamSearch(
  connection: Connection,
  keys: Keys,
  request: SearchRequest,
  options?: StreamSearchOptions,
): AsyncGenerator<SearchEvent, void, undefined> {
  const input = { body: bodyOf(keys, request) }
  for await (const { event } of followRoute(connection, streamSearchRoute, input, options)) {
    const read = readSearchEvent(event)
    if (read === undefined) continue
    yield read
    if (read.type === 'ended') return
  }
}

/**
 * More of one kind of one source, behind those that are known.
 *
 * @throws RefusedError `query_too_short`; `integration_not_available`. What the application says stands in the answer's state.
 */
export async function searchMore(
  connection: Connection,
  keys: Keys,
  request: MoreRequest,
  options?: CallOptions,
): Promise<KindAnswer> {
  const body = { ...request, keys: writeKeys(keys) }
  return readKindAnswer(await callRoute(connection, searchMoreRoute, { body }, options))
}
