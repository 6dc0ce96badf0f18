import { describe, expect, it } from 'vitest'
import { callbackUrlsOf, makeChecklist, type SetupProgress } from './checklist.js'

const deployment = {
  callbackUrl: 'https://eu.example.com/callback',
  regions: [
    { region: 'eu', callbackUrl: 'https://eu.example.com/callback' },
    { region: 'us', callbackUrl: 'https://us.example.com/callback' },
  ],
  localCallbackUrl: 'http://localhost:8080/callback',
}
const begun: SetupProgress = { hasClientSecret: false, scopes: ['api', 'refresh_token'], confirmedSteps: [] }
const contact = { name: 'Carla', email: 'carla@acme.example' }

describe('the checklist', () => {
  it('of a connected app has the order and values of the legacy guide, marked as legacy (WORK-21)', () => {
    const { way, isLegacy, steps } = makeChecklist({ ...begun, contact }, deployment, 'connected_app')
    expect({ way, isLegacy }).toEqual({ way: 'connected_app', isLegacy: true })
    expect(steps.map(({ id, action, label, values, warnings }) => [id, action, label, values, warnings])).toEqual([
      ['app_name', 'enter', 'Connected App Name', ['Workstation'], ['legacy']],
      ['api_name', 'enter', 'API Name', ['Workstation'], []],
      ['contact_email', 'enter', 'Contact Email', ['carla@acme.example'], []],
      ['enable_oauth', 'turn_on', 'Enable OAuth Settings', [], []],
      ['device_flow', 'turn_on', 'Enable for Device Flow', [], ['device_flow']],
      ['scopes', 'choose', 'Selected OAuth Scopes', ['full', 'api', 'refresh_token offline_access'], ['full_scope']],
      ['secret_web_server', 'turn_on', 'Require Secret for Web Server Flow', [], []],
      ['secret_refresh', 'turn_on', 'Require Secret for Refresh Token Flow', [], []],
      [
        'callback_urls',
        'add',
        'Callback URL',
        ['https://eu.example.com/callback', 'https://us.example.com/callback'],
        [],
      ],
      ['client_id', 'give_back', 'Consumer Key', [], []],
      ['client_secret', 'give_back', 'Consumer Secret', [], []],
      ['domain', 'give_back', 'Current My Domain URL', [], []],
    ])
  })

  it('of an External Client App, which is the default, asks for the least that works (WORK-21)', () => {
    const { way, isLegacy, steps } = makeChecklist(begun, deployment)
    expect({ way, isLegacy }).toEqual({ way: 'external_client_app', isLegacy: false })
    expect(steps.map(({ id, action, label, values, warnings }) => [id, action, label, values, warnings])).toEqual([
      ['app_name', 'enter', 'External Client App Name', ['Workstation'], []],
      ['api_name', 'enter', 'API Name', ['Workstation'], []],
      ['contact_email', 'enter', 'Contact Email', [], []],
      ['distribution_state', 'choose', 'Distribution State', ['Local'], []],
      ['enable_oauth', 'turn_on', 'Enable OAuth', [], []],
      ['scopes', 'choose', 'OAuth Scopes', ['api', 'refresh_token offline_access'], []],
      [
        'pkce',
        'turn_on',
        'Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows',
        [],
        [],
      ],
      ['secret_web_server', 'turn_on', 'Require secret for Web Server Flow', [], []],
      ['secret_refresh', 'turn_on', 'Require secret for Refresh Token Flow', [], []],
      ['token_rotation', 'turn_on', 'Enable Refresh Token Rotation', [], []],
      [
        'idle_lifetime',
        'choose',
        'Refresh Token Policy',
        ['Expire refresh token if not used for specific time', '30 Days'],
        [],
      ],
      [
        'callback_urls',
        'add',
        'Callback URL',
        ['https://eu.example.com/callback', 'https://us.example.com/callback'],
        [],
      ],
      ['client_id', 'give_back', 'Consumer Key', [], []],
      ['client_secret', 'give_back', 'Consumer Secret', [], []],
      ['domain', 'give_back', 'Current My Domain URL', [], []],
    ])
  })

  it('names the address of a developer’s machine on request only, last and with a warning (WORK-21)', () => {
    const own = 'https://eu.example.com/callback'
    expect(callbackUrlsOf(deployment)).not.toContain('http://localhost:8080/callback')
    const { steps } = makeChecklist(begun, deployment, 'external_client_app', { localhost: true })
    expect(steps.find(({ id }) => id === 'callback_urls')).toEqual({
      id: 'callback_urls',
      action: 'add',
      label: 'Callback URL',
      values: [own, 'https://us.example.com/callback', 'http://localhost:8080/callback'],
      isDone: false,
      warnings: ['localhost'],
    })
    const without = makeChecklist(begun, { callbackUrl: own }, 'connected_app', { localhost: true })
    expect(without.steps.find(({ id }) => id === 'callback_urls')).toMatchObject({ values: [own], warnings: [] })
  })

  it('warns where the administrator asks for everything (WORK-21)', () => {
    const { steps } = makeChecklist({ ...begun, scopes: ['full', 'refresh_token', 'unknown'] }, deployment)
    expect(steps.find(({ id }) => id === 'scopes')).toMatchObject({
      values: ['full', 'refresh_token offline_access'],
      warnings: ['full_scope'],
    })
  })

  it('knows what was given back, and believes the administrator of the rest alone (WORK-21)', () => {
    const done = (setup: SetupProgress) =>
      makeChecklist(setup, deployment)
        .steps.filter(({ isDone }) => isDone)
        .map(({ id }) => id)
    expect(done(begun)).toEqual([])
    expect(done({ ...begun, confirmedSteps: ['pkce', 'domain', 'client_secret', 'nothing_here'] })).toEqual(['pkce'])
    const given = { ...begun, clientId: '3MVG9', hasClientSecret: true, domain: 'acme.my.salesforce.com' }
    expect(done(given)).toEqual(['client_id', 'client_secret', 'domain'])
  })
})
