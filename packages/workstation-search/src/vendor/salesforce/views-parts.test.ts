import { expect, it } from 'vitest'
import { descriptionPart, viewPart } from './views-parts.js'

const column = (fieldNameOrPath: string, more: object = {}) => ({
  ascendingLabel: 'Z-A',
  descendingLabel: 'A-Z',
  fieldNameOrPath,
  hidden: false,
  label: `Label of ${fieldNameOrPath}`,
  selectListItem: fieldNameOrPath,
  sortDirection: null,
  sortIndex: null,
  sortable: true,
  type: 'string',
  ...more,
})
const read = (columns: readonly object[]) =>
  descriptionPart('Account', '00B1').read({ id: '00B1', columns, query: 'SELECT Id FROM Account', scope: null })

it('the parts ask for one view, whatever its id holds', () => {
  expect([viewPart('Account', '../a?b').path, descriptionPart('Case', '00B1').path]).toEqual([
    '/sobjects/Account/listviews/..%2Fa%3Fb',
    '/sobjects/Case/listviews/00B1/describe',
  ])
})

it('a column can be sorted by when the org says so, SOQL sorts its type, and its name can stand in a statement', () => {
  const described = read([
    column('Name'),
    column('Owner.Alias', { type: null }),
    column('Description', { sortable: false }),
    column('Type', { sortable: null }),
    column('BillingAddress', { type: 'address' }),
    column('Place__c', { type: 'location' }),
    column('Skills__c', { type: 'multipicklist' }),
    column('Name DESC, Id'),
    column("Name' "),
    column('Id', { hidden: true }),
  ])
  expect(described?.columns.map(({ field, type, isSortable }) => [field, type, isSortable])).toEqual([
    ['Name', 'string', true],
    ['Owner.Alias', 'string', true],
    ['Description', 'string', false],
    ['Type', 'string', false],
    ['BillingAddress', 'address', false],
    ['Place__c', 'location', false],
    ['Skills__c', 'multipicklist', false],
    ['Name DESC, Id', 'string', false],
    ["Name' ", 'string', false],
  ])
})

it('the order of a view is its first column’s, of those that are shown', () => {
  const second = column('Type', { sortDirection: 'ascending', sortIndex: 1 })
  const first = column('Name', { sortDirection: 'descending', sortIndex: 0 })
  const unseen = column('CreatedDate', { sortDirection: 'ascending', sortIndex: 0, hidden: true })
  expect(read([second, unseen, first])?.sort).toEqual({ field: 'Name', direction: 'descending' })
  expect(read([unseen, column('Name')])?.sort).toBeUndefined()
})

it('what is no view and no description is broken', () => {
  expect([viewPart('Account', '00B1').read({ id: '1' }), read([{ label: 'x' }])]).toEqual([undefined, undefined])
})
