import { expect, it } from 'vitest'
import { readCell } from './views-cells.js'

const record = {
  attributes: { type: 'Account' },
  Name: `O'Hara "& Sons" <b>x</b>`,
  AnnualRevenue: 12.5,
  IsActive__c: false,
  CreatedDate: '2026-05-01T07:25:37.000+0000',
  Founded__c: '1987-03-01',
  Type: null,
  Owner: { attributes: { type: 'User' }, Alias: 'nora' },
  Parent: null,
}

it('a cell is typed, whatever the spelling of the column, and empty where there is nothing (WORK-11)', () => {
  const cells = [
    readCell(record, 'name', 'string'),
    readCell(record, 'AnnualRevenue', 'currency'),
    readCell(record, 'isactive__c', 'boolean'),
    readCell(record, 'CreatedDate', 'datetime'),
    readCell(record, 'Founded__c', 'date'),
    readCell(record, 'Type', 'picklist'),
    readCell(record, 'owner.alias', 'string'),
    readCell(record, 'Parent.Name', 'string'),
    readCell(record, 'Missing', 'string'),
    readCell(record, 'constructor.name', 'string'),
  ]
  expect(cells).toEqual([
    `O'Hara "& Sons" <b>x</b>`,
    12.5,
    false,
    '2026-05-01T07:25:37.000Z',
    '1987-03-01',
    null,
    'nora',
    null,
    null,
    null,
  ])
})

it('text that looks like an instant stays as it is, and so does an instant that is none', () => {
  const text = '2026-05-01T07:25:37.000+0000'
  expect(readCell({ Note__c: text }, 'Note__c', 'string')).toBe(text)
  expect(readCell({ At: '2026-05-01T07:25:37.000+0200' }, 'At', 'datetime')).toBe('2026-05-01T05:25:37.000Z')
  expect(readCell({ At: 'soon' }, 'At', 'datetime')).toBe('soon')
})

it('an address is one line, and a place its coordinates', () => {
  const whole = { street: '1 Main St\r\n2nd floor', city: 'Lyon', state: null, postalCode: '69001', country: 'France' }
  const codes = { street: null, city: 'Reno', stateCode: 'NV', postalCode: null, countryCode: 'US', latitude: 1 }
  const read = (value: object) => readCell({ BillingAddress: value }, 'BillingAddress', 'address')
  expect([read(whole), read(codes), read({ city: ' ' }), read({ latitude: 45.75, longitude: 4.85 })]).toEqual([
    '1 Main St, 2nd floor, Lyon, 69001, France',
    'Reno, NV, US',
    null,
    '45.75, 4.85',
  ])
})
