import type { DemoStateJson } from '@waymark/platform/client'

/** How the demo stands, as this window last heard. */
export interface DemoState extends DemoStateJson {
  /** When that was, by this computer's clock, in milliseconds. */
  readonly heardAt: number
  /** Whether the clock runs by itself between two moves. */
  readonly runs: boolean
}

/** A state as it was heard at a moment of this computer's clock. A clock that stood since the last time does not run. */
export function heard(state: DemoStateJson, last: DemoState | undefined, at: number): DemoState {
  return { ...state, heardAt: at, runs: last === undefined || last.now !== state.now }
}

/** The demo's time at a moment of this computer's clock. It does not go by whether this computer's clock is right. */
export function demoTimeAt({ now, heardAt, runs }: DemoState, at: number): Date {
  return new Date(Date.parse(now) + (runs ? Math.max(0, at - heardAt) : 0))
}
