import type { Setup } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { endsConnections, isLeast, setupFaults, toSetupChange, toSetupFields } from './setup-fields.js'

const stored: Setup = {
  id: 'integration_1',
  version: 3,
  account: 'acme',
  application: 'salesforce',
  name: 'Salesforce',
  domain: 'acme.my.salesforce.com',
  clientId: 'key',
  hasClientSecret: true,
  scopes: ['refresh_token', 'api'],
  contact: { name: 'Carla', email: 'carla@acme.example' },
  isEnabled: true,
  segment: { isForAll: true, audiences: [], users: [] },
  confirmedSteps: [],
  createdAt: new Date(0),
  updatedAt: new Date(0),
}
const fields = toSetupFields(stored)

it('never shows the secret, and changes nothing as it stands', () => {
  expect(fields).toEqual({
    name: 'Salesforce',
    domain: 'acme.my.salesforce.com',
    clientId: 'key',
    secret: 'keep',
    clientSecret: '',
    scopes: ['api', 'refresh_token'],
    contactName: 'Carla',
    contactEmail: 'carla@acme.example',
  })
  expect(toSetupChange(fields, stored)).toEqual({})
})

it('sends what differs alone, with only the host of an address', () => {
  const domain = 'https://acme.lightning.force.com/lightning/page/home'
  expect(toSetupChange({ ...fields, domain, contactName: '', contactEmail: ' ' }, stored)).toEqual({
    domain: 'acme.lightning.force.com',
    contact: null,
  })
})

it('replaces or removes the secret only when it is told to', () => {
  expect(toSetupChange({ ...fields, clientSecret: 'left over' }, stored)).toEqual({})
  expect(toSetupChange({ ...fields, secret: 'replace', clientSecret: ' new ' }, stored)).toEqual({
    clientSecret: 'new',
  })
  expect(toSetupChange({ ...fields, secret: 'replace' }, stored)).toEqual({})
  expect(toSetupChange({ ...fields, secret: 'remove', clientSecret: 'left over' }, stored)).toEqual({
    clientSecret: null,
  })
})

it('knows which changes end connections', () => {
  expect(endsConnections({ name: 'Other', scopes: ['api'], contact: null })).toBe(false)
  expect(endsConnections({ domain: null })).toBe(true)
  expect(endsConnections({ clientId: 'other' })).toBe(true)
  expect(endsConnections({ clientSecret: 'other' })).toBe(true)
})

it('finds faults', () => {
  expect(setupFaults(fields)).toEqual({})
  expect(setupFaults({ ...fields, domain: '' })).toEqual({})
  expect(
    setupFaults({ ...fields, name: ' ', domain: 'evil.example', scopes: [], contactName: '', contactEmail: 'carla' }),
  ).toEqual({
    name: 'missing',
    domain: 'domain',
    scopes: 'missing',
    contactName: 'missing',
    contactEmail: 'email',
  })
})

it('knows the least that works in any order', () => {
  expect(isLeast(['refresh_token', 'api'])).toBe(true)
  expect(isLeast(['api', 'refresh_token', 'full'])).toBe(false)
})
