import { expect, it } from 'vitest'
import { mergeSetup } from './merge-setup.js'
import type { SetupFields } from './setup-fields.js'

const before: SetupFields = {
  name: 'Salesforce',
  domain: 'acme.my.salesforce.com',
  clientId: 'key',
  secret: 'replace',
  clientSecret: '',
  scopes: ['api', 'refresh_token'],
  contactName: '',
  contactEmail: '',
}

it('keeps a secret that was typed, though somebody else has given one', () => {
  const merged = mergeSetup({ ...before, clientSecret: 'typed' }, before, { ...before, secret: 'keep' })
  expect(merged).toEqual({ fields: { ...before, clientSecret: 'typed' }, clashes: ['clientSecret'] })
})

it('shows that a secret is kept where none was typed', () => {
  const stored: SetupFields = { ...before, secret: 'keep' }
  expect(mergeSetup(before, before, stored)).toEqual({ fields: stored, clashes: [] })
})

it('empties the field of a secret that was saved', () => {
  const sent: SetupFields = { ...before, clientSecret: 'typed' }
  const stored: SetupFields = { ...before, secret: 'keep' }
  expect(mergeSetup(sent, sent, stored)).toEqual({ fields: stored, clashes: [] })
})
