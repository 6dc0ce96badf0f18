import { NoAnswerError, RefusedError } from '@waymark/core'
import { expect, it } from 'vitest'
import { sampleAccount } from '../../fixtures/scripted-search.js'
import type { LiveGroup, LiveSearchState } from '../client/live-search-state.js'
import type { SearchKind } from '../model/kind.js'
import type { FailureReason, KindState } from '../model/search-answer.js'
import { parseSearchInput } from '../model/search-input.js'
import { noticesOf } from './notices.js'
import { announce, emptyText } from './tell-state.js'
import { english } from './words-english.js'
import { french } from './words-french.js'

const sources = [
  { id: 'crm', name: 'Salesforce' },
  { id: 'wiki', name: 'Wiki' },
]

type Said = readonly [source: string, state: KindState, reason?: FailureReason]

function groupOf(kind: SearchKind, said: readonly Said[], found = 0): LiveGroup {
  const answers = said.map(([sourceId, state, reason]) => ({
    sourceId,
    kind,
    state,
    isFinal: true,
    ...(reason && { reason }),
  }))
  const results = Array.from({ length: found }, (_, at) => sampleAccount(`${at}`))
  return { kind, results, answers, hasMore: false, isLoadingMore: false }
}

function stateOf(groups: readonly LiveGroup[], change: Partial<LiveSearchState> = {}): LiveSearchState {
  const text = change.text ?? 'acme'
  return { text, input: parseSearchInput(text), phase: 'done', sources, groups, isStale: false, ...change }
}

const style = { words: english, language: 'en', canConnect: true }
const texts = (state: LiveSearchState) => noticesOf(state, style).map(({ text }) => text)

it('what several kinds of a source have in common is said once, and each fault of its own (WORK-02)', () => {
  const state = stateOf([
    groupOf('account', [['crm', 'ok']], 1),
    groupOf('lead', [['crm', 'failed', 'timeout']]),
    groupOf('case', [['crm', 'failed', 'timeout']]),
    groupOf('report', [['crm', 'forbidden']]),
    groupOf('item', [['wiki', 'failed', 'application_limit_reached']]),
  ])
  expect(noticesOf(state, style)).toEqual([
    {
      tone: 'warning',
      text: 'Salesforce: leads and cases could not be searched. It did not answer in time.',
      action: { type: 'retry' },
      label: 'Try again',
    },
    { tone: 'hint', text: 'Salesforce does not show you reports.' },
    {
      tone: 'warning',
      text: 'Wiki could not be searched. It takes no more requests for now. Try again in a while.',
      action: { type: 'retry' },
      label: 'Try again',
    },
  ])
  expect(texts({ ...state, isStale: true })).toEqual([])
  expect(announce(state, noticesOf(state, style), english, 'en')).toBe(
    '1 result: 1 account. Salesforce: leads and cases could not be searched. It did not answer in time. Wiki could not be searched. It takes no more requests for now. Try again in a while.',
  )
})

it('a source that is not connected is told with a way to connect it, where there is one', () => {
  const state = stateOf([
    groupOf('account', [['crm', 'failed', 'reconnect_required']]),
    groupOf('item', [['wiki', 'failed', 'not_connected']]),
  ])
  const expected = [
    {
      tone: 'warning',
      text: 'Your sign-in at Salesforce is over, so it was not searched.',
      action: { type: 'connect', sourceId: 'crm' },
      label: 'Connect again',
    },
    {
      tone: 'warning',
      text: 'Wiki is not connected, so it was not searched.',
      action: { type: 'connect', sourceId: 'wiki' },
      label: 'Connect',
    },
  ]
  expect(noticesOf(state, style)).toEqual(expected)
  expect(noticesOf(state, { ...style, canConnect: false })).toEqual(expected.map(({ tone, text }) => ({ tone, text })))
  expect(emptyText(state, english)).toBeUndefined()
})

it('shortcuts are told: what is left out, and what names no kind', () => {
  expect(noticesOf(stateOf([], { text: 'acme in:leads,files in:leed' }), style)).toEqual([
    { tone: 'hint', text: 'There is no kind called “leed”. Try lead, account, case or file.' },
    {
      tone: 'hint',
      text: 'Searching leads and files only.',
      action: { type: 'all-kinds' },
      label: 'Search all kinds',
    },
  ])
  expect(texts(stateOf([], { text: '"acme in:leads"' }))).toEqual([])
})

it('a search that failed says why, as far as somebody can do something about it', () => {
  const errors = [
    new NoAnswerError('timeout', 'late'),
    new RefusedError('unauthenticated', { status: 401, retryable: false, title: '' }),
    new RefusedError('rate_limited', { status: 429, retryable: true, title: '' }),
    new Error('what happened stays here'),
  ]
  expect(errors.map((error) => texts(stateOf([], { phase: 'failed', error, sources: [] })))).toEqual([
    [english.offline],
    [english.signedOut],
    [english.tooMany],
    [english.failed],
  ])
})

it('more that did not come is told for its kind', () => {
  const group = { ...groupOf('lead', [['crm', 'cut']], 2), moreError: new Error('gone') }
  expect(noticesOf(stateOf([group]), style)).toEqual([
    {
      tone: 'warning',
      text: 'More leads could not be loaded.',
      action: { type: 'more', kind: 'lead' },
      label: 'Try again',
    },
  ])
})

it('results are counted aloud once they are there, and an empty answer says so', () => {
  const state = stateOf([groupOf('account', [['crm', 'ok']], 2), groupOf('lead', [['crm', 'cut']], 1)])
  expect(announce(state, [], english, 'en')).toBe('3 results: 2 accounts and 1 lead.')
  expect(announce(state, [], french, 'fr')).toBe('3 résultats : 2 comptes et 1 piste.')
  expect(announce({ ...state, phase: 'searching' }, [], english, 'en')).toBe('')
  expect(announce(stateOf([groupOf('lead', [['crm', 'ok']])]), [], english, 'en')).toBe('Nothing was found for “acme”.')
  expect(announce(stateOf([], { text: 'a', phase: 'too_short' }), [], english, 'en')).toBe(english.tooShort)
})
