import { expect, it } from 'vitest'
import { createMemoryVault } from './memory-vault.js'

it('with a seed, two runs seal alike, and never twice with one nonce', async () => {
  const run = async () => {
    const vault = createMemoryVault({ seed: 'x' })
    const sealed = [await vault.seal('secret', 'here'), await vault.seal('secret', 'here')]
    expect(await vault.rotate()).toBe('k2')
    return [...sealed, await vault.seal('secret', 'here')]
  }
  const sealed = await run()
  expect(await run()).toEqual(sealed)
  expect(new Set(sealed.map((value) => value.split('.')[1])).size).toBe(3)
  const [without, again] = [createMemoryVault(), createMemoryVault()]
  expect(await without.seal('secret', 'here')).not.toBe(await again.seal('secret', 'here'))
})

it('a snapshot brings the keys back, and the nonces behind it', async () => {
  const vault = createMemoryVault({ seed: 1 })
  await vault.rotate()
  const sealed = await vault.seal('secret', 'here')
  const snapshot = JSON.parse(JSON.stringify(vault.snapshot()))
  const other = createMemoryVault({ seed: 2 })
  other.restore(snapshot)
  expect(await other.open(sealed, 'here')).toBe('secret')
  expect(await other.seal('more', 'here')).toBe(await vault.seal('more', 'here'))
})

it('refuses to seal half of a surrogate pair, which would not come back', async () => {
  await expect(createMemoryVault().seal('\ud83d', 'here')).rejects.toMatchObject({ code: 'internal_error' })
})
