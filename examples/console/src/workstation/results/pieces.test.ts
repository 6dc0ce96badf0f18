import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf } from './pieces.js'

const shown = (text: string, ...ranges: readonly (readonly [number, number])[]) =>
  piecesOf(
    text,
    ranges.map(([start, end]) => ({ start, end })),
  ).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))

describe('the pieces of a text', () => {
  it.each([
    ['Acme Corp', [], ['Acme Corp']],
    ['Acme Corp', [[0, 4]], ['[Acme]', ' Corp']],
    [
      'Acme Corp',
      [
        [5, 9],
        [0, 2],
      ],
      ['[Ac]', 'me ', '[Corp]'],
    ],
    [
      'Acme Corp',
      [
        [0, 4],
        [2, 6],
      ],
      ['[Acme C]', 'orp'],
    ],
    [
      'Acme',
      [
        [2, 9],
        [-1, 2],
        [3, 3],
      ],
      ['Acme'],
    ],
    ['', [[0, 1]], []],
  ] as const)('WORK-04: %j with %j', (text, ranges, pieces) => {
    expect(shown(text, ...ranges)).toEqual(pieces)
  })

  it('together are the text, whatever the ranges', () => {
    const range = fc.record({ start: fc.integer({ min: -2, max: 20 }), end: fc.integer({ min: -2, max: 20 }) })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(range), (text, ranges) => {
        const pieces = piecesOf(text, ranges)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(pieces.every((piece) => text.startsWith(piece.text, piece.start))).toBe(true)
      }),
    )
  })
})
