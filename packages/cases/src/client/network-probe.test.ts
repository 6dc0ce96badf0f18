import { createVirtualClock } from '@waymark/core/memory'
import { describe, expect, it } from 'vitest'
import { networkDomains } from '../model/network.js'
import { probeNetwork } from './network-probe.js'

const hang = () => new Promise<Response>(() => {})

describe('a probe of the network', () => {
  it('says for each domain whether it is reachable (CASE-22)', async () => {
    const asked: (readonly [string, RequestInit | undefined])[] = []
    const fetch = async (input: string | URL | Request, init?: RequestInit) => {
      asked.push([String(input), init])
      if (String(input).includes('site.com')) throw new TypeError('fetch failed')
      if (String(input).includes('wmesupport')) return new Response(null, { status: 503 })
      return new Response('hello')
    }
    const probe = await probeNetwork({ fetch, clock: createVirtualClock() })
    const [retired, salesforce, site, booking] = networkDomains
    expect(probe).toEqual({
      ready: false,
      domains: [
        { ...retired, reachable: true },
        { ...salesforce, reachable: true },
        { ...site, reachable: false, reason: 'failed' },
        { ...booking, reachable: true },
      ],
    })
    expect(asked.map(([url]) => url)).toEqual(networkDomains.map(({ domain }) => `https://${domain}/`))
    expect(asked[0]?.[1]).toMatchObject({ method: 'HEAD', mode: 'no-cors', credentials: 'omit', redirect: 'follow' })
  })

  it('is ready although a retired domain is blocked (CASE-22)', async () => {
    const fetch = async (input: string | URL | Request) => {
      if (String(input).includes('liveagent')) throw new TypeError('fetch failed')
      return new Response()
    }
    const probe = await probeNetwork({ fetch, clock: createVirtualClock() })
    expect(probe.ready).toBe(true)
    expect(probe.domains[0]).toMatchObject({ retired: true, reachable: false, reason: 'failed' })
  })

  it('asks all at once and gives up on all at one deadline, also when fetch pays no heed to its signal (CASE-22)', async () => {
    const clock = createVirtualClock()
    let asked = 0
    const fetch = (input: string | URL | Request) => {
      asked += 1
      return String(input).includes('booking') ? Promise.resolve(new Response()) : hang()
    }
    const booking = { domain: 'booking.example', purpose: 'booking', description: 'Calls.', retired: false } as const
    const domains = [...networkDomains.slice(1, 3), booking]
    let settled = false
    const probing = probeNetwork({ fetch, clock, domains, timeout: '3 seconds' }).finally(() => {
      settled = true
    })
    await clock.advance(2_999)
    expect([asked, settled]).toEqual([3, false])
    await clock.advance(1)
    const probe = await probing
    expect(probe.ready).toBe(false)
    expect(probe.domains.map(({ reachable, reason }) => [reachable, reason])).toEqual([
      [false, 'timeout'],
      [false, 'timeout'],
      [true, undefined],
    ])
  })

  it('ends as soon as its caller says so (CASE-22)', async () => {
    const caller = new AbortController()
    const signals: (AbortSignal | null | undefined)[] = []
    const fetch = (_: unknown, init?: RequestInit) => {
      signals.push(init?.signal)
      return hang()
    }
    const probing = probeNetwork({ fetch, clock: createVirtualClock(), signal: caller.signal })
    setImmediate(() => caller.abort())
    await expect(probing).rejects.toMatchObject({ code: 'aborted' })
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, true, true, true])
    await expect(probeNetwork({ fetch, signal: caller.signal })).rejects.toMatchObject({ code: 'aborted' })
    expect(signals).toHaveLength(4)
  })
})
