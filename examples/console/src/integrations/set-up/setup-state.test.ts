import type { Setup } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { reachOf, setupStateOf } from './setup-state.js'

const nobody = { isForAll: false, audiences: [], users: [] }
const setup: Setup = {
  id: 'integration_1',
  version: 1,
  account: 'acme',
  application: 'salesforce',
  name: 'Salesforce',
  domain: 'acme.my.salesforce.com',
  clientId: 'key',
  hasClientSecret: true,
  scopes: ['api', 'refresh_token'],
  isEnabled: false,
  segment: nobody,
  confirmedSteps: [],
  createdAt: new Date(0),
  updatedAt: new Date(0),
}

it('is a draft while something is missing', () => {
  const { domain: _, ...homeless } = setup
  expect(setupStateOf(homeless)).toBe('draft')
  expect(setupStateOf({ ...setup, hasClientSecret: false })).toBe('draft')
})

it('is ready once all is known, and on or off once it is for somebody', () => {
  expect(setupStateOf(setup)).toBe('ready')
  expect(setupStateOf({ ...setup, segment: { ...nobody, users: ['user_ada'] } })).toBe('off')
  expect(setupStateOf({ ...setup, isEnabled: true })).toBe('on')
})

it('says whom it is for', () => {
  expect(reachOf(nobody)).toBe('nobody')
  expect(reachOf({ ...nobody, isForAll: true })).toBe('all')
  expect(reachOf({ ...nobody, audiences: ['sales'] })).toBe('some')
})
