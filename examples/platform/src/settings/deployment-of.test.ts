import { expect, it } from 'vitest'
import { deploymentOf } from './deployment-of.js'

const eu = { region: 'eu', url: 'https://eu.example.com' }
const us = { region: 'us', url: 'https://us.example.com' }
const localCallbackUrl = 'http://localhost:8080/integrations/callback'

it('has a callback of its own, and that of a developer’s machine', () => {
  expect(deploymentOf({ regions: [] }, 'https://app.example.com')).toEqual({
    callbackUrl: 'https://app.example.com/integrations/callback',
    localCallbackUrl,
  })
})

it('WORK-21 names its own region first, then the others in their order', () => {
  expect(deploymentOf({ regions: [eu, us] }, us.url)).toEqual({
    callbackUrl: 'https://us.example.com/integrations/callback',
    regions: [
      { region: 'us', callbackUrl: 'https://us.example.com/integrations/callback' },
      { region: 'eu', callbackUrl: 'https://eu.example.com/integrations/callback' },
    ],
    localCallbackUrl,
  })
})

it('names the callback of a developer’s machine once where that is its own', () => {
  expect(deploymentOf({ regions: [] }, 'http://localhost:8080')).toEqual({ callbackUrl: localCallbackUrl })
})
