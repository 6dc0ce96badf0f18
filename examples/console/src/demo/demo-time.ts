import type { DemoStateJson } from '@waymark/platform/client'

/** How the demo stands, as this window last heard. */
export interface DemoState extends DemoStateJson {
  /** When that was, by this computer's clock, in milliseconds. */
  readonly heardAt: number
}

/** A state as it was heard at a moment of this computer's clock. */
export function heard(state: DemoStateJson, at: number): DemoState {
  return { ...state, heardAt: at }
}

/** The demo's time at a moment of this computer's clock. It does not go by whether this computer's clock is right. */
export function demoTimeAt({ now, heardAt, isHeld }: DemoState, at: number): Date {
  return new Date(Date.parse(now) + (isHeld ? 0 : Math.max(0, at - heardAt)))
}
