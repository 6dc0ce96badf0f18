import type { LiveSearchState } from '../client/live-search-state.js'
import type { WaymarkSearchEvents } from './element-types.js'
import { countResults } from './tell-state.js'

/** Dispatches an event with a detail. False when somebody cancelled it. */
export type Tell = <Name extends keyof WaymarkSearchEvents>(
  name: Name,
  detail: WaymarkSearchEvents[Name]['detail'],
) => boolean

/** Tells the page what is new: that a search is done, and what went wrong. */
export function reportChanges(before: LiveSearchState, now: LiveSearchState, tell: Tell): void {
  if (now.phase === 'done' && before.phase !== 'done') {
    const counts = Object.fromEntries(now.groups.map(({ kind, results }) => [kind, results.length]))
    tell('waymark-search', { text: now.text, count: countResults(now), counts })
  }
  if (now.phase === 'failed' && before.phase !== 'failed') tell('waymark-error', { error: now.error })
  for (const { kind, moreError } of now.groups) {
    const known = before.groups.find((group) => group.kind === kind)?.moreError
    if (moreError !== undefined && moreError !== known) tell('waymark-error', { error: moreError })
  }
}
