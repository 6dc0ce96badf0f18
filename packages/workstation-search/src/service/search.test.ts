import { NoAnswerError } from '@waymark/core'
import { describe, expect, it } from 'vitest'
import { startViewsGround, unending } from '../../fixtures/start-views-ground.js'
import { foundAccount, foundItem, saying, steerSource } from '../../fixtures/steered-source.js'
import { refuseSearch } from '../model/errors.js'
import { searchKinds } from '../model/kind.js'
import type { SearchAnswer, SearchEvent } from '../model/search-answer.js'
import type { SearchInputOfCall } from './call-input.js'
import { runSearch, searchMore, streamSearch } from './search.js'
import { defineSearchProvider, type SearchProvider } from './search-provider.js'

const account = ['account'] as const
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Two orgs that nora has connected, and a wiki that joined. */
async function start(change: { budget?: number; wiki?: Partial<SearchProvider> } = {}) {
  const ground = await startViewsGround('north', 'south')
  const [north, south, wiki] = [steerSource(), steerSource(), steerSource()]
  const keys = [await ground.connect('nora', 'north', north), await ground.connect('nora', 'south', south)]
  const provider = defineSearchProvider({
    id: 'wiki',
    name: 'The wiki',
    kinds: ['item', 'account'],
    search: (query, { signal }) => wiki.search(query, signal),
    ...change.wiki,
  })
  const failures: unknown[] = []
  const onFailure = (failure: unknown) => void failures.push(failure)
  const ports = { ...ground.ports, providers: [provider], searchBudget: change.budget ?? 1_000, onFailure }
  const call = ground.callOf('nora')
  const input = (more: Partial<SearchInputOfCall> = {}) => ({ text: 'acme', kinds: account, keys, ...more })
  return {
    ...ground,
    ports,
    failures,
    call,
    keys,
    north,
    south,
    wiki,
    run: (more?: Partial<SearchInputOfCall>, signal: AbortSignal = unending) =>
      runSearch(ports, call, input(more), signal),
    stream: (more?: Partial<SearchInputOfCall>, signal: AbortSignal = unending) =>
      streamSearch(ports, call, input(more), signal),
  }
}

async function all(events: AsyncIterable<SearchEvent>): Promise<SearchEvent[]> {
  const found: SearchEvent[] = []
  for await (const event of events) found.push(event)
  return found
}

const names = ({ groups }: SearchAnswer) =>
  groups.map(({ kind, results }) => [kind, results.map((one) => one.recordId)])
const said = ({ groups }: SearchAnswer) =>
  groups.flatMap(({ answers }) => answers.map(({ sourceId, kind, state, reason }) => [sourceId, kind, reason ?? state]))

/** Waits until the sources were asked. */
async function asked(...sources: readonly { queries: readonly unknown[] }[]): Promise<void> {
  while (sources.some(({ queries }) => queries.length === 0)) await turn()
}

