import { expect, it } from 'vitest'
import { mockWorkstationSearch } from '../testing.js'
import { workstationSearchQueries } from './workstation-search-queries.js'

const { signal } = new AbortController()

it('a query asks as the client does, and its own signal ends it', async () => {
  const mock = mockWorkstationSearch()
  const client = await mock.connect('ada')
  const queries = workstationSearchQueries(client)
  const run = queries.search.run({ text: 'acme in:accounts' })
  expect(run.queryKey).toEqual(['waymark', 'workstation-search', 'search', { text: 'acme in:accounts' }])
  expect(await run.queryFn({ signal })).toEqual(await client.search.run({ text: 'acme in:accounts' }))
  await expect(run.queryFn({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
  expect(await queries.integrations.list().queryFn({ signal })).toEqual(await client.integrations.list())
  await mock.close()
})

it('a mutation names what it makes stale, and every key begins as one does that forgets all', async () => {
  const mock = mockWorkstationSearch()
  const queries = workstationSearchQueries(await mock.connect('carla'))
  const integrationId = await mock.integrationId()
  const change = queries.setups.change(integrationId, { idempotencyKey: 'rename-1' })
  const [first, second] = [await change.mutationFn({ name: 'CRM' }), await change.mutationFn({ name: 'CRM' })]
  expect([first.name, second]).toEqual(['CRM', first])
  expect(change.mutationKey).toEqual(['waymark', 'workstation-search', 'changeSetup'])
  expect(change.invalidates).toEqual([
    { queryKey: ['waymark', 'workstation-search', 'setups'] },
    { queryKey: ['waymark', 'workstation-search', 'integrations'] },
  ])
  const got = queries.setups.get(integrationId)
  expect(got.queryKey.slice(0, 2)).toEqual(queries.all)
  expect((await got.queryFn({ signal })).version).toBe(first.version)
  await mock.close()
})

it("a view's rows are read page by page, each page with its columns", async () => {
  const mock = mockWorkstationSearch()
  const queries = workstationSearchQueries(await mock.connect('ada'))
  const integrationId = await mock.integrationId()
  const { offered } = await queries.views.choice(integrationId, 'account').queryFn({ signal })
  const rows = queries.views.rows(integrationId, { kind: 'account', id: offered[0]?.id ?? '' })
  const first = await rows.queryFn({ signal, pageParam: rows.initialPageParam })
  const next = rows.getNextPageParam(first)
  const second = await rows.queryFn({ signal, pageParam: next })
  expect([first.rows.length, second.columns]).toEqual([25, first.columns])
  expect(second.rows.map(({ id }) => id).filter((id) => first.rows.some((row) => row.id === id))).toEqual([])
  await mock.close()
})
