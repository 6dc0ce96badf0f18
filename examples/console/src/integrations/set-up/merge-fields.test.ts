import { expect, it } from 'vitest'
import { mergeFields } from './merge-fields.js'

const before = { name: 'Salesforce', domain: 'old.my.salesforce.com', scopes: ['api'] }

it('takes what is stored where nothing was typed', () => {
  const stored = { ...before, domain: 'new.my.salesforce.com' }
  expect(mergeFields(before, before, stored)).toEqual({ fields: stored, clashes: [] })
})

it('keeps what was typed, beside what somebody else stored in other fields', () => {
  const typed = { ...before, name: 'Sales org' }
  const stored = { ...before, domain: 'new.my.salesforce.com' }
  expect(mergeFields(typed, before, stored)).toEqual({ fields: { ...stored, name: 'Sales org' }, clashes: [] })
})

it('names a field that both have changed, and keeps what was typed', () => {
  const typed = { ...before, scopes: ['api', 'full'] }
  const stored = { ...before, scopes: ['api', 'web'] }
  expect(mergeFields(typed, before, stored)).toEqual({ fields: typed, clashes: ['scopes'] })
})

it('sees no clash where both have done the same', () => {
  const typed = { ...before, name: 'Sales org' }
  expect(mergeFields(typed, before, { ...typed })).toEqual({ fields: typed, clashes: [] })
})
