import { type Emitted, implement, type RouteImplementation } from '@waymark/core/server'
import type { SearchEvent } from '../model/search-answer.js'
import type { WorkstationSearchService } from '../service/create-service.js'
import { searchMoreRoute, searchRoute, streamSearchRoute } from '../wire/routes/search.js'
import { type SearchEventJson, writeKindAnswer, writeSearchAnswer, writeSearchEvent } from '../wire/search.js'

/** Numbers the events of one answer: a search is not kept, so another request begins a new one. */
async function* number(events: AsyncIterable<SearchEvent>): AsyncGenerator<Emitted<SearchEventJson>> {
  let count = 0
  for await (const event of events) {
    count += 1
    yield { id: String(count), data: writeSearchEvent(event) }
  }
}

export function searchImplementations({ search }: WorkstationSearchService): readonly RouteImplementation[] {
  return [
    implement(searchRoute, {
      run: ({ call, body, signal }) => search.run(call, body, signal),
      write: writeSearchAnswer,
    }),
    implement(streamSearchRoute, {
      run: async ({ call, body, signal }) => number(await search.stream(call, body, signal)),
    }),
    implement(searchMoreRoute, {
      run: ({ call, body, signal }) => search.more(call, body, signal),
      write: writeKindAnswer,
    }),
  ]
}
