import { RefusedError } from '@waymark/core'
import { expect, it } from 'vitest'
import { answered, begun, sampleAccount, sampleAnswer, scriptedSearch } from '../../fixtures/scripted-search.js'
import { createLiveSearch } from './live-search.js'

const accounts = (...ids: readonly string[]) => ids.map((id) => sampleAccount(id))

/** A search of two sources, of which the first has more accounts. */
async function prepare(wikiState: 'ok' | 'cut' = 'ok') {
  const { client, streams, mores } = scriptedSearch()
  const live = createLiveSearch({ client, limit: 2 })
  live.type('acme')
  live.submit()
  const wiki = { sourceId: 'wiki', state: wikiState }
  await streams[0]?.give(
    begun('acme', 'crm', 'wiki'),
    answered(sampleAnswer(accounts('a', 'b'), { state: 'cut' })),
    answered(sampleAnswer([sampleAccount('w', 'exact', 'wiki')], wiki)),
  )
  const more = (at: number) => mores[at] as (typeof mores)[number]
  const group = () => live.state.groups[0]
  const shown = () => ({
    ids: group()?.results.map(({ id }) => id),
    hasMore: group()?.hasMore,
    isLoadingMore: group()?.isLoadingMore,
  })
  return { live, stream: streams[0] as (typeof streams)[number], streams, mores, more, group, shown }
}

it('more of a kind comes behind what is shown, nothing comes twice, and it ends where the source ends (WORK-04)', async () => {
  const { live, more, mores, shown } = await prepare()
  expect(shown()).toEqual({ ids: ['w', 'a', 'b'], hasMore: true, isLoadingMore: false })
  live.more('account')
  live.more('account')
  live.more('lead')
  expect(shown()).toEqual({ ids: ['w', 'a', 'b'], hasMore: true, isLoadingMore: true })
  expect(mores.map(({ request }) => request)).toEqual([
    { text: 'acme', kind: 'account', limit: 2, sourceId: 'crm', skip: 2 },
  ])
  await more(0).give(sampleAnswer([sampleAccount('b'), sampleAccount('c', 'exact')], { state: 'cut' }))
  expect(shown()).toEqual({ ids: ['w', 'a', 'b', 'c'], hasMore: true, isLoadingMore: false })
  live.more('account')
  expect(more(1).request.skip).toBe(4)
  await more(1).give(sampleAnswer(accounts('d')))
  expect(shown()).toEqual({ ids: ['w', 'a', 'b', 'c', 'd'], hasMore: false, isLoadingMore: false })
  live.more('account')
  expect(mores.length).toBe(2)
})

it('one source that fails does not spoil what another one has more of, and goes on where it stopped', async () => {
  const { live, more, group, shown } = await prepare('cut')
  live.more('account')
  await more(0).fail(new Error('no line'))
  await more(1).give(sampleAnswer([sampleAccount('x', 'other', 'wiki')], { sourceId: 'wiki' }))
  expect(shown()).toEqual({ ids: ['w', 'a', 'b', 'x'], hasMore: true, isLoadingMore: false })
  expect(group()?.moreError).toEqual(new Error('no line'))
  live.more('account')
  expect(group()).not.toHaveProperty('moreError')
  expect(more(2).request).toMatchObject({ sourceId: 'crm', skip: 2 })
  await more(2).give({ ...sampleAnswer([]), state: 'failed', reason: 'application_limit_reached' })
  const { moreError } = group() ?? {}
  expect([moreError instanceof RefusedError, (moreError as RefusedError).code]).toEqual([
    true,
    'application_limit_reached',
  ])
})

it('a source that promises more and gives none is not asked again, nor one that has given 475', async () => {
  const { live, more, shown } = await prepare()
  live.more('account')
  await more(0).give(sampleAnswer([], { state: 'cut' }))
  expect(shown().hasMore).toBe(false)
  const many = await prepare()
  many.live.more('account')
  const further = Array.from({ length: 474 }, (_, at) => sampleAccount(`further ${at}`))
  await many.more(0).give(sampleAnswer(further, { state: 'cut' }))
  expect([many.shown().hasMore, many.shown().ids?.length]).toEqual([false, 477])
})

it('a newer text ends a call for more, and what it brings late is dropped', async () => {
  const { live, more, shown } = await prepare()
  live.more('account')
  live.type('globex')
  expect([more(0).signal?.aborted, shown()]).toEqual([
    true,
    { ids: ['w', 'a', 'b'], hasMore: true, isLoadingMore: false },
  ])
  await more(0).give(sampleAnswer(accounts('c')))
  expect(shown().ids).toEqual(['w', 'a', 'b'])
})

it('what came further stays when the line is lost meanwhile', async () => {
  const { live, stream, more, shown } = await prepare()
  live.more('account')
  await more(0).give(sampleAnswer(accounts('c'), { state: 'cut' }))
  await stream.give(begun('acme', 'crm', 'wiki'), answered(sampleAnswer(accounts('a', 'b'), { state: 'cut' })))
  expect(shown().ids).toEqual(['w', 'a', 'b', 'c'])
})
