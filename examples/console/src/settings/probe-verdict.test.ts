import { type NetworkDomain, networkDomains } from '@waymark/cases'
import { describe, expect, it } from 'vitest'
import { verdictOf } from './probe-verdict.js'

const [retired, chat, site, booking] = networkDomains as [NetworkDomain, NetworkDomain, NetworkDomain, NetworkDomain]
const found = (domain: NetworkDomain, reachable: boolean) => [domain.domain, { ...domain, reachable }] as const

describe('the verdict of a probe (CASE-22)', () => {
  it('is none before a probe', () => {
    expect(verdictOf(networkDomains, new Map())).toBeUndefined()
  })

  it('says how many were asked', () => {
    const asking = networkDomains.map(({ domain }) => [domain, undefined] as const)
    expect(verdictOf(networkDomains, new Map([...asking, found(chat, true)]))).toEqual({ done: 1, all: 4, missing: [] })
  })

  it('names what is missing, and nothing that is retired', () => {
    const probed = new Map([found(retired, false), found(chat, true), found(site, false), found(booking, true)])
    expect(verdictOf(networkDomains, probed)).toEqual({ done: 4, all: 4, missing: ['walkme.my.site.com'] })
  })
})
