import { milliseconds } from '@waymark/core'
import { createVirtualClock } from '@waymark/core/memory'
import { expect, it } from 'vitest'
import { createLog } from '../log/log.js'
import { memoryPorts } from '../ports/memory-ports.js'
import { createDemoClock } from './clock.js'
import { demoRecords } from './demo-record.js'
import { createDemoState } from './demo-state.js'
import { createMover } from './mover.js'

const start = new Date('2026-01-05T09:00:00.000Z')
const at = (text: string) => new Date(start.getTime() + milliseconds(text as '1 day'))

async function setUp() {
  // Each wait of the mover lets real time pass at once.
  const real = createVirtualClock({ start, autoAdvance: true })
  const clock = createDemoClock(real)
  const { database } = memoryPorts(clock)
  await database.open([demoRecords as never])
  const state = createDemoState({ database, clock, log: createLog(() => {}), storyBegins: undefined, operations: [] })
  await state.begin()
  return { real, clock, database, state, mover: createMover({ database, clock, state }) }
}

it('fires what falls due on the way in the order of time, each at its own moment, and what that sets too', async () => {
  const { clock, database, mover } = await setUp()
  const fired: unknown[] = []
  database.work({
    async note(payload) {
      fired.push([payload, clock.now()])
      if (payload !== 'soon') return
      const timer = { id: 'next', due: at('3 days'), job: 'note', payload: 'set on the way' }
      await database.transaction((tx) => tx.timers.set(timer))
    },
  })
  await database.transaction(async (tx) => {
    await tx.timers.set({ id: 'late', due: at('15 days'), job: 'note', payload: 'late' })
    await tx.timers.set({ id: 'soon', due: at('2 hours'), job: 'note', payload: 'soon' })
    await tx.timers.set({ id: 'never', due: at('16 days'), job: 'note', payload: 'never' })
  })
  await mover.moveTo({ offset: milliseconds('15 days') })
  expect(fired).toEqual([
    ['soon', at('2 hours')],
    ['set on the way', at('3 days')],
    ['late', at('15 days')],
  ])
  expect(clock.offset).toBe(milliseconds('15 days'))
})

it('stays where something is due that nobody does, and says so', async () => {
  const { clock, database, mover } = await setUp()
  const timer = { id: 'due', due: at('1 hour'), job: 'note', payload: null }
  await database.transaction((tx) => tx.timers.set(timer))
  await expect(mover.moveTo({ offset: milliseconds('1 day') })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('is there a process that works?'),
  })
  expect(clock.offset).toBe(milliseconds('1 hour'))
})
