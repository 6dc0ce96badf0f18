import { expect, it } from 'vitest'
import { sampleGroup } from './sample-results.js'
import { isNothingSearched, listTroubles, troublesOf } from './troubles.js'

const crm = { id: 'crm', name: 'Salesforce' }
const wiki = { id: 'wiki', name: 'Wiki' }

it('WORK-02: a source that failed in every kind for one reason is told once', () => {
  const failed = { state: 'failed', reason: 'not_connected' } as const
  const groups = [sampleGroup('account', [failed]), sampleGroup('lead', [failed, { sourceId: 'wiki' }])]
  expect(troublesOf(groups, [crm, wiki])).toEqual({
    ofSources: [{ source: crm, reason: 'not_connected' }],
    ofKinds: new Map([
      ['account', []],
      ['lead', []],
    ]),
  })
})

it('WORK-02: what failed in some kinds is told there, with its reason and its source', () => {
  const groups = [
    sampleGroup('account', [{}, { sourceId: 'wiki', state: 'failed', reason: 'timeout' }]),
    sampleGroup('lead', [{ state: 'forbidden' }]),
    sampleGroup('report', [{ state: 'cut' }]),
    sampleGroup('file', [{ state: 'unknown' }]),
  ]
  expect(troublesOf(groups, [crm, wiki])).toEqual({
    ofSources: [],
    ofKinds: new Map([
      ['account', [{ source: wiki, reason: 'timeout' }]],
      ['lead', [{ source: crm, reason: 'forbidden' }]],
      ['report', []],
      ['file', [{ source: crm, reason: 'unknown' }]],
    ]),
  })
})

it('a single kind that was asked for is no reason to blame the whole source', () => {
  const groups = [sampleGroup('report', [{ state: 'forbidden' }])]
  expect(troublesOf(groups, [crm])).toEqual({
    ofSources: [],
    ofKinds: new Map([['report', [{ source: crm, reason: 'forbidden' }]]]),
  })
})

it('what went wrong is listed once for each source and reason', () => {
  const refused = { state: 'forbidden' } as const
  const groups = [
    sampleGroup('account', [{}, { sourceId: 'wiki', state: 'failed', reason: 'timeout' }]),
    sampleGroup('lead', [refused]),
    sampleGroup('case', [refused]),
  ]
  expect(listTroubles(troublesOf(groups, [crm, wiki]))).toEqual([
    { source: wiki, reason: 'timeout' },
    { source: crm, reason: 'forbidden' },
  ])
})

it('nothing was searched where nobody gave an answer to anything', () => {
  const failed = sampleGroup('account', [{ state: 'failed', reason: 'timeout' }, { state: 'forbidden' }])
  expect([
    isNothingSearched([failed]),
    isNothingSearched([failed, sampleGroup('lead', [{}])]),
    isNothingSearched([sampleGroup('lead', [{ state: 'cut' }])]),
    isNothingSearched([]),
  ]).toEqual([true, false, false, false])
})
