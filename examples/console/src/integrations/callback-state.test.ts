import { NoAnswerError, RefusedError } from '@waymark/core'
import { workstationSearchErrorCodes } from '@waymark/workstation-search'
import { expect, it } from 'vitest'
import { faultOf, isWorthAnotherTry, stateOfCallback } from './callback-state.js'

const refused = (code: keyof typeof workstationSearchErrorCodes) =>
  new RefusedError(code, workstationSearchErrorCodes[code])

it('says what kind of failure a refused sign-in is', () => {
  expect(faultOf(refused('sign_in_denied'))).toBe('denied')
  expect(faultOf(refused('sign_in_failed'))).toBe('failed')
  expect(faultOf(refused('application_refused'))).toBe('refused')
  expect(faultOf(refused('integration_not_available'))).toBe('not_available')
})

it('offers another try only where the sign-in may still be good', () => {
  expect(faultOf(new NoAnswerError('timeout', 'too late'))).toBe('down')
  expect(faultOf(refused('application_unavailable'))).toBe('down')
  expect(faultOf(new TypeError('a fault of this page'))).toBe('other')
  expect((['denied', 'failed', 'not_available', 'refused'] as const).map(isWorthAnotherTry)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect((['down', 'other'] as const).map(isWorthAnotherTry)).toEqual([true, true])
})

it('knows the sign-in that an address belongs to', () => {
  expect(stateOfCallback('https://app.example/integrations/callback?code=a%3D&state=s1')).toBe('s1')
  expect(stateOfCallback('https://app.example/integrations/callback?error=access_denied&state=s2')).toBe('s2')
})

it('takes no other address for a callback', () => {
  expect(stateOfCallback('https://app.example/integrations/callback')).toBeUndefined()
  expect(stateOfCallback('https://app.example/integrations/callback?state=s1')).toBeUndefined()
  expect(stateOfCallback('https://app.example/integrations/callback?code=a')).toBeUndefined()
  expect(stateOfCallback('no address')).toBeUndefined()
})
