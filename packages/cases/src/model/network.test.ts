import { expect, it } from 'vitest'
import { networkDomains } from './network.js'

it('names each domain with its purpose and whether it is retired (CASE-22)', () => {
  expect(
    networkDomains.map(({ domain, purpose, retired, retiredAt }) => [domain, purpose, retired, retiredAt]),
  ).toEqual([
    ['salesforceliveagent.com', 'chat', true, new Date('2026-02-14T00:00:00.000Z')],
    ['walkme.my.salesforce.com', 'chat', false, undefined],
    ['walkme.my.site.com', 'chat', false, undefined],
    ['go.wmesupport.com', 'booking', false, undefined],
  ])
})
