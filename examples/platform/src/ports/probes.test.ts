import { createVirtualClock } from '@waymark/core/memory'
import { expect, it } from 'vitest'
import { rarely } from './probes.js'

it('asks a dependency again only after a while, whatever it answered', async () => {
  const clock = createVirtualClock()
  let asked = 0
  const probe = rarely(() => (++asked === 1 ? Promise.reject(new Error('no')) : Promise.resolve()), 5_000, clock)
  await expect(probe()).rejects.toThrow('no')
  await expect(probe()).rejects.toThrow('no')
  await clock.advance('5 seconds')
  await expect(probe()).resolves.toBeUndefined()
  expect(asked).toBe(2)
})
