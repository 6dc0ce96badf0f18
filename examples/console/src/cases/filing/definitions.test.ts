import { type Agreement, priorityDefinitions, type SlaVersion } from '@waymark/cases'
import { expect, it } from 'vitest'
import { ownDefinition } from './definitions.js'

const now = new Date('2026-03-10T00:00:00Z')
const version: SlaVersion = {
  id: '2026-01',
  publishedAt: new Date('2026-01-01'),
  definitions: { ...priorityDefinitions, p2: 'Worded by the version.' },
}
const agreement: Agreement = {
  id: 'agreement_1',
  version: 1,
  account: 'acme',
  supportLevel: 'premium',
  signedAt: new Date('2026-01-02'),
  from: new Date('2026-02-01'),
  until: new Date('2027-02-01'),
  slaVersion: '2026-01',
  overrides: { p1: 'Worded by the agreement.' },
}

it('CASE-05 shows the definition of the agreement in force, where it is not the standard one', () => {
  const known = { agreements: [agreement], versions: [version], now }
  expect(ownDefinition('p1', known)).toBe('Worded by the agreement.')
  expect(ownDefinition('p2', known)).toBe('Worded by the version.')
  expect(ownDefinition('p3', known)).toBeUndefined()
})

it('the last signature counts, and a term that is over does not', () => {
  const later = { ...agreement, signedAt: new Date('2026-02-02'), overrides: { p1: 'Signed later.' } }
  expect(ownDefinition('p1', { agreements: [later, agreement], versions: [], now })).toBe('Signed later.')
  expect(ownDefinition('p1', { agreements: [agreement], versions: [], now: agreement.until })).toBeUndefined()
})
