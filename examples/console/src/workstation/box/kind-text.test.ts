import { parseSearchInput, searchKinds } from '@waymark/workstation-search'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { narrowedKinds, toggleKind, withKinds, withoutShortcuts } from './kind-text.js'

describe('the kinds of a text', () => {
  it('are none where all are searched', () => {
    expect([narrowedKinds('acme'), narrowedKinds('acme in:lead,case')]).toEqual([[], ['lead', 'case']])
  })

  it.each([
    ['acme', 'lead', 'acme in:lead'],
    ['', 'lead', 'in:lead'],
    ['acme in:lead', 'account', 'acme in:account,lead'],
    ['in:lead acme corp', 'lead', 'acme corp'],
    ['acme remove:report', 'case', 'acme remove:case,report'],
    ['acme remove:report', 'report', 'acme'],
    ['"in:lead" acme in:what', 'file', '"in:lead" acme in:file'],
  ] as const)('WORK-04: in %j a click on %s writes %j', (text, kind, written) => {
    expect(toggleKind(text, kind)).toBe(written)
  })

  it('say the same again when they are read back, and leave the words alone', () => {
    const words = fc.array(fc.constantFrom('acme', '"big deal"', 'in:lead', 'remove:file', 'é😀', 'x:'), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, fc.subarray([...searchKinds], { minLength: 1 }), (typed, kinds) => {
        const text = typed.join(' ')
        const written = parseSearchInput(withKinds(text, kinds))
        expect(written).toEqual({ text: withoutShortcuts(text), kinds, unknownKinds: [] })
      }),
    )
  })
})
