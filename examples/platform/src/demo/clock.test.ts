import { milliseconds } from '@waymark/core'
import { createMemoryDatabase, createVirtualClock } from '@waymark/core/memory'
import { expect, it } from 'vitest'
import { createDemoClock } from './clock.js'

const start = new Date('2026-01-05T09:00:00.000Z')
const at = (text: string) => new Date(start.getTime() + milliseconds(text as '1 day'))

it('runs with real time, so far behind it, and is moved forward', async () => {
  const real = createVirtualClock({ start })
  const clock = createDemoClock('24 days', real)
  expect([clock.now(), clock.offset]).toEqual([at('-24 days'), -milliseconds('24 days')])
  await real.advance('1 hour')
  expect(clock.now()).toEqual(new Date(at('-24 days').getTime() + 3_600_000))
  await clock.advance('25 days', async () => {})
  expect([clock.now(), clock.offset]).toEqual([new Date(at('1 day').getTime() + 3_600_000), milliseconds('1 day')])
})

it('fires what fell due on the way in the order of time, each at its own moment', async () => {
  const clock = createDemoClock(0, createVirtualClock({ start }))
  const database = createMemoryDatabase({ clock })
  await database.open([])
  const fired: unknown[] = []
  database.work({ note: async (payload) => void fired.push([payload, clock.now()]) })
  await database.transaction(async (tx) => {
    await tx.timers.set({ id: 'late', due: at('15 days'), job: 'note', payload: 'late' })
    await tx.timers.set({ id: 'soon', due: at('2 hours'), job: 'note', payload: 'soon' })
    await tx.timers.set({ id: 'never', due: at('16 days'), job: 'note', payload: 'never' })
  })
  await clock.advance('15 days', async () => {
    await new Promise((resolve) => setImmediate(resolve))
    await database.idle()
  })
  expect(fired).toEqual([
    ['soon', at('2 hours')],
    ['late', at('15 days')],
  ])
  await database.close()
})

it('wakes a sleeper when real time has passed, and lets it be called off', async () => {
  const real = createVirtualClock({ start })
  const clock = createDemoClock('1 day', real)
  const sleeping = clock.sleep(1_000)
  await real.advance('1 second')
  await expect(sleeping).resolves.toBeUndefined()
  const stop = new AbortController()
  const stopped = clock.sleep(1_000, stop.signal)
  stop.abort()
  await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
})
