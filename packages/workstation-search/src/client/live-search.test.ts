import { createVirtualClock } from '@waymark/core/testing'
import { expect, it } from 'vitest'
import { answered, begun, sampleAccount, sampleAnswer, scriptedSearch, settle } from '../../fixtures/scripted-search.js'
import { parseSearchInput } from '../model/search-input.js'
import { createLiveSearch, type LiveSearchOptions } from './live-search.js'

function prepare(options: Partial<LiveSearchOptions> = {}) {
  const script = scriptedSearch()
  const clock = createVirtualClock()
  const live = createLiveSearch({ client: script.client, clock, ...options })
  const stream = (at: number) => script.streams[at] as (typeof script.streams)[number]
  const more = (at: number) => script.mores[at] as (typeof script.mores)[number]
  const ids = () => live.state.groups.map(({ kind, results }) => [kind, ...results.map(({ id }) => id)])
  return { ...script, clock, live, stream, more, ids }
}

const ended = { type: 'ended' } as const

it('waits until nobody types on, sends what was typed last, and shows shortcuts at once (WORK-04)', async () => {
  const { clock, live, streams, stream } = prepare({ limit: 3 })
  expect(live.state).toEqual({
    text: '',
    input: parseSearchInput(''),
    phase: 'empty',
    sources: [],
    groups: [],
    isStale: false,
  })
  live.type('ac')
  await clock.advance(149)
  live.type('acme in:leads')
  expect(live.state).toMatchObject({ phase: 'waiting', input: { text: 'acme', kinds: ['lead'], unknownKinds: [] } })
  await clock.advance(149)
  expect(streams).toEqual([])
  await clock.advance(1)
  expect([live.state.phase, streams.length, stream(0).request]).toEqual([
    'searching',
    1,
    { text: 'acme in:leads', limit: 3 },
  ])
  await stream(0).give(begun('acme', 'crm'), ended)
  await stream(0).end()
  expect(live.state).toMatchObject({ phase: 'done', groups: [], sources: [{ id: 'crm', name: 'crm' }] })
})

it('sends no text of fewer than two characters, and takes back what a longer one showed (WORK-03)', async () => {
  const { clock, live, stream, streams } = prepare()
  live.type('ac')
  live.submit()
  await stream(0).give(begun('ac', 'crm'), answered(sampleAnswer([sampleAccount('a')])))
  live.type('a in:lead')
  expect(live.state).toMatchObject({ phase: 'too_short', groups: [], isStale: false, input: { kinds: ['lead'] } })
  expect(stream(0).signal?.aborted).toBe(true)
  live.type(' in:lead ')
  live.submit()
  live.retry()
  expect(live.state.phase).toBe('empty')
  await clock.advance('1 minute')
  expect(streams.length).toBe(1)
})

it('a newer text ends the older search, and keeps what is shown until its own first answer', async () => {
  const { clock, live, stream, ids } = prepare()
  live.type('acme')
  await clock.advance(150)
  await stream(0).give(begun('acme', 'crm'), answered(sampleAnswer([sampleAccount('a')], { state: 'cut' })))
  live.type('acme c')
  expect(stream(0).signal?.aborted).toBe(true)
  expect(live.state).toMatchObject({ phase: 'waiting', isStale: true })
  await clock.advance(150)
  await stream(1).give(begun('acme c', 'crm'))
  await stream(0).give(answered(sampleAnswer([sampleAccount('late')])))
  await stream(0).fail(new Error('late as well'))
  live.more('account')
  expect([live.state.phase, live.state.isStale, ids()]).toEqual(['searching', true, [['account', 'a']]])
  await stream(1).give(answered(sampleAnswer([sampleAccount('b')])))
  expect([live.state.isStale, ids()]).toEqual([false, [['account', 'b']]])
})

it('what asks for the same is not searched again', async () => {
  const { live, streams, stream } = prepare()
  live.type('acme')
  live.submit()
  await stream(0).give(begun('acme', 'crm'), ended)
  await stream(0).end()
  live.type('acme ')
  live.type('acme in:')
  live.submit()
  expect([live.state.text, live.state.phase, streams.length]).toEqual(['acme in:', 'done', 1])
})

