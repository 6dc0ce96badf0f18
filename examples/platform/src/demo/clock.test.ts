import { milliseconds } from '@waymark/core'
import { createVirtualClock } from '@waymark/core/memory'
import { clockContract, describeChecks } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { createDemoClock } from './clock.js'

const start = new Date('2026-01-05T09:00:00.000Z')
const at = (text: string) => new Date(start.getTime() + milliseconds(text as '1 day'))

it('runs with real time, as far ahead of it or behind it as it is set', async () => {
  const real = createVirtualClock({ start })
  const clock = createDemoClock(real)
  expect([clock.now(), clock.offset]).toEqual([start, 0])
  clock.set({ offset: -milliseconds('24 days') })
  expect(clock.now()).toEqual(at('-24 days'))
  await real.advance('1 hour')
  expect(clock.now()).toEqual(new Date(at('-24 days').getTime() + 3_600_000))
  clock.set({ offset: milliseconds('1 day') })
  expect([clock.now(), clock.offset]).toEqual([at('25 hours'), milliseconds('1 day')])
})

it('wakes a sleeper when real time has passed, and lets it be called off', async () => {
  const real = createVirtualClock({ start })
  const clock = createDemoClock(real)
  const sleeping = clock.sleep(1_000)
  await real.advance('1 second')
  await expect(sleeping).resolves.toBeUndefined()
  const stop = new AbortController()
  const stopped = clock.sleep(1_000, stop.signal)
  stop.abort()
  await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
})

it('wakes a sleeper whose moment it is set to, and lets another sleep for what is left', async () => {
  const real = createVirtualClock({ start })
  const clock = createDemoClock(real)
  const woken: string[] = []
  const sleep = (span: '1 hour' | '3 hours') => clock.sleep(milliseconds(span)).then(() => woken.push(span))
  const all = Promise.all([sleep('1 hour'), sleep('3 hours')])
  clock.set({ offset: milliseconds('2 hours') })
  await real.advance(0)
  expect(woken).toEqual(['1 hour'])
  await real.advance('59 minutes')
  expect(woken).toEqual(['1 hour'])
  await real.advance('1 minute')
  await all
  expect(woken).toEqual(['1 hour', '3 hours'])
})

it('stands still while it is held, and wakes whoever sleeps until a moment that it is set to', async () => {
  const real = createVirtualClock({ start })
  const clock = createDemoClock(real)
  clock.set({ offset: 0, heldAt: start.getTime() })
  const woken: Date[] = []
  const sleeping = clock.sleep(milliseconds('2 hours')).then(() => woken.push(clock.now()))
  await real.advance('3 hours')
  expect([clock.now(), clock.offset, woken]).toEqual([start, -milliseconds('3 hours'), []])
  clock.set({ offset: 0, heldAt: at('2 hours').getTime() })
  await sleeping
  expect(woken).toEqual([at('2 hours')])
})

describeChecks(
  'the clock of the demo',
  clockContract,
  async () => {
    const real = createVirtualClock({ start })
    const clock = createDemoClock(real)
    clock.set({ offset: milliseconds('3 days') })
    return { clock, pass: (span) => real.advance(span) }
  },
  { describe, it },
)
