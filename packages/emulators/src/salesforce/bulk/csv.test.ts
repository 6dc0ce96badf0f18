import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsv, writeCsvRow } from './csv.js'

it('reads what it wrote, whatever the cells hold', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\n', '\r\n', 'a"b', ';', '\uFEFF'))
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t', '|', '^', '`'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, end) => {
        const text = rows.map((row) => writeCsvRow(row, delimiter, end)).join('')
        const kept = rows.filter((row) => row.length > 1 || row[0] !== '')
        expect(readCsv(text, delimiter)).toEqual(kept)
      },
    ),
  )
})

it('reads unquoted cells and an empty last one', () => {
  expect(readCsv('Name,Phone\nAcme,\r\n"Two ""lines""\nhere",12', ',')).toEqual([
    ['Name', 'Phone'],
    ['Acme', ''],
    ['Two "lines"\nhere', '12'],
  ])
})

it('refuses a quote that is never closed, and text behind one that is', () => {
  expect(() => readCsv('Name\n"Acme', ',')).toThrow('INVALIDBATCH')
  expect(() => readCsv('Name\n"Acme"x', ',')).toThrow('INVALIDBATCH')
})
