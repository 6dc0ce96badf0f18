import { isWaymarkError } from '@waymark/core'
import type { Setup, SetupChange } from '@waymark/workstation-search'

/** The reads and writes that are needed here. */
export interface SetupStore {
  read(): Promise<Setup>
  change(change: SetupChange, version: number): Promise<Setup>
}

/**
 * Makes a change that follows from the set-up as it is, such as one more tick. Where somebody was faster, it is made of theirs; who comes
 * second a third time in a row is told.
 *
 * @throws RefusedError `version_mismatch` after three tries, and as the change does.
 */
export async function changeLatest(
  store: SetupStore,
  known: Setup,
  makeChange: (latest: Setup) => SetupChange,
): Promise<Setup> {
  let latest = known
  for (let tries = 1; ; tries += 1) {
    try {
      return await store.change(makeChange(latest), latest.version)
    } catch (error) {
      if (tries === 3 || !isWaymarkError(error, 'version_mismatch')) throw error
      latest = await store.read()
    }
  }
}
