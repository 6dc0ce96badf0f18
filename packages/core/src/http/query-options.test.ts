import { expect, it } from 'vitest'
import { createListing } from './listing.js'
import { mutationOptionsOf, pagedQueryOptions, queryOptions } from './query-options.js'

const { signal } = new AbortController()

it("a query hands its own signal on, and a promise that is none of JavaScript's own is awaited", async () => {
  const options = queryOptions(['waymark', 'things', 'one'], (call) => Promise.resolve(call))
  expect([options.queryKey, await options.queryFn({ signal })]).toEqual([['waymark', 'things', 'one'], { signal }])
  const listed = queryOptions(['things'], () => createListing({ fetchPage: async () => ({ items: ['a'] }) }))
  expect(await listed.queryFn({ signal })).toEqual({ items: ['a'] })
})

it('a list is read page by page, from the cursor of the page before', async () => {
  const pages = new Map([
    [undefined, { items: ['a'], next: 'two' }],
    ['two', { items: ['b'] }],
  ])
  const options = pagedQueryOptions(['things'], ({ from }) =>
    createListing({ fetchPage: async (after) => pages.get(after) ?? { items: [] }, cursorOf: (item) => item, from }),
  )
  const first = await options.queryFn({ signal, pageParam: options.initialPageParam })
  expect(options.getNextPageParam(first)).toBe('two')
  const second = await options.queryFn({ signal, pageParam: options.getNextPageParam(first) })
  expect([first.items, second.items, options.getNextPageParam(second)]).toEqual([['a'], ['b'], undefined])
})

it('a mutation is named after its package, and says what it makes stale', async () => {
  const double = mutationOptionsOf('things')('double', async (input: number) => input * 2, [['waymark', 'things']])
  expect([double.mutationKey, double.invalidates, await double.mutationFn(2)]).toEqual([
    ['waymark', 'things', 'double'],
    [{ queryKey: ['waymark', 'things'] }],
    4,
  ])
})
