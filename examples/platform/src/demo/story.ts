import type { CasesService } from '@waymark/cases/service'
import type { Log } from '../log/log.js'
import type { PlatformDatabase } from '../ports/platform-ports.js'
import { isBusy, whileBusy } from './busy.js'
import type { DemoClock } from './clock.js'
import type { DemoState } from './demo-state.js'
import { fillCases } from './fill-cases.js'
import type { Mover } from './mover.js'

/** What the story needs of a process. */
export interface StoryOptions {
  readonly service: CasesService
  readonly database: PlatformDatabase
  readonly clock: DemoClock
  readonly state: DemoState
  readonly mover: Mover
  readonly log: Log
  /** Whether other processes may be telling it. */
  readonly isShared: boolean
}

const lookAgain = 1_000

/** Sees to it that the story was told once, by this process when it `isFirst`; the others wait for it. */
export async function hearStory(options: StoryOptions, isFirst: boolean): Promise<void> {
  const { state, clock, log } = options
  if (isFirst) return tell(options)
  const isOver = () => state.current.story !== 'telling'
  while (!isOver()) {
    if (!options.isShared || !isBusy(state.current, clock)) {
      await breakOff(options)
      return
    }
    const late = new AbortController()
    await Promise.race([state.when(isOver), clock.real.sleep(lookAgain, late.signal).catch(() => {})])
    late.abort()
  }
  if (state.current.story === 'interrupted') log.info('the story of the demo was interrupted, and is left as it is')
}

async function tell(options: StoryOptions): Promise<void> {
  const { service, database, clock, state, mover, log } = options
  const began = clock.real.now().getTime()
  const cases = await whileBusy(options, async () => {
    const goTo = (moment: Date) => mover.moveTo({ offset: moment.getTime() - clock.real.now().getTime() })
    const filed = await fillCases({ service, database, clock, goTo })
    await mover.moveTo({ offset: 0 })
    await state.change(() => ({ story: 'told' }))
    return filed
  })
  log.info('the story was told', { cases, milliseconds: clock.real.now().getTime() - began })
}

/** Whoever told it is gone: what there is of it stays, and the clock shows real time. */
async function breakOff(options: StoryOptions): Promise<void> {
  const { state, mover, log } = options
  let isMine = false
  await state.change(({ story }) => {
    isMine = story === 'telling'
    return isMine ? { story: 'interrupted' } : undefined
  })
  if (!isMine) return
  log.error('the story of the demo was interrupted, and is left as it is')
  await whileBusy(options, () => mover.moveTo({ offset: 0 }))
}
