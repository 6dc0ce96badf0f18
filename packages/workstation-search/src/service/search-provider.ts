import type { Principal } from '@waymark/core/ports'
import { type SearchKind, searchKinds } from '../model/kind.js'
import type { SearchResult } from '../model/result.js'
import type { FailureReason, KindState } from '../model/search-answer.js'

/** What a provider is asked. */
export interface ProviderQuery {
  /** At least two characters; what the user typed without shortcuts. */
  readonly text: string
  /** Those of the provider's kinds that are wanted. */
  readonly kinds: readonly SearchKind[]
  /** How many results of each kind are wanted, counted from the best, 1 to 500. More may be given: then it is known that there are more. */
  readonly limit: number
  /** So many of them are known already. They are given again, since only this package ranks: it leaves them out. */
  readonly skip: number
}

/** Who asks, and until when. */
export interface ProviderContext {
  readonly principal: Principal
  /** Fires when the user has gone on, or the time is up. */
  readonly signal: AbortSignal
}

/** A result before this package has ranked and highlighted it. `id` and `sourceId` are added. */
export type FoundRecord<Kind extends SearchKind = SearchKind> = {
  [K in Kind]: Pick<SearchResult<K>, 'kind' | 'fields' | 'recordId' | 'link'> & {
    readonly changedAt?: Date | undefined
  }
}[Kind]

/** What a provider says about a kind. A later answer for the same kind takes the place of an earlier one. */
export interface ProviderAnswer {
  readonly kind: SearchKind
  readonly state: KindState
  readonly reason?: FailureReason | undefined
  /** In any order. The first 2,000 count. A record that is not as its type says is left out, and the kind is `cut`. */
  readonly records: readonly FoundRecord[]
  /** False where a better answer for this kind follows. Default: true. */
  readonly isFinal?: boolean | undefined
}

/** An application that joins the search. Make one with `defineSearchProvider`. */
export interface SearchProvider {
  /** Lower case with dashes, unique: `wiki`. */
  readonly id: string
  /** As users read it. */
  readonly name: string
  /** The kinds that it finds. */
  readonly kinds: readonly SearchKind[]
  /** How long it may take, in milliseconds. Default: the service's budget. */
  readonly budget?: number | undefined
  /** Finds what this user may see, and answers each kind as soon as it can. What it throws makes its unanswered kinds fail. */
  search(query: ProviderQuery, context: ProviderContext): AsyncIterable<ProviderAnswer>
}

const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const longestId = 60

/**
 * An application that joins the search, checked.
 *
 * @throws TypeError that names the fault: an id that is not like `wiki`, no name, no kind or one that does not exist, a budget that
 * is no time.
 */
export function defineSearchProvider<const Provider extends SearchProvider>(provider: Provider): Provider {
  const { id, name, kinds, budget } = provider
  const fault = (text: string) => new TypeError(`the search provider ${JSON.stringify(id)} ${text}`)
  if (typeof id !== 'string' || !idForm.test(id) || id.length > longestId) {
    throw fault(`needs an id of at most ${longestId} lower-case letters, digits and dashes, such as "wiki"`)
  }
  if (typeof name !== 'string' || name.trim() === '') throw fault('needs a name that users read')
  if (!Array.isArray(kinds) || kinds.length === 0) throw fault('needs at least one kind')
  const stray = kinds.find((kind) => !searchKinds.includes(kind))
  if (stray !== undefined) throw fault(`finds ${JSON.stringify(stray)}, which is none of ${searchKinds.join(', ')}`)
  if (new Set(kinds).size !== kinds.length) throw fault('names a kind twice')
  if (budget !== undefined && !(Number.isFinite(budget) && budget > 0)) {
    throw fault('needs a budget above 0, in milliseconds')
  }
  if (typeof provider.search !== 'function') throw fault('needs a function search')
  return provider
}

/** @throws TypeError for a provider that is not sound, and for two of one id: their answers would take one another's place. */
export function checkProviders(providers: readonly SearchProvider[]): void {
  const known = new Set<string>()
  for (const provider of providers) {
    const { id } = defineSearchProvider(provider)
    if (known.has(id)) throw new TypeError(`two search providers have the id ${JSON.stringify(id)}`)
    known.add(id)
  }
}
