import type { Setup } from '@waymark/workstation-search'
import { useState } from 'react'
import { workstation } from '../../session/clients.js'
import { changeLatest } from './change-latest.js'
import { type Tick, withTick } from './step-progress.js'
import { useSetupWrite } from './use-setup-write.js'

/** Ticks steps off, one write after another; they show at once. */
export function useTicks(setup: Setup) {
  const [ticks, setTicks] = useState<readonly Tick[]>([])
  const write = useSetupWrite(setup, (tick: Tick, latest) =>
    changeLatest(
      {
        read: () => workstation.setups.get(setup.id),
        change: (change, ifMatch) => workstation.setups.change(setup.id, change, { ifMatch }),
      },
      latest,
      (now) => ({ confirmedSteps: withTick(now, tick) }),
    ),
  )

  function tick(one: Tick): void {
    setTicks((others) => [...others, one])
    // Each has its own promise: callbacks of `mutate` are dropped when the next one starts.
    write
      .mutateAsync(one)
      .catch(() => undefined)
      .finally(() => setTicks((others) => others.filter((other) => other !== one)))
  }
  return { ticks, tick, error: write.error }
}