describe('runSearch', () => {
  it('WORK-05: merges two orgs and a wiki in one order, whichever answers first', async () => {
    const answers: SearchAnswer[] = []
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const { run, north, south, wiki } = await start()
      const result = run({ kinds: ['account', 'item'] })
      await asked(north, south, wiki)
      const tell = [
        () => north.say(saying('account', foundAccount('Acme North', 2), foundAccount('Big one', 9))),
        () => south.say(saying('account', foundAccount('Acme', 1), foundAccount('Acme South', 2))),
        () => wiki.say(saying('item', foundItem('About Acme')), saying('account', foundAccount('Acme page'))),
      ]
      for (const at of order) await tell[at]?.()
      answers.push(await result)
    }
    expect(answers[0] && names(answers[0])).toEqual([
      ['account', ['Acme', 'Acme North', 'Acme South', 'Acme page', 'Big one']],
      ['item', ['About Acme']],
    ])
    expect([answers[1], answers[2]]).toEqual([answers[0], answers[0]])
    expect(answers[0]?.sources).toEqual([
      { id: 'north', name: 'north' },
      { id: 'south', name: 'south' },
      { id: 'wiki', name: 'The wiki' },
    ])
  })

  it('WORK-04: ranks, highlights and says where a result is from', async () => {
    const { run, north, south, wiki } = await start()
    const result = run({ limit: 1 })
    await asked(north, south, wiki)
    await Promise.all([
      north.say(saying('account', foundAccount('The Acme', 3), foundAccount('Acme', 1), foundAccount('Acme', 1))),
      south.say(saying('account')),
      wiki.say(saying('account')),
    ])
    const [group] = (await result).groups
    expect(group?.results).toEqual([
      {
        id: 'north/account/Acme',
        sourceId: 'north',
        kind: 'account',
        recordId: 'Acme',
        link: 'https://acme.my.salesforce.com/Acme',
        fields: { name: 'Acme', type: null },
        changedAt: new Date(Date.UTC(2026, 0, 1)),
        rank: 'exact',
        highlights: [{ field: 'name', start: 0, end: 4 }],
      },
    ])
    expect(group?.answers).toEqual([
      { sourceId: 'north', kind: 'account', state: 'cut', isFinal: true },
      { sourceId: 'south', kind: 'account', state: 'ok', isFinal: true },
      { sourceId: 'wiki', kind: 'account', state: 'ok', isFinal: true },
    ])
    expect(north.queries).toEqual([{ text: 'acme', kinds: ['account'], limit: 1, skip: 0 }])
  })

  it('WORK-05: a slow source times out alone, learns of it, and what it says late is dropped', async () => {
    const { run, north, south, wiki, clock } = await start({ wiki: { budget: 200 } })
    const result = run({ kinds: ['account', 'item'] })
    await asked(north, south, wiki)
    await wiki.say(saying('account', foundAccount('Acme page')))
    await clock.advance(200)
    expect([wiki.signals[0]?.aborted, north.signals[0]?.aborted, wiki.left]).toEqual([true, false, 1])
    await wiki.say(saying('item', foundItem('Late')))
    await clock.advance(700)
    await north.say(saying('account', foundAccount('Acme North')))
    await clock.advance(100)
    const answer = await result
    expect(names(answer)).toEqual([
      ['account', ['Acme North', 'Acme page']],
      ['item', []],
    ])
    expect(said(answer)).toEqual([
      ['north', 'account', 'ok'],
      ['south', 'account', 'timeout'],
      ['wiki', 'account', 'ok'],
      ['wiki', 'item', 'timeout'],
    ])
  })

  it('what was found for the moment stands, as cut, when the better answer does not come', async () => {
    const { run, north, south, wiki, clock } = await start()
    const result = run()
    await asked(north, south, wiki)
    await north.say({ ...saying('account', foundAccount('Acme')), isFinal: false })
    await south.say({ ...saying('account', foundAccount('Acme South')), isFinal: false })
    await south.fail(new Error('canary'))
    await wiki.end()
    await clock.advance('1 second')
    const answer = await result
    expect([names(answer), said(answer)]).toEqual([
      [['account', ['Acme', 'Acme South']]],
      [
        ['north', 'account', 'cut'],
        ['south', 'account', 'cut'],
        ['wiki', 'account', 'internal_error'],
      ],
    ])
  })

  it.each([
    [new Error('canary'), 'internal_error'],
    [refuseSearch('reconnect_required', 'canary'), 'reconnect_required'],
    [refuseSearch('application_limit_reached'), 'application_limit_reached'],
    [new NoAnswerError('timeout', 'canary'), 'timeout'],
    [new NoAnswerError('connection_failed', 'canary'), 'application_unavailable'],
    [undefined, 'internal_error'],
  ])('WORK-02: a source that throws %s has failed, and nobody reads its message', async (error, reason) => {
    const { run, north, south, wiki, failures } = await start()
    const result = run()
    await asked(north, south, wiki)
    await north.fail(error)
    await Promise.all([south.say(saying('account')), wiki.say(saying('account', foundAccount('Acme')))])
    const answer = await result
    expect(said(answer)).toEqual([
      ['north', 'account', reason],
      ['south', 'account', 'ok'],
      ['wiki', 'account', 'ok'],
    ])
    expect(JSON.stringify(answer)).not.toContain('canary')
    // Whoever runs it hears of what is no fault of the application's, and reads no message either.
    const what = error instanceof Error ? 'Error' : 'undefined'
    const [source] = answer.sources
    expect(failures).toEqual(reason === 'internal_error' ? [{ sourceId: source?.id, what }] : [])
  })

  it('a source that throws when it is asked has failed too', async () => {
    const { run, north, south } = await start({
      wiki: {
        search() {
          throw new TypeError('canary')
        },
      },
    })
    const result = run({ text: 'in:account acme' })
    await asked(north, south)
    await Promise.all([north.say(saying('account')), south.say(saying('account'))])
    expect(said(await result).at(-1)).toEqual(['wiki', 'account', 'internal_error'])
  })

  it('kinds that were not asked for, records of another kind and links that run a script are left out', async () => {
    const { run, north, south, wiki } = await start()
    const result = run({ kinds: ['item'] })
    await asked(wiki)
    const script = foundItem('Script', 'javascript:alert(1)')
    await wiki.say(
      saying('account', foundAccount('Acme')),
      saying('item', foundAccount('Stray'), script, foundItem('Acme')),
    )
    const answer = await result
    expect([names(answer), said(answer)]).toEqual([[['item', ['Acme']]], [['wiki', 'item', 'cut']]])
    expect([north.queries, south.queries]).toEqual([[], []])
  })

  it('an integration that is not open says why for each kind, and the others answer', async () => {
    const { run, wiki } = await start()
    const result = run({ keys: [], kinds: ['account', 'lead'] })
    await asked(wiki)
    await wiki.say(saying('account'))
    expect(said(await result)).toEqual([
      ['north', 'account', 'reconnect_required'],
      ['south', 'account', 'reconnect_required'],
      ['wiki', 'account', 'ok'],
      ['north', 'lead', 'reconnect_required'],
      ['south', 'lead', 'reconnect_required'],
    ])
    const { ports, callOf } = await start()
    const stranger = await runSearch({ ...ports, providers: [] }, callOf('tom'), { text: 'acme', keys: [] }, unending)
    expect(said(stranger)).toHaveLength(2 * (searchKinds.length - 1))
    expect(new Set(said(stranger).map(([, , reason]) => reason))).toEqual(new Set(['not_connected']))
  })

  it('WORK-03: nothing is asked for a text under two characters', async () => {
    const { run, north } = await start()
    for (const text of ['a', ' in:lead a ', '""', '']) {
      await expect(run({ text })).rejects.toMatchObject({ code: 'query_too_short', facts: { minimum: 2 } })
    }
    expect(north.queries).toEqual([])
  })

  it('rejects when its caller ends it', async () => {
    const { run, north, south, wiki } = await start()
    const leaving = new AbortController()
    const result = run({}, leaving.signal)
    const ended = expect(result).rejects.toMatchObject({ code: 'aborted' })
    await asked(north, south, wiki)
    leaving.abort()
    await ended
    await expect(run({}, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' })
    expect(north.queries).toHaveLength(1)
  })
})

describe('streamSearch', () => {
  it('WORK-04: tells each kind as it comes, between begun and ended', async () => {
    const { stream, north, south, wiki } = await start()
    const events = all(await stream({ text: 'in:account acme in:nonsense' }))
    await asked(north, south, wiki)
    await south.say({ ...saying('account', foundAccount('Acme')), isFinal: false })
    await wiki.say(saying('account'))
    await south.say(saying('account', foundAccount('Acme'), foundAccount('Acme South')))
    await north.say({ kind: 'account', state: 'forbidden', records: [] })
    const [begun, ...rest] = await events
    expect(begun).toMatchObject({
      type: 'begun',
      input: { text: 'acme', kinds: ['account'], unknownKinds: ['nonsense'] },
      sources: [{ id: 'north' }, { id: 'south' }, { id: 'wiki' }],
    })
    const brief = rest.map((event) =>
      event.type === 'answered'
        ? [event.answer.sourceId, event.answer.state, event.answer.isFinal, event.answer.results.length]
        : event.type,
    )
    expect(brief).toEqual([
      ['south', 'ok', false, 1],
      ['wiki', 'ok', true, 0],
      ['south', 'ok', true, 2],
      ['north', 'forbidden', true, 0],
      'ended',
    ])
  })

  it('refuses before the first event', async () => {
    const { stream } = await start()
    await expect(stream({ text: 'a' })).rejects.toMatchObject({ code: 'query_too_short' })
  })

  it('WORK-04: a reader that goes away ends everything at once', async () => {
    const { stream, north, south, wiki } = await start()
    const events = (await stream())[Symbol.asyncIterator]()
    await events.next()
    const waiting = events.next()
    await asked(north, south, wiki)
    const left = events.return?.()
    expect([north, south, wiki].map(({ signals }) => signals[0]?.aborted)).toEqual([true, true, true])
    expect([await waiting, await left, await events.next()]).toEqual(
      [1, 2, 3].map(() => ({ done: true, value: undefined })),
    )
    await turn()
    expect([north.left, south.left, wiki.left]).toEqual([1, 1, 1])
  })

  it('WORK-04: so does its signal, and nothing more is told', async () => {
    const { stream, north, south, wiki } = await start()
    const leaving = new AbortController()
    const events = all(await stream({}, leaving.signal))
    await asked(north, south, wiki)
    leaving.abort()
    expect((await events).map(({ type }) => type)).toEqual(['begun'])
    expect([north, south, wiki].map(({ signals }) => signals[0]?.aborted)).toEqual([true, true, true])
    await north.say(saying('account'))
  })
})

describe('searchMore', () => {
  it('WORK-04: gives what is behind the results that are known, of one source alone', async () => {
    const { ports, call, keys, north, south } = await start()
    const input = { text: 'acme in:lead', kind: 'account', sourceId: 'south', skip: 2, limit: 2, keys } as const
    const more = searchMore(ports, call, input, unending)
    await asked(south)
    await south.say(saying('account', ...['e', 'd', 'c', 'b', 'a'].map((name, at) => foundAccount(name, at + 1))))
    const { results, ...answer } = await more
    expect([answer, results.map(({ recordId }) => recordId)]).toEqual([
      { sourceId: 'south', kind: 'account', state: 'cut', isFinal: true },
      ['c', 'd'],
    ])
    expect([south.queries, north.queries]).toEqual([[{ text: 'acme', kinds: ['account'], limit: 4, skip: 2 }], []])
  })

  it('refuses a source that is not the user’s, and a short text', async () => {
    const { ports, call, keys } = await start()
    const more = (sourceId: string, text = 'acme', kind: 'item' | 'account' = 'account') =>
      searchMore(ports, call, { text, kind, sourceId, skip: 0, keys }, unending)
    await expect(more('elsewhere')).rejects.toMatchObject({ code: 'integration_not_available' })
    await expect(more('south', 'a')).rejects.toMatchObject({ code: 'query_too_short' })
    expect(await more('south', 'acme', 'item')).toEqual({
      sourceId: 'south',
      kind: 'item',
      state: 'ok',
      results: [],
      isFinal: true,
    })
    expect(
      await searchMore(ports, call, { text: 'acme', kind: 'lead', sourceId: 'south', skip: 0, keys: [] }, unending),
    ).toMatchObject({ state: 'failed', reason: 'reconnect_required' })
  })
})

describe('defineSearchProvider', () => {
  const wiki: SearchProvider = {
    id: 'wiki',
    name: 'Wiki',
    kinds: ['item'],
    search: () => steerSource().search({} as never, unending),
  }
  it.each([
    [{ id: 'My Wiki' }, 'needs an id'],
    [{ id: 'x'.repeat(61) }, 'needs an id'],
    [{ id: '-wiki' }, 'needs an id'],
    [{ name: ' ' }, 'needs a name'],
    [{ kinds: [] }, 'at least one kind'],
    [{ kinds: ['page'] }, '"page", which is none of account'],
    [{ kinds: ['item', 'item'] }, 'names a kind twice'],
    [{ budget: 0 }, 'budget above 0'],
    [{ budget: Number.NaN }, 'budget above 0'],
    [{ search: undefined }, 'needs a function search'],
  ])('WORK-05: names the fault of %j', (change, fault) => {
    expect(() => defineSearchProvider({ ...wiki, ...change } as SearchProvider)).toThrow(TypeError)
    expect(() => defineSearchProvider({ ...wiki, ...change } as SearchProvider)).toThrow(fault)
  })

  it('gives back what is sound', () => {
    expect(defineSearchProvider(wiki)).toBe(wiki)
  })
})
