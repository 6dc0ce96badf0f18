// Reads and writes cases through TanStack Query: the query door gives the options, and the cache is asked before the service.
// With React the same options go to useQuery, useInfiniteQuery and useMutation; here they go to the core of the library.
import assert from 'node:assert/strict'
import { InfiniteQueryObserver, MutationObserver, QueryClient } from '@tanstack/query-core'
import { casesQueries } from '@waymark/cases/query'
import { mockCases, sampleCase } from '@waymark/cases/testing'

const mock = mockCases()
const queries = casesQueries(mock.client('ada'))
const cache = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } })

/** Writes, and makes stale what the write says that it changes. */
async function write<Input, Value>(
  options: {
    readonly mutationKey: readonly string[]
    readonly mutationFn: (input: Input) => Promise<Value>
    readonly invalidates: readonly { readonly queryKey: readonly unknown[] }[]
  },
  input: Input,
): Promise<Value> {
  const value = await new MutationObserver<Value, Error, Input>(cache, options).mutate(input)
  await Promise.all(options.invalidates.map((stale) => cache.invalidateQueries(stale)))
  return value
}

// A list on the screen: it stands for a component that shows it.
const list = new InfiniteQueryObserver(cache, queries.cases.list({ tab: 'open' }))
const leave = list.subscribe(() => {})
const shown = async () => {
  const { data } = await list.refetch({ cancelRefetch: false })
  return data?.pages.flatMap(({ items }) => items.map(({ number }) => number))
}
assert.deepEqual(await shown(), [])

// Filing a case makes the list stale, so it is read anew.
const filed = await write(queries.cases.create(), sampleCase())
const afterFiling = list.getCurrentResult().data?.pages.flatMap(({ items }) => items.map(({ number }) => number))
assert.deepEqual(afterFiling, ['CS-000001'])

// Two that need the same case ask once.
mock.clearCalls()
await Promise.all([cache.fetchQuery(queries.cases.get(filed.id)), cache.fetchQuery(queries.cases.get(filed.id))])
const asked = mock.calls.map(({ operation }) => operation)
assert.deepEqual(asked, ['getCase'])

// An answer changes the case, so the copy in the cache is no longer shown as it was.
await write(queries.messages.post(filed.id), { text: 'It also happens in another browser.' })
const stale = cache.getQueryState(queries.cases.get(filed.id).queryKey)?.isInvalidated
assert.equal(stale, true)

leave()
cache.clear()
await mock.close()
export const outcome = { list: afterFiling, asked, stale }
console.log(outcome)
