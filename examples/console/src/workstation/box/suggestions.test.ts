import { parseSearchInput, type SearchKind } from '@waymark/workstation-search'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestionsFor } from './suggestions.js'

const french: Partial<Record<SearchKind, string>> = { account: 'Comptes', opportunity: 'Opportunités', lead: 'Pistes' }
const labelOf = (kind: SearchKind) => french[kind] ?? kind
const atEnd = (text: string) => suggestionsFor(text, text.length, labelOf)

describe('suggestions', () => {
  it.each([
    ['acme', []],
    ['acme in', []],
    ['in:le', ['lead']],
    ['acme IN:C', ['account', 'contact', 'case']],
    ['add:r', ['report']],
    ['remove:lead,re', ['report']],
    ['in:lead,l', []],
    ['in:pist', ['lead']],
    ['in:OPPORTUNITE', ['opportunity']],
    ['in:lead', []],
    ['in:lead ', []],
    ['in:xyz', []],
    ['begin:le', []],
    ['"acme in:le', ['lead']],
  ])('WORK-04: behind %j come %j', (text, kinds) => {
    expect(atEnd(text).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('offer every kind behind a shortcut alone, and none inside quotes', () => {
    expect(atEnd('in:').length).toBe(9)
    expect(suggestionsFor('"in:le acme"', 6, labelOf)).toEqual([])
  })

  it('take the place of the word at the caret, and leave the rest', () => {
    expect(atEnd('acme in:file,le')).toEqual([{ kind: 'lead', text: 'acme in:file,lead ', caret: 18 }])
    expect(suggestionsFor('in:leXX acme', 5, labelOf)).toEqual([{ kind: 'lead', text: 'in:lead acme', caret: 8 }])
  })

  it('always write a kind that is then searched', () => {
    const pieces = fc.array(fc.constantFrom('in:', 'add:', 'le', 'ca', ',', ' ', 'x'), { maxLength: 8 })
    fc.assert(
      fc.property(pieces, (typed) => {
        for (const { kind, text } of atEnd(typed.join(''))) expect(parseSearchInput(text).kinds).toContain(kind)
      }),
    )
  })
})
