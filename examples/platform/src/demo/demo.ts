import type { CasesService } from '@waymark/cases/service'
import type { Handler } from '@waymark/core/server'
import type { FaultPlan } from '@waymark/core/testing'
import { createRateLimit } from '../access/rate-limit.js'
import type { Sessions } from '../access/sessions.js'
import type { WhoAsks } from '../access/who-asks.js'
import type { DemoApi } from '../api/api-routes.js'
import { createDemoHandler } from '../api/demo-handler.js'
import type { Hosting } from '../api/hosting.js'
import { createSignInHandler } from '../api/sign-in-handler.js'
import type { Log } from '../log/log.js'
import type { WholeMail } from '../mail/read-caught-mails.js'
import type { PlatformPorts } from '../ports/platform-ports.js'
import type { DemoSalesforceJson } from '../wire/demo.js'
import type { DemoClock } from './clock.js'
import { createDemoState } from './demo-state.js'
import { demoDays } from './fill-cases.js'
import { createClockMoves } from './move-clock.js'
import { createMover } from './mover.js'
import type { DemoPerson } from './people.js'
import { hearStory } from './story.js'

/** How a demo is set up. */
export interface DemoSettings {
  readonly people: readonly DemoPerson[]
  /** The clock of the ports, to be set. */
  readonly clock: DemoClock
  /** Whether weeks of a support centre are lived through before anybody is served. */
  readonly story: boolean
  /** The Salesforce to set up and connect. */
  readonly salesforce?: DemoSalesforceJson | undefined
  /** Sends an answer to a mail of the inbox. */
  readonly answerMail: (mail: WholeMail, text: string) => Promise<void>
}

/** A demo as a part of the platform. */
export interface Demo {
  readonly api: DemoApi
  readonly plan: FaultPlan
  /** Sets the clock, and follows it. `told` settles when the story was told. */
  begin(): Promise<{ told(): Promise<void> }>
  stop(): void
}

// Of one machine, since nobody else may; a person who clicks does not come near it.
const signInsPerMinute = 240

/** Makes the demo of a platform. */
export function createDemo(
  options: DemoSettings & {
    readonly ports: PlatformPorts
    readonly hosting: Hosting
    readonly log: Log
    readonly now: () => number
    readonly whoAsks: WhoAsks
    readonly sessions: Sessions
    readonly service: CasesService
    /** The handlers whose operations can go wrong. */
    readonly faulty: readonly Handler[]
  },
): Demo {
  const { ports, hosting, log, now, clock, people, sessions, whoAsks, service, answerMail } = options
  const { database, blobs, isShared } = ports
  const operations = options.faulty.flatMap(({ routes }) => routes.map(({ operation }) => operation))
  const storyBegins = options.story ? -demoDays * 86_400_000 : undefined
  const state = createDemoState({ database, clock, log, storyBegins, operations })
  const mover = createMover({ database, clock, state })
  const moveClock = createClockMoves({ state, clock, mover, log })
  const { salesforce } = options
  const parts = { whoAsks, database, blobs, clock, state, operations, moveClock, salesforce, answerMail }

  return {
    api: {
      people,
      signIn: createSignInHandler(hosting, { people, sessions }),
      signInLimit: createRateLimit({ most: signInsPerMinute, window: 60_000, now }),
      handler: createDemoHandler(hosting, parts),
    },
    get plan() {
      return state.plan
    },
    async begin() {
      const { isFirst } = await state.begin()
      const tellers = { service, database, clock, state, mover, log, isShared }
      return { told: () => hearStory(tellers, isFirst && options.story) }
    },
    stop: () => state.stop(),
  }
}
