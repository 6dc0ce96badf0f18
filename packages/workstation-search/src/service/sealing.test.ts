import { inspect } from 'node:util'
import { createMemoryVault } from '@waymark/core/memory'
import fc from 'fast-check'
import { base64url } from 'jose'
import { describe, expect, it } from 'vitest'
import { sealFor } from './sealing.js'

const saltOf = (byte: number) => base64url.encode(new Uint8Array(32).fill(byte))
const vault = createMemoryVault({ seed: 1 })
const [own, other] = [sealFor(vault, saltOf(1)), sealFor(vault, saltOf(2))]
const canary = 'canary-refresh-token'
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: { code?: string }) => error.code,
  )

describe('a seal with a salt', () => {
  it('opens what it sealed for the same place, whatever it was (WORK-23)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, context) => {
        expect(await own.open(await own.seal(text, context), context)).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  it('needs both parts: another salt, and the vault alone, open nothing (WORK-23)', async () => {
    const sealed = await own.seal(canary, 'here')
    expect(await codeOf(other.open(sealed, 'here'))).toBe('reconnect_required')
    expect(await codeOf(own.open(sealed, 'there'))).toBe('reconnect_required')
    const byVault = await vault.open(sealed.slice(0, sealed.lastIndexOf('~')), 'here')
    expect(byVault).toMatch(/^eyJ/)
    expect(sealed + byVault + atob(byVault.split('.')[0] ?? '')).not.toContain(canary)
  })

  it('says the same of every change of a character, and of what is no seal at all (WORK-23)', async () => {
    const sealed = await own.seal(canary, 'here')
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      expect(await codeOf(own.open(changed, 'here')), `at ${at}`).toBe('reconnect_required')
    }
    for (const strange of ['', '~', 'k1.a.b', sealed.slice(0, -1), `${sealed}=`, `${sealed}~`]) {
      expect(await codeOf(own.open(strange, 'here')), strange).toBe('reconnect_required')
    }
    for (const salt of ['', 'short', `${saltOf(1)}A`]) {
      expect(await codeOf(sealFor(vault, salt).open(sealed, 'here'))).toBe('reconnect_required')
      expect(await codeOf(sealFor(vault, salt).seal(canary, 'here'))).toBe('reconnect_required')
    }
  })

  it('tells a vault that lost its key from a wrong salt, which never reaches the vault (WORK-23)', async () => {
    const sealed = await own.seal(canary, 'here')
    let asked = 0
    const lost = {
      ...createMemoryVault({ seed: 2 }),
      open: (text: string, context: string) => {
        asked += 1
        return createMemoryVault({ seed: 2 }).open(text, context)
      },
    }
    expect(await codeOf(sealFor(lost, saltOf(2)).open(sealed, 'here'))).toBe('reconnect_required')
    expect(asked).toBe(0)
    expect(await codeOf(sealFor(lost, saltOf(1)).open(sealed, 'here'))).toBe('internal_error')
  })

  it('opens what an older key of the vault sealed (WORK-23)', async () => {
    const rotated = createMemoryVault({ seed: 3 })
    const seal = sealFor(rotated, saltOf(1))
    const sealed = await seal.seal(canary, 'here')
    await rotated.rotate()
    expect([sealed.slice(0, 3), await seal.open(sealed, 'here')]).toEqual(['k1.', canary])
  })

  it('has errors without a word of the secret or the salt (WORK-23)', async () => {
    const sealed = await own.seal(canary, 'here')
    const error = await other.open(sealed, 'here').catch((reason: unknown) => reason)
    const told = inspect(error, { depth: 9, showHidden: true })
    for (const secret of [canary, saltOf(1), saltOf(2), sealed]) expect(told).not.toContain(secret)
  })
})
