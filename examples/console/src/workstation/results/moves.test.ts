import { expect, it } from 'vitest'
import { type MoveRow, moveFrom, type Place } from './moves.js'

// Two accounts, two leads of which the first has a button, and a way to more of them.
const rows: readonly MoveRow[] = [
  { group: 'account', stops: 1 },
  { group: 'account', stops: 1 },
  { group: 'lead', stops: 2 },
  { group: 'lead', stops: 1 },
  { group: 'lead', stops: 1 },
]
const at = (row: number, column = 0): Place => ({ row, column })

it.each([
  ['the box', 'box', 'ArrowDown', at(0)],
  ['the box', 'box', 'ArrowUp', undefined],
  ['the box', 'box', 'Home', undefined],
  ['the first row', at(0), 'ArrowUp', 'box'],
  ['an account', at(1), 'ArrowDown', at(2)],
  ['a lead', at(2), 'ArrowUp', at(1)],
  ['a button', at(2, 1), 'ArrowDown', at(3, 0)],
  ['the last row', at(4), 'ArrowDown', undefined],
  ['a link with a button beside it', at(2), 'ArrowRight', at(2, 1)],
  ['the last in its row', at(2, 1), 'ArrowRight', undefined],
  ['a button', at(2, 1), 'ArrowLeft', at(2)],
  ['the first in its row', at(2), 'ArrowLeft', undefined],
  ['a button', at(2, 1), 'Home', at(2)],
  ['a link', at(2), 'End', at(2, 1)],
  ['the first kind', at(0), 'PageDown', at(2)],
  ['the last kind', at(3), 'PageDown', undefined],
  ['within a kind', at(4), 'PageUp', at(2)],
  ['the beginning of a kind', at(2), 'PageUp', at(0)],
  ['the very beginning', at(0), 'PageUp', undefined],
  ['anywhere', at(2), 'x', undefined],
] as const)('WORK-04: from %s, %j, %s leads to %j', (_, from, key, place) => {
  expect(moveFrom(rows, from, { key, ctrlKey: false })).toEqual(place)
})

it('with control, home and end lead over all rows, and without rows nothing leads anywhere', () => {
  expect(moveFrom(rows, at(3), { key: 'Home', ctrlKey: true })).toEqual(at(0))
  expect(moveFrom(rows, at(0), { key: 'End', ctrlKey: true })).toEqual(at(4))
  expect(moveFrom([], 'box', { key: 'ArrowDown', ctrlKey: false })).toBeUndefined()
})
