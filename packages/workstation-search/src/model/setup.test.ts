import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapsOf, loginUrlOf, nameKeyOf, readDomain, scopesMissingFrom } from './setup.js'

describe('a domain', () => {
  it('is the host alone of whatever address of the org was given (WORK-21)', () => {
    const host = 'company-lightning-example.lightning.force.com'
    for (const given of [
      `https://${host}/`,
      `https://${host}/lightning/setup/SetupOneHome/home?x=1#y`,
      ` ${host} `,
      `${host}/lightning`,
      host.toUpperCase(),
      `https://${host}:443/`,
    ]) {
      expect(readDomain(given), given).toBe(host)
    }
    expect(readDomain('acme--test.sandbox.my.salesforce-setup.com')).toBe('acme--test.sandbox.my.salesforce-setup.com')
  })

  it('is none where a secret would leave Salesforce (WORK-21)', () => {
    for (const given of [
      '',
      'localhost',
      '127.0.0.1',
      'http://acme.my.salesforce.com',
      'https://acme.my.salesforce.com:8443/',
      'https://acme.my.salesforce.com@evil.example/',
      'https://evil.example\\@acme.my.salesforce.com/',
      'https://user@acme.my.salesforce.com/',
      'acme.my.salesforce.com.evil.example',
      'evilsalesforce.com',
      'salesforce.com',
      'https://evil.example/acme.my.salesforce.com',
      'https://evil.example?acme.my.salesforce.com',
      'acme.my.salesforce.com.',
      'javascript://acme.my.salesforce.com/',
      `${'a'.repeat(64)}.salesforce.com`,
    ]) {
      expect(readDomain(given), given).toBeUndefined()
    }
  })

  it('that was read is read as itself, and what anybody types is a host of Salesforce or nothing (WORK-21)', () => {
    const typed = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.tuple(fc.string(), fc.string()).map(([before, behind]) => `${before}acme.my.salesforce.com${behind}`),
    )
    fc.assert(
      fc.property(typed, (given) => {
        const host = readDomain(given)
        if (host === undefined) return
        expect(readDomain(host)).toBe(host)
        expect(new URL(`https://${host}/`).hostname).toBe(host)
        expect(host).toMatch(
          /\.(?:salesforce\.com|salesforce-setup\.com|force\.com|site\.com|salesforce\.mil|cloudforce\.com)$/,
        )
      }),
    )
  })

  it('leads to the My Domain beside it, where people sign in (WORK-21)', () => {
    expect(
      [
        'acme.lightning.force.com',
        'acme--test.sandbox.lightning.force.com',
        'acme.my.salesforce-setup.com',
        'acme.my.salesforce.com',
        'login.salesforce.com',
      ].map(loginUrlOf),
    ).toEqual([
      'https://acme.my.salesforce.com',
      'https://acme--test.sandbox.my.salesforce.com',
      'https://acme.my.salesforce.com',
      'https://acme.my.salesforce.com',
      'https://login.salesforce.com',
    ])
  })
})

it('a set-up says what is missing, in the order in which it is asked for (WORK-21)', () => {
  expect(gapsOf({ hasClientSecret: false })).toEqual(['domain', 'client_id', 'client_secret'])
  expect(gapsOf({ domain: 'acme.my.salesforce.com', hasClientSecret: true })).toEqual(['client_id'])
  expect(gapsOf({ domain: 'acme.my.salesforce.com', clientId: '3MVG9', hasClientSecret: true })).toEqual([])
})

it('scopes must open the API and keep people signed in; `full` does the first alone (WORK-21)', () => {
  expect(scopesMissingFrom(['api', 'refresh_token'])).toEqual([])
  expect(scopesMissingFrom(['full'])).toEqual(['refresh_token'])
  expect(scopesMissingFrom(['openid'])).toEqual(['api', 'refresh_token'])
})

it('names that people take for the same are the same', () => {
  expect([' Sales  Force', 'sales force', 'Ｓales Force'].map(nameKeyOf)).toEqual(new Array(3).fill('sales force'))
})