it('kinds come one by one, a better answer takes the place of a first one, and a failed source spoils nothing', async () => {
  const { live, stream, ids } = prepare()
  live.type('acme')
  live.submit()
  const lead = { kind: 'lead', sourceId: 'crm', state: 'failed', reason: 'timeout', isFinal: true } as const
  await stream(0).give(begun('acme', 'crm', 'wiki'), answered({ ...lead, results: [] }))
  await stream(0).give(answered(sampleAnswer([sampleAccount('b')], { isFinal: false })))
  expect(ids()).toEqual([['account', 'b'], ['lead']])
  await stream(0).give(
    answered(sampleAnswer([sampleAccount('w', 'prefix', 'wiki')], { sourceId: 'wiki' })),
    answered(sampleAnswer([sampleAccount('a', 'exact'), sampleAccount('b')])),
    ended,
  )
  await stream(0).end()
  expect(ids()).toEqual([['account', 'a', 'w', 'b'], ['lead']])
  expect(live.state.groups[1]?.answers).toEqual([lead])
})

it('a line that is lost begins anew without a flicker, and what nobody says again is gone at the end', async () => {
  const { live, stream, ids } = prepare()
  live.type('acme')
  live.submit()
  const [a, b, c] = [sampleAccount('a'), sampleAccount('b'), sampleAccount('c')]
  await stream(0).give(begun('acme', 'crm', 'wiki'), answered(sampleAnswer([a, b])))
  await stream(0).give(answered(sampleAnswer([c], { sourceId: 'wiki', kind: 'item' })))
  const seen: unknown[] = []
  live.subscribe(() => seen.push(ids()))
  await stream(0).give(begun('acme', 'crm', 'wiki'), answered(sampleAnswer([b], { isFinal: false })))
  await stream(0).give(answered(sampleAnswer([b])))
  await stream(0).give(ended)
  await stream(0).end()
  const whole = [
    ['account', 'a', 'b'],
    ['item', 'c'],
  ]
  expect(seen).toEqual([
    whole,
    whole,
    [
      ['account', 'b'],
      ['item', 'c'],
    ],
    [['account', 'b']],
  ])
})

it('a failure keeps what came before it, and trying again keeps it until it is answered anew', async () => {
  const { live, stream, ids } = prepare()
  live.type('acme')
  live.submit()
  const broken = new Error('no line')
  await stream(0).give(begun('acme', 'crm'), answered(sampleAnswer([sampleAccount('a')])))
  await stream(0).fail(broken)
  expect(live.state).toMatchObject({ phase: 'failed', error: broken, isStale: false })
  live.retry()
  expect([live.state.phase, 'error' in live.state, ids()]).toEqual(['searching', false, [['account', 'a']]])
  live.retry()
  await stream(1).give(begun('acme', 'crm'), answered(sampleAnswer([sampleAccount('b')])), ended)
  await stream(1).end()
  expect([live.state.phase, ids()]).toEqual(['done', [['account', 'b']]])
})

it('the state is the same object until it changes, and whoever stopped listening is told nothing', async () => {
  const { live, stream } = prepare()
  const seen: string[] = []
  const listen = () => seen.push(live.state.phase)
  const stop = live.subscribe(listen)
  const stopOther = live.subscribe(listen)
  stopOther()
  live.type('acme')
  const { state } = live
  live.type('acme')
  expect(live.state).toBe(state)
  stop()
  live.submit()
  await settle()
  expect([seen, live.state.phase]).toEqual([['waiting'], 'searching'])
  live.clear()
  expect([live.state.phase, stream(0).signal?.aborted]).toEqual(['empty', true])
})

it('closing ends what goes on, and typing begins anew', async () => {
  const { clock, live, stream, streams } = prepare()
  live.type('acme')
  live.submit()
  const told: string[] = []
  live.subscribe(() => told.push(live.state.phase))
  live.close()
  await stream(0).give(begun('acme', 'crm'), answered(sampleAnswer([sampleAccount('a')])))
  expect([live.state.phase, live.state.groups, told, stream(0).signal?.aborted]).toEqual(['empty', [], [], true])
  live.type('acme')
  await clock.advance(150)
  expect(streams.length).toBe(2)
})

it('a service that fails before it says anything leaves nothing of an older text', async () => {
  const { live, stream } = prepare()
  live.type('acme')
  live.submit()
  await stream(0).give(begun('acme', 'crm'), answered(sampleAnswer([sampleAccount('a')])))
  live.type('globex')
  live.submit()
  await stream(1).fail(new Error('gone'))
  expect(live.state).toMatchObject({ phase: 'failed', groups: [], sources: [], isStale: false })
})
