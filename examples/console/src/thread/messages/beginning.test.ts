import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginningOf } from './beginning.js'

it('shows a text of common length whole', () => {
  const text = 'One line\n'.repeat(30)
  expect(beginningOf(text)).toBe(text)
})

it('shows the beginning of a very long line, and of very many lines', () => {
  expect(beginningOf('x'.repeat(100_000))).toBe('x'.repeat(2_000))
  expect(beginningOf('x\n'.repeat(100))).toBe(`${'x\n'.repeat(39)}x`)
})

it('gives a beginning of the text, and never half a character', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1_990, maxLength: 4_000 })
  fc.assert(
    fc.property(text, (whole) => {
      const shown = beginningOf(whole)
      expect(whole.startsWith(shown)).toBe(true)
      expect(shown).not.toMatch(/[\uD800-\uDBFF]$/)
    }),
    { numRuns: 30 },
  )
})
