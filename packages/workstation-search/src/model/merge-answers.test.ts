import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareResults, mergeAnswers } from './merge-answers.js'
import { type ResultRank, resultRanks, type SearchResult } from './result.js'
import type { KindAnswer } from './search-answer.js'

function result(sourceId: string, recordId: string, rank: ResultRank = 'other', day?: number): SearchResult {
  return {
    id: `${sourceId}/${recordId}`,
    sourceId,
    recordId,
    kind: 'account',
    link: 'https://example.com',
    fields: { name: recordId, type: null },
    ...(day !== undefined && { changedAt: new Date(Date.UTC(2026, 0, day)) }),
    rank,
    highlights: [],
  }
}

const answer = (sourceId: string, results: readonly SearchResult[], more: Partial<KindAnswer> = {}): KindAnswer => ({
  sourceId,
  kind: 'account',
  state: 'ok',
  isFinal: true,
  results,
  ...more,
})

const sources = [{ id: 'north' }, { id: 'south' }, { id: 'wiki' }]

describe('mergeAnswers', () => {
  it('WORK-04: puts exact and prefix matches first, then the newest change; without a date comes last', () => {
    const results = [
      result('north', 'undated'),
      result('north', 'old', 'other', 1),
      result('north', 'new', 'other', 9),
      result('north', 'prefix', 'prefix', 2),
      result('north', 'exact', 'exact', 1),
    ]
    const [group] = mergeAnswers([answer('north', results)], sources)
    expect(group?.results.map(({ recordId }) => recordId)).toEqual(['exact', 'prefix', 'new', 'old', 'undated'])
  })

  it('WORK-05: keeps the order of the sources, whichever answered first, and the latest word of each', () => {
    const north = answer('north', [result('north', 'a')])
    const south = answer('south', [result('south', 'b')], { state: 'cut' })
    const early = answer('south', [result('south', 'early')], { isFinal: false })
    const wiki = answer('wiki', [], { kind: 'item', state: 'failed', reason: 'timeout' })
    const merged = mergeAnswers([wiki, early, south, north], sources)
    expect(merged).toEqual(mergeAnswers([early, north, south, wiki], sources))
    expect(merged).toEqual([
      {
        kind: 'account',
        results: [result('north', 'a'), result('south', 'b')],
        answers: [
          { sourceId: 'north', kind: 'account', state: 'ok', isFinal: true },
          { sourceId: 'south', kind: 'account', state: 'cut', isFinal: true },
        ],
      },
      {
        kind: 'item',
        results: [],
        answers: [{ sourceId: 'wiki', kind: 'item', state: 'failed', reason: 'timeout', isFinal: true }],
      },
    ])
  })

  it('leaves out kinds and sources that are not known', () => {
    const stray = answer('elsewhere', [result('elsewhere', 'x')])
    expect(mergeAnswers([stray, answer('north', [], { kind: 'unknown' })], sources)).toEqual([])
  })

  const results = fc.tuple(fc.constantFrom(...resultRanks), fc.option(fc.integer({ min: 1, max: 3 })), fc.nat(9))
  it('WORK-04: compares results in a way that any sort agrees with', () => {
    fc.assert(
      fc.property(fc.array(results, { maxLength: 8 }), (all) => {
        const made = all.map(([rank, day, id]) => result('north', `${id}`, rank, day ?? undefined))
        for (const [one, other, third] of made.flatMap((a) =>
          made.flatMap((b) => made.map((c) => [a, b, c] as const)),
        )) {
          expect(Math.sign(compareResults(one, other)) + Math.sign(compareResults(other, one))).toBe(0)
          if (compareResults(one, other) <= 0 && compareResults(other, third) <= 0) {
            expect(compareResults(one, third)).toBeLessThanOrEqual(0)
          }
        }
      }),
    )
  })
})
