import { createCasesService } from '@waymark/cases/service'
import { createVirtualClock } from '@waymark/core/memory'
import { expect, it } from 'vitest'
import { createLog } from '../log/log.js'
import { platformScope } from '../platform-scope.js'
import { memoryPorts } from '../ports/memory-ports.js'
import { createDemoClock } from './clock.js'
import { type DemoRecord, demoId, demoRecords } from './demo-record.js'
import { createDemoState } from './demo-state.js'
import { createMover } from './mover.js'
import { hearStory } from './story.js'

const start = new Date('2026-01-05T09:00:00.000Z')
const twelveDays = 12 * 86_400_000

/** A process that finds somebody else's story half told. */
async function setUp(left: Partial<DemoRecord>, isShared: boolean) {
  const real = createVirtualClock({ start, autoAdvance: true })
  const clock = createDemoClock(real)
  const { database, ...ports } = memoryPorts(clock)
  const mail = { domain: 'reply.localhost', from: 'Support <support@localhost>', portal: 'http://localhost:8080' }
  const service = createCasesService({ database, ...ports, mail })
  await database.open([...service.collections, demoRecords as never])
  await database.transaction((tx) =>
    tx.forAccount(platformScope).insert(demoRecords, {
      id: demoId,
      account: platformScope,
      offset: -twelveDays,
      rules: [],
      story: 'telling',
      ...left,
    }),
  )
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  const state = createDemoState({ database, clock, log, storyBegins: -2 * twelveDays, operations: [] })
  const mover = createMover({ database, clock, state })
  const { isFirst } = await state.begin()
  const messages = () => lines.map((line) => JSON.parse(line).message)
  return { real, clock, state, isFirst, messages, options: { service, database, clock, state, mover, log, isShared } }
}

const interrupted = ['the story of the demo was interrupted, and is left as it is']

it('is not told a second time by the process that owns the folder: what there is stays, and the clock shows real time', async () => {
  // Its teller was heard of a moment ago, but nobody else can be at work in this folder.
  const { options, isFirst, state, clock, messages } = await setUp({ busyUntil: '2026-01-05T09:00:10.000Z' }, false)
  expect([isFirst, clock.offset]).toEqual([false, -twelveDays])
  await hearStory(options, isFirst)
  expect([state.current.story, state.current.busyUntil, clock.offset]).toEqual(['interrupted', undefined, 0])
  expect(messages()).toEqual(interrupted)
})

it('is waited for as long as its teller is heard of, and no longer', async () => {
  const { options, real, state, clock, messages } = await setUp({ busyUntil: '2026-01-05T09:00:10.000Z' }, true)
  await hearStory(options, false)
  expect(real.now().getTime() - start.getTime()).toBeGreaterThanOrEqual(10_000)
  expect([state.current.story, clock.offset]).toEqual(['interrupted', 0])
  expect(messages()).toEqual(interrupted)
})

it('is over at once for whoever comes after it', async () => {
  const { options, real, messages } = await setUp({ story: 'told', offset: 0 }, true)
  await hearStory(options, false)
  expect([real.now(), messages()]).toEqual([start, []])
})
