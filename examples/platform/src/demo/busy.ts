import type { Log } from '../log/log.js'
import type { DemoClock } from './clock.js'
import type { DemoRecord } from './demo-record.js'
import type { DemoState } from './demo-state.js'

const lease = 10_000
const beat = 3_000

/** Whether somebody is telling or moving, who is heard of. */
export function isBusy({ busyUntil }: DemoRecord, clock: DemoClock): boolean {
  return busyUntil !== undefined && Date.parse(busyUntil) > clock.real.now().getTime()
}

/** Until when somebody who says so now counts as busy. */
export function busyFromNow(clock: DemoClock): { readonly busyUntil: string } {
  return { busyUntil: new Date(clock.real.now().getTime() + lease).toISOString() }
}

/** Does something while every process knows that somebody is at it; if this process dies, they know soon. */
export async function whileBusy<Value>(
  { state, clock, log }: { readonly state: DemoState; readonly clock: DemoClock; readonly log: Log },
  work: () => Promise<Value>,
): Promise<Value> {
  const done = new AbortController()
  async function keepSaying(): Promise<void> {
    while (!done.signal.aborted) {
      await state.change(() => busyFromNow(clock))
      await clock.real.sleep(beat, done.signal).catch(() => {})
    }
  }
  const saying = keepSaying().catch((error: unknown) => log.error('failed', { error }))
  try {
    return await work()
  } finally {
    done.abort()
    await saying
    await state.change(() => ({ busyUntil: undefined }))
  }
}
