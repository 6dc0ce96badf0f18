import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cutByMarks } from './marked-text.js'

it('a text is cut where it matches', () => {
  const ranges = [
    { start: 5, end: 8 },
    { start: 0, end: 4 },
  ]
  expect(cutByMarks('Acme Robotics', ranges)).toEqual([
    { text: 'Acme', isMarked: true },
    { text: ' ', isMarked: false },
    { text: 'Rob', isMarked: true },
    { text: 'otics', isMarked: false },
  ])
  expect(cutByMarks('', ranges)).toEqual([])
})

it('whatever the ranges, the pieces together are the text, and what is marked lies in a range', () => {
  const range = fc.record({ start: fc.integer({ min: -3, max: 20 }), end: fc.integer({ min: -3, max: 20 }) })
  fc.assert(
    fc.property(fc.string({ maxLength: 15 }), fc.array(range), (text, ranges) => {
      const pieces = cutByMarks(text, ranges)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      const marked = pieces.flatMap((piece) =>
        [...piece.text].flatMap((char) => Array(char.length).fill(piece.isMarked)),
      )
      const expected = Array.from({ length: text.length }, (_, at) =>
        ranges.some(({ start, end }) => Math.max(0, start) <= at && at < end),
      )
      expect(marked).toEqual(expected)
    }),
  )
})
