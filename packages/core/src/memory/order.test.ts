import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareText, compareValues } from './order.js'

const text = fc.string({
  unit: fc.constantFrom('', 'a', 'b', '\ud7ff', '\ue000', '\ufffd', '\u{10000}', '\u{1f600}', '\u{10ffff}'),
})
const value = fc.oneof(text, fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.constant(null), fc.constant(undefined))

/** What `COLLATE "C"` compares. */
const bytes = (one: string) => Buffer.from(one, 'utf8')

it('text stands in the order of its UTF-8 bytes, which is that of its code points', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(bytes(a), bytes(b)))
    }),
  )
})

it('values have one order: it turns around with its sides, and holds over three', () => {
  fc.assert(
    fc.property(value, value, value, (a, b, c) => {
      expect(Math.sign(compareValues(a, b)) + Math.sign(compareValues(b, a))).toBe(0)
      if (compareValues(a, b) <= 0 && compareValues(b, c) <= 0) expect(compareValues(a, c)).toBeLessThanOrEqual(0)
    }),
  )
})

it('booleans stand before numbers, numbers before text, and nothing comes last', () => {
  const mixed = [null, 'a', 2, undefined, true, '', -1, false]
  expect(mixed.toSorted(compareValues).slice(0, 7)).toEqual([false, true, -1, 2, '', 'a', null])
})
