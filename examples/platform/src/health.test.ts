import { createVirtualClock } from '@waymark/core/memory'
import { expect, it } from 'vitest'
import { createHealth } from './health.js'

const works = async () => {}

function watching(probes: Record<string, () => Promise<void>>, options: Parameters<typeof createHealth>[0] = {}) {
  const health = createHealth(options)
  health.watch(probes)
  health.started()
  return health
}

it('is starting until everything has begun, whatever is ready already', async () => {
  const health = createHealth()
  expect(await health.check()).toEqual({ status: 'starting', dependencies: {} })
  health.watch({ database: works })
  expect(await health.check()).toEqual({ status: 'starting', dependencies: { database: 'ready' } })
  health.started()
  expect(await health.check()).toEqual({ status: 'ready', dependencies: { database: 'ready' } })
})

it('is ready when every dependency is', async () => {
  const health = watching({ database: works, blobs: works })
  expect(await health.check()).toEqual({ status: 'ready', dependencies: { database: 'ready', blobs: 'ready' } })
})

it('names the dependency that fails, and says nothing of why', async () => {
  const health = watching({ database: works, blobs: () => Promise.reject(new Error('canary')) })
  expect(await health.check()).toEqual({ status: 'not_ready', dependencies: { database: 'ready', blobs: 'not_ready' } })
})

it('is ready without a dependency that is only named', async () => {
  const health = watching({ database: works })
  health.watch({ mail: () => Promise.reject(new Error('down')) }, 'named')
  expect(await health.check()).toEqual({ status: 'ready', dependencies: { database: 'ready', mail: 'not_ready' } })
})

it('does not wait for one that never answers', async () => {
  const clock = createVirtualClock()
  const health = watching({ database: () => new Promise(() => {}), blobs: works }, { limit: '2 seconds', clock })
  const checked = health.check()
  await clock.advance('2 seconds')
  expect(await checked).toEqual({ status: 'not_ready', dependencies: { database: 'not_ready', blobs: 'ready' } })
})

it('is not ready any more once it is stopping', async () => {
  const health = watching({ database: works })
  health.stop()
  expect(await health.check()).toEqual({ status: 'stopping', dependencies: { database: 'ready' } })
})
