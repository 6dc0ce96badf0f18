import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import { describeChecks, vaultContract } from '@waymark/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyVault } from './key-vault.js'
import type { SealingKey } from './sealing-key.js'

const makeKeys = (count: number): SealingKey[] =>
  Array.from({ length: count }, (_, at) => ({ id: `k${at + 1}`, key: randomBytes(32) }))

describeChecks(
  'the key vault',
  vaultContract,
  async () => {
    const keys = makeKeys(3)
    let count = 1
    let vault = keyVault({ keys: keys.slice(0, count) })
    return {
      vault: {
        seal: (secret, context) => vault.seal(secret, context),
        open: (sealed, context) => vault.open(sealed, context),
      },
      stranger: keyVault({ keys: makeKeys(3) }),
      rotate: async () => {
        count += 1
        vault = keyVault({ keys: keys.slice(0, count) })
      },
    }
  },
  { describe, it },
)

it('reseals under the newest key what an older one sealed, after which the older one can go', async () => {
  const keys = makeKeys(2)
  const before = keyVault({ keys: keys.slice(0, 1) })
  const after = keyVault({ keys })
  const old = await before.seal('swordfish', 'here')
  const fresh = await after.reseal(old, 'here')
  expect([after.newest, after.isCurrent(old), after.isCurrent(fresh)]).toEqual(['k2', false, true])
  expect(await after.reseal(fresh, 'here')).toBe(fresh)
  expect(await keyVault({ keys: keys.slice(1) }).open(fresh, 'here')).toBe('swordfish')
  await expect(after.reseal(old, 'elsewhere')).rejects.toMatchObject({ code: 'internal_error' })
  await expect(after.reseal(fresh, 'elsewhere')).rejects.toMatchObject({ code: 'internal_error' })
})

it('whatever is sealed opens, and no changed letter does', async () => {
  const vault = keyVault({ keys: makeKeys(1) })
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), fc.nat(), async (secret, context, place) => {
      const sealed = await vault.seal(secret, context)
      expect(await vault.open(sealed, context)).toBe(secret)
      const at = place % sealed.length
      const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`
      await expect(vault.open(changed, context)).rejects.toMatchObject({ code: 'internal_error' })
    }),
  )
})

it('refuses keys that cannot be used, without telling anything of them', () => {
  const [good = { id: '', key: new Uint8Array() }] = makeKeys(1)
  const faultOf = (keys: readonly SealingKey[]) => {
    try {
      keyVault({ keys })
      return undefined
    } catch (error) {
      return (error as Error).message
    }
  }
  expect(faultOf([])).toBe('a vault needs at least one key')
  expect(faultOf([good, { id: 'k2', key: good.key.subarray(1) }])).toBe(
    'key 2 of 2 of the vault (k2): it has 31 bytes, not 32',
  )
  expect(faultOf([good, good])).toBe('key 2 of 2 of the vault: the id k1 is there twice')
  expect(faultOf([{ ...good, id: 'k.1' }])).toBe(
    'key 1 of 1 of the vault: its id is not 1 to 64 letters, digits, _ and -',
  )
})

it('shows neither key nor secret nor context in an error or in itself', async () => {
  const key = Buffer.from('canary-key-canary-key-canary-key')
  const vault = keyVault({ keys: [{ id: 'k1', key }] })
  const sealed = await vault.seal('canary-secret', 'canary-context')
  const attempts = [
    vault.open(sealed, 'other'),
    vault.open(`${sealed}x`, 'canary-context'),
    vault.open(`k2${sealed.slice(2)}`, 'canary-context'),
    vault.open('canary-secret', 'canary-context'),
    vault.seal('canary-secret\ud83d', 'canary-context'),
    vault.reseal(sealed, 'other'),
  ]
  for (const attempt of attempts) {
    const error: Error = await attempt.then(
      () => expect.unreachable('it must be refused'),
      (reason) => reason,
    )
    const shown = `${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}${error.stack}`
    for (const canary of ['canary-', key.toString('base64'), key.toString('hex')]) expect(shown).not.toContain(canary)
  }
  expect(inspect(vault, { depth: 9, showHidden: true })).not.toContain('canary')
})
