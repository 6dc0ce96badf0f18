import type { RecentViewsSnapshot } from './data/recent-views.js'
import type { StoreSnapshot } from './data/store.js'
import type { Site } from './rest/call.js'

interface Kept {
  readonly format: 'salesforce-2'
  readonly clock: string
  readonly ids: string
  readonly store: StoreSnapshot
  readonly tokens: string
  readonly jobs: string
  readonly shares: readonly (readonly [string, readonly (readonly [string, 'Read' | 'Edit'])[]])[]
  readonly recentViews: RecentViewsSnapshot
}

/** Everything that an org holds, as JSON. */
export function takeSnapshot({ world, tokens, jobs }: Site): string {
  const kept: Kept = {
    format: 'salesforce-2',
    clock: world.clock.now().toISOString(),
    ids: world.ids.state(),
    store: world.store.snapshot(),
    tokens: tokens.snapshot(),
    jobs: jobs.snapshot(),
    shares: [...world.shares].map(([id, users]) => [id, [...users]]),
    recentViews: world.recentViews.snapshot(),
  }
  return JSON.stringify(kept)
}

function readKept(snapshot: string): Kept {
  let kept: { format?: unknown } | null
  try {
    kept = JSON.parse(snapshot)
  } catch {
    kept = null
  }
  if (kept?.format !== 'salesforce-2') throw new TypeError('this is no snapshot of a Salesforce emulator')
  return kept as Kept
}

/** Replaces everything that an org holds. @throws TypeError when it is no snapshot. */
export function restoreSnapshot(
  { world, tokens, jobs, cursors }: Site,
  snapshot: string,
  setClock: (now: Date) => void,
) {
  const kept = readKept(snapshot)
  setClock(new Date(kept.clock))
  world.ids.restore(kept.ids)
  world.store.restore(kept.store)
  tokens.restore(kept.tokens)
  jobs.restore(kept.jobs)
  cursors.clear()
  world.shares.clear()
  for (const [id, users] of kept.shares) world.shares.set(id, new Map(users))
  world.recentViews.restore(kept.recentViews)
}
