import { expect, it } from 'vitest'
import { callbackAddress, isSignInAddress } from './sign-in-address.js'

it.each([
  'https://acme.my.salesforce.com/services/oauth2/authorize?state=a',
  'http://localhost:8180/services/oauth2/authorize',
  'http://127.0.0.1:8180/',
  'http://[::1]:8180/',
  'http://salesforce.localhost:8180/',
])('sends the browser to %s', (address) => {
  expect(isSignInAddress(address)).toBe(true)
})

it.each([
  'http://acme.my.salesforce.com/',
  'http://localhost.evil.example/',
  'http://127.0.0.1.evil.example/',
  'javascript:alert(1)',
  'data:text/html,hello',
  '//acme.my.salesforce.com',
  '',
])('does not send the browser to "%s"', (address) => {
  expect(isSignInAddress(address)).toBe(false)
})

it('is called back at this origin', () => {
  expect(callbackAddress('https://app.example')).toBe('https://app.example/integrations/callback')
})
