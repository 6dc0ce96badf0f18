import { expect, it } from 'vitest'
import { createCellWriter, isNumeric, isShort } from './view-cell.js'

const english = { locale: 'en-US', yes: 'Yes', no: 'No', timeZone: 'UTC' }
const french = { locale: 'fr-FR', yes: 'Oui', no: 'Non', timeZone: 'Europe/Paris' }
const write = (cell: string | number | boolean | null, type: string, words = english) =>
  // Spaces that do not break are spaces here.
  createCellWriter(words)(cell, { type }).replace(/[\u00a0\u202f]/g, ' ')

it('writes days the same in every zone, in the language of the reader', () => {
  expect(write('2026-03-01', 'date')).toBe('Mar 1, 2026')
  expect(write('2026-03-01', 'date', french)).toBe('1 mars 2026')
})

it('writes instants in the zone of the reader', () => {
  expect(write('2026-03-01T23:30:00Z', 'datetime')).toBe('Mar 1, 2026, 11:30 PM')
  expect(write('2026-03-01T23:30:00Z', 'datetime', french)).toBe('2 mars 2026, 00:30')
})

it('writes numbers, amounts and shares by their type', () => {
  expect(write(1234.5, 'double')).toBe('1,234.5')
  expect(write(1234.5, 'currency')).toBe('1,234.50')
  expect(write(1234.5, 'currency', french)).toBe('1 234,50')
  expect(write(12.5, 'percent')).toBe('12.5%')
  expect(write(0, 'int')).toBe('0')
})

it('writes booleans in words, and nothing for an empty cell', () => {
  expect(write(true, 'boolean', french)).toBe('Oui')
  expect(write(false, 'boolean')).toBe('No')
  expect(write(null, 'currency')).toBe('')
})

it('shows what does not fit its type as it came', () => {
  expect(write('3/1/2026', 'date')).toBe('3/1/2026')
  expect(write('2026-99-01T00:00:00Z', 'datetime')).toBe('2026-99-01T00:00:00Z')
  expect(write('2026-03-01', 'string')).toBe('2026-03-01')
  expect(write('09:30:00.000Z', 'time')).toBe('09:30')
})

it('knows the columns of numbers', () => {
  expect(['currency', 'percent', 'int', 'string', 'date'].filter((type) => isNumeric({ type }))).toEqual([
    'currency',
    'percent',
    'int',
  ])
})

it('knows the columns that read best in one line', () => {
  expect(['currency', 'datetime', 'phone', 'string', 'textarea'].filter((type) => isShort({ type }))).toEqual([
    'currency',
    'datetime',
    'phone',
  ])
})
