import { expect, it } from 'vitest'
import { addressStep } from './address-step.js'

it.each([
  ['', 'ac', 'replace'],
  ['ac', 'acme', 'replace'],
  ['acme', 'ac', 'replace'],
  ['acme', 'acme in:lead', 'replace'],
  ['acme', '', 'push'],
  ['acme', 'globex', 'push'],
] as const)('%j and then %j: %s', (before, after, step) => {
  expect(addressStep(before, after)).toBe(step)
})
