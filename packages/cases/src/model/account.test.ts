import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Agreement, agreementInForce, type SlaVersion, versionInForce } from './account.js'
import { priorityDefinitions } from './priority.js'

const version = (id: string, at: number): SlaVersion => ({
  id,
  publishedAt: new Date(at),
  definitions: priorityDefinitions,
})
const agreement = (id: string, signedAt: number, from: number, until: number): Agreement => ({
  id,
  version: 1,
  account: 'acme',
  supportLevel: 'gold',
  signedAt: new Date(signedAt),
  from: new Date(from),
  until: new Date(until),
  slaVersion: '1',
  overrides: {},
})

describe('agreements and versions', () => {
  it('the version in force is the newest that was published by then, itself included (CASE-05)', () => {
    const versions = [version('b', 200), version('a', 100)]
    const inForce = [99, 100, 199, 200, 201].map((at) => versionInForce(versions, new Date(at))?.id)
    expect(inForce).toEqual([undefined, 'a', 'a', 'b', 'b'])
  })

  it('a later version is never in force before it was published, in whatever order they stand (CASE-05)', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { minLength: 1 }), fc.nat(50), (instants, at) => {
        const inForce = versionInForce(
          instants.map((instant) => version(String(instant), instant)),
          new Date(at),
        )
        const published = instants.filter((instant) => instant <= at)
        expect(inForce?.id).toBe(published.length === 0 ? undefined : String(Math.max(...published)))
      }),
    )
  })

  it('an agreement covers its first instant and not its end; of several, the one that was signed last (CASE-05)', () => {
    const agreements = [agreement('new', 20, 150, 250), agreement('old', 10, 100, 200)]
    const inForce = [99, 100, 149, 150, 199, 200, 249, 250].map((at) => agreementInForce(agreements, new Date(at))?.id)
    expect(inForce).toEqual([undefined, 'old', 'old', 'new', 'new', 'new', 'new', undefined])
  })
})
