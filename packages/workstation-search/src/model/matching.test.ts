import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, wordsOf } from './folding.js'
import { highlightsOf, rankOf } from './matching.js'

/** The highlighted pieces of fields, as people see them. */
const shown = (fields: Record<string, unknown>, text: string) =>
  highlightsOf(fields, text).map(({ field, start, end }) => [field, String(fields[field]).slice(start, end)])

describe('rankOf', () => {
  it.each([
    ['Acme', 'acme', 'exact'],
    ['  ACME   Corp ', '"acme corp"', 'exact'],
    ['Société Générale', 'societe generale', 'exact'],
    ['Cafe\u0301', 'café', 'exact'],
    ['ΟΔΟΣ', 'οδοσ', 'exact'],
    ['STRASSE', 'straße', 'exact'],
    ['שלום\u200f', 'שלום', 'exact'],
    ['Acme Corp', 'acm', 'prefix'],
    ['The Acme Corp', 'acme co', 'prefix'],
    ['(Acme) GmbH', 'acme', 'prefix'],
    ['O’Brien', 'brien', 'prefix'],
    ['😀 party', '😀', 'prefix'],
    ['Macme', 'acme', 'other'],
    ['𝐀cme', 'cme', 'other'],
    ['Macme and Acme', 'acme', 'prefix'],
    ['Acme', 'acme corp', 'other'],
    ['Acme', '"" ', 'other'],
    ['', 'acme', 'other'],
  ])('WORK-04: %j searched by %j is %s', (title, text, rank) => {
    expect(rankOf(title, text)).toBe(rank)
  })
})

describe('highlightsOf', () => {
  it('WORK-04: covers the typed part of every word that begins so, whatever its case and accents', () => {
    expect(shown({ name: 'Acme, ACMÉS & Macme', type: null, bytes: 3 }, 'acme')).toEqual([
      ['name', 'Acme'],
      ['name', 'ACMÉ'],
    ])
    expect(shown({ name: 'Cafe\u0301s' }, 'café')).toEqual([['name', 'Cafe\u0301']])
    expect(shown({ name: 'Łódź 東京支社 3½' }, '東京 lodz łodz')).toEqual([
      ['name', 'Łódź'],
      ['name', '東京'],
    ])
  })

  it('the longest of several words counts', () => {
    expect(shown({ name: 'Acme' }, 'a acme ac')).toEqual([['name', 'Acme']])
  })

  it('words in quotes match one behind the other, and the last one may go on', () => {
    expect(shown({ name: 'Big Acme-Corporation; Acme Inc; Corp' }, '"acme corp"')).toEqual([['name', 'Acme-Corp']])
    expect(shown({ name: 'Acme Acme Corp' }, '"acme acme" "acme corp"')).toEqual([['name', 'Acme Acme Corp']])
  })

  it('a quote that is never closed is no phrase', () => {
    expect(shown({ name: 'Corp Acme' }, '"acme corp')).toEqual([
      ['name', 'Corp'],
      ['name', 'Acme'],
    ])
  })

  it('half of a letter is not covered', () => {
    expect(shown({ name: 'Straße' }, 'stras')).toEqual([['name', 'Stra']])
    expect(shown({ name: '각' }, '가')).toEqual([])
  })

  it('what stands deeper has a path', () => {
    const fields = { name: 'x', converted: { contactName: 'Ada' }, details: [{ label: 'By', value: 'Ada L' }] }
    expect(highlightsOf(fields, 'ada')).toEqual([
      { field: 'converted.contactName', start: 0, end: 3 },
      { field: 'details.0.value', start: 0, end: 3 },
    ])
  })

  const letters = fc.constantFrom(...'aAáÁbßİıΣσς각가東😀𝐀\u0301\u200f"\'-% _1½'.split(''), 'e\u0301', '😀', '𝐀', 'ﬁ')
  const texts = fc.oneof(
    fc.array(letters, { maxLength: 30 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  )

  it('WORK-04: lies inside the field, in order, splits no letter, and begins a typed word', () => {
    fc.assert(
      fc.property(texts, texts, (name, text) => {
        const typed = wordsOf(text.replaceAll('"', ' ')).map(({ word }) => fold(word))
        let before = 0
        for (const { field, start, end } of highlightsOf({ name }, text.replaceAll('"', ' '))) {
          expect([field, start >= before, end > start, end <= name.length]).toEqual(['name', true, true, true])
          before = end
          for (const edge of [start, end]) {
            const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(name.slice(edge - 1, edge + 1))
            expect(isInside).toBe(false)
          }
          const part = fold(name.slice(start, end))
          expect(typed.some((word) => word.startsWith(part))).toBe(true)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('WORK-04: a word of the field, typed, is highlighted as a whole', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (name, at) => {
        const words = wordsOf(name).filter(({ word }) => fold(word) !== '')
        const chosen = words[at % Math.max(1, words.length)]
        fc.pre(chosen !== undefined)
        const { word, start } = chosen as { word: string; start: number }
        expect(highlightsOf({ name }, word)).toContainEqual({ field: 'name', start, end: start + word.length })
        expect(rankOf(name, word)).not.toBe('other')
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['many words', 'Äcme corp '.repeat(10_000)],
    ['one word', 'á'.repeat(100_000)],
    ['no words', '"%'.repeat(50_000)],
  ])('a field of 100 kB with %s takes no time', (_, name) => {
    const text = Array.from({ length: 200 }, (__, at) => `a${at}`).join(' ')
    const before = performance.now()
    highlightsOf({ name }, text)
    rankOf(name, text)
    rankOf(name, 'áá')
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
