import { expect, it } from 'vitest'
import { startViewsGround, unending } from '../../fixtures/start-views-ground.js'
import { foundAccount, foundItem, saying, steerSource } from '../../fixtures/steered-source.js'
import { failureReasons, kindStates } from '../model/search-answer.js'
import { searchAnswerJson, writeSearchAnswer } from '../wire/search.js'
import { createWorkstationSearchService } from './create-service.js'
import { rankAnswer } from './rank-results.js'
import { runSearch } from './search.js'
import type { FoundRecord, ProviderAnswer, SearchProvider } from './search-provider.js'

const wikiThat = (search: () => AsyncIterable<ProviderAnswer>): SearchProvider => ({
  id: 'wiki',
  name: 'The wiki',
  kinds: ['item', 'account'],
  search,
})

/** What is found by one source that is like this, beside one that is as it should be. */
async function searchBeside(search: () => AsyncIterable<ProviderAnswer>) {
  const { ports, callOf } = await startViewsGround()
  const sound: SearchProvider = {
    id: 'sound',
    name: 'Sound',
    kinds: ['item'],
    async *search() {
      yield saying('item', foundItem('Acme'))
    },
  }
  const providers = [wikiThat(search), sound]
  const answer = await runSearch({ ...ports, providers }, callOf('nora'), { text: 'acme', keys: [] }, unending)
  const json = JSON.parse(JSON.stringify(writeSearchAnswer(answer)))
  expect(searchAnswerJson.safeParse(json).error).toBeUndefined()
  const items = answer.groups.find(({ kind }) => kind === 'item')
  return { found: items?.results.map(({ id }) => id), answers: items?.answers }
}

const soundAnswer = { sourceId: 'sound', kind: 'item', state: 'ok', isFinal: true }

it('WORK-05: a source that goes on for ever and never waits fails, and leaves time to the others', async () => {
  for (const kind of ['nonsense', 'item'] as const) {
    const { found, answers } = await searchBeside(async function* () {
      for (;;) yield { ...saying(kind as 'item'), isFinal: false }
    })
    expect(found).toEqual(['sound/item/Acme'])
    expect(answers?.[1]).toEqual(soundAnswer)
    expect(answers?.[0]).toMatchObject(
      kind === 'item' ? { state: 'cut' } : { state: 'failed', reason: 'internal_error' },
    )
  }
})

const item = foundItem('Acme of the wiki')
it.each<[string, object]>([
  ['a date that is none', { ...item, changedAt: new Date(Number.NaN) }],
  ['a date beyond four digits', { ...item, changedAt: new Date(8.64e15) }],
  ['a date that is text', { ...item, changedAt: '2026-01-01' }],
  ['no fields', { ...item, fields: undefined }],
  ['a field that is missing', { ...item, fields: { name: 'Acme', type: 'Page' } }],
  ['a field of another type', { ...item, fields: { name: 7, type: 'Page', details: [] } }],
  ['details without a label', { ...item, fields: { name: 'Acme', type: 'Page', details: [{ value: 'x' }] } }],
  ['an id that is none', { ...item, recordId: 7 }],
  ['no link', { ...item, link: undefined }],
  ['a link of data', { ...item, link: 'data:text/html,<script>alert(1)</script>' }],
])('WORK-02: a record with %s is left out, and spoils no answer', async (_, bad) => {
  const { found, answers } = await searchBeside(async function* () {
    yield saying('item', bad as FoundRecord, foundItem('Acme page'))
  })
  expect(found?.toSorted()).toEqual(['sound/item/Acme', 'wiki/item/Acme page'])
  expect(answers).toEqual([{ sourceId: 'wiki', kind: 'item', state: 'cut', isFinal: true }, soundAnswer])
})

it('an answer that is no answer fails the source alone, and a state or reason of its own making is not told', async () => {
  for (const bad of [undefined, null, {}, { kind: 'item' }, { kind: 'item', state: 'ok', records: [null] }]) {
    const { found, answers } = await searchBeside(async function* () {
      yield bad as never
    })
    expect([found, answers?.[0]]).toEqual([
      ['sound/item/Acme'],
      { sourceId: 'wiki', kind: 'item', state: 'failed', reason: 'internal_error', isFinal: true },
    ])
  }
  for (const said of [{ state: 'canary' }, { state: 'failed', reason: 'canary' }, { state: 'failed' }]) {
    const { answers } = await searchBeside(async function* () {
      yield { kind: 'item', records: [], ...said } as never
    })
    expect(answers?.[0]).toEqual({
      sourceId: 'wiki',
      kind: 'item',
      state: 'failed',
      reason: 'internal_error',
      isFinal: true,
    })
  }
  const window = { text: 'acme', skip: 0, limit: 5 }
  for (const state of kindStates) {
    for (const reason of failureReasons) {
      const { state: told, reason: why } = rankAnswer(
        'wiki',
        'item',
        { kind: 'item', state, reason, records: [] },
        window,
      )
      expect([told, why]).toEqual([state, state === 'failed' ? reason : undefined])
    }
  }
})

it('results are those of the source that was asked, whatever it calls itself, and names stay text', async () => {
  const bold = { ...foundItem('<b onclick="x">Acme</b>'), sourceId: 'sound', id: 'sound/item/Acme', rank: 'exact' }
  const { found } = await searchBeside(async function* () {
    yield { ...saying('item', bold as FoundRecord), sourceId: 'sound' } as ProviderAnswer
  })
  expect(found).toEqual(['sound/item/Acme', 'wiki/item/<b onclick="x">Acme</b>'])
})

it('of a list without measure the first 2,000 count, and nothing more is looked at', () => {
  const looked = { count: 0 }
  const records = Array.from({ length: 2_100 }, (_, at) => ({
    ...foundAccount(`Acme ${at}`),
    get kind() {
      looked.count = Math.max(looked.count, at + 1)
      return 'account' as const
    },
  }))
  const window = { text: 'acme', skip: 475, limit: 25 }
  const { state, results } = rankAnswer('wiki', 'account', { kind: 'account', state: 'ok', records }, window)
  expect([state, results.length, looked.count]).toEqual(['cut', 25, 2_000])
})

it('WORK-05: two sources of one id, and one that is not sound, are refused when the service is made', async () => {
  const { ports } = await startViewsGround()
  const wiki = wikiThat(() => steerSource().search({} as never, unending))
  const make = (...providers: readonly SearchProvider[]) => createWorkstationSearchService({ ...ports, providers })
  expect(() => make(wiki, { ...wiki, id: 'other' })).not.toThrow()
  expect(() => make(wiki, wiki)).toThrow(new TypeError('two search providers have the id "wiki"'))
  expect(() => make({ ...wiki, kinds: [] })).toThrow('needs at least one kind')
})
