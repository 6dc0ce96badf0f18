import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKinds } from './kind.js'
import { isSearchable, parseSearchInput } from './search-input.js'

describe('parseSearchInput', () => {
  const all = [...searchKinds]
  it.each([
    ['acme', 'acme', all, []],
    ['  acme \t corp\n', 'acme corp', all, []],
    ['in:lead acme', 'acme', ['lead'], []],
    ['acme IN:Leads,CASE', 'acme', ['lead', 'case'], []],
    ['in:case in:account acme', 'acme', ['account', 'case'], []],
    ['acme remove:report,dashboards', 'acme', all.filter((kind) => kind !== 'report' && kind !== 'dashboard'), []],
    ['in:lead add:file acme', 'acme', ['lead', 'file'], []],
    ['in:lead,nonsense acme in:what', 'acme', ['lead'], ['nonsense', 'what']],
    ['in:nonsense acme', 'acme', all, ['nonsense']],
    ['in: acme', 'acme', all, []],
    ['"in:lead acme" corp', '"in:lead acme" corp', all, []],
    ['begin:lead in:lead', 'begin:lead', ['lead'], []],
    ['acme remove:lead in:lead', 'acme', ['lead'], []],
    ['in:lead remove:lead acme', 'acme', all, []],
    ['"never closed in:file', '"never closed', ['file'], []],
  ])('WORK-04: %j searches %j', (typed, text, kinds, unknownKinds) => {
    expect(parseSearchInput(typed)).toEqual({ text, kinds, unknownKinds })
  })

  it('WORK-04: begins with the kinds that were selected, and falls back on them', () => {
    expect(parseSearchInput('acme', ['case', 'lead']).kinds).toEqual(['lead', 'case'])
    expect(parseSearchInput('acme add:file', ['lead']).kinds).toEqual(['lead', 'file'])
    expect(parseSearchInput('acme remove:lead', ['lead']).kinds).toEqual(['lead'])
  })

  const pieces = fc.constantFrom(
    'in:',
    'add:',
    'remove:',
    'IN:',
    'lead',
    'cases',
    'x',
    ',',
    ' ',
    '"',
    '\u00a0',
    '😀',
    ':',
  )
  const typed = fc.oneof(
    fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const selections = fc.subarray([...searchKinds], { minLength: 1 })

  it('WORK-03: never throws, leaves no shortcut in the text, and says the same of what it gave', () => {
    fc.assert(
      fc.property(typed, selections, (what, selected) => {
        const { text, kinds, unknownKinds } = parseSearchInput(what, selected)
        expect(kinds).toEqual(searchKinds.filter((kind) => kinds.includes(kind)))
        expect(kinds.length).toBeGreaterThan(0)
        const outside = text.split(/"[^"]*"/)
        expect(outside.filter((part) => /(?:^|\s)(?:in|add|remove):/i.test(part))).toEqual([])
        expect(unknownKinds.every((word) => what.includes(word))).toBe(true)
        expect(parseSearchInput(text, kinds)).toEqual({ text, kinds, unknownKinds: [] })
      }),
      { numRuns: 5_000 },
    )
  })
})

describe('isSearchable', () => {
  it.each([
    ['', false],
    ['a', false],
    ['😀', false],
    ['" a "', false],
    ['a\u200f\u200f', false],
    ['ab', true],
    ['a b', true],
    ['😀😀', true],
    ['"a b"', true],
  ])('WORK-03: whether %j is sent: %s', (text, answer) => {
    expect(isSearchable({ text })).toBe(answer)
  })
})
