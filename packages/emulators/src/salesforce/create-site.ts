import type { SeededIds, VirtualClock } from '@waymark/core/testing'
import { createJobs } from './bulk/jobs.js'
import { putFoundation } from './company/foundation.js'
import { createWorld } from './data/create-world.js'
import { idOf } from './data/record-id.js'
import { type ConnectedApp, demoApps } from './oauth/app.js'
import { createSigningKey } from './oauth/keys.js'
import { createTokens } from './oauth/tokens.js'
import type { Site } from './rest/call.js'
import { createCursors } from './rest/cursors.js'
import { createUsage } from './rest/usage.js'

/** Makes an org with its people and values, and what stands around it. */
export function createSite(clock: VirtualClock, ids: SeededIds, baseUrl: string, apps: readonly ConnectedApp[]): Site {
  const world = createWorld(clock, ids)
  putFoundation(world)
  return {
    world,
    tokens: createTokens(world),
    apps: new Map([...demoApps, ...apps].map((app) => [app.clientId, app])),
    key: createSigningKey(),
    cursors: createCursors(world),
    jobs: createJobs(world, (count) => idOf('750', 'Em0', count)),
    usage: createUsage(world),
    baseUrl,
  }
}
