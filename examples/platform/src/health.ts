import { type Clock, type Duration, milliseconds, systemClock } from '@waymark/core'

type State = 'ready' | 'not_ready'

/** Whether requests can be answered, and by which dependency not. */
export interface Readiness {
  readonly status: State | 'stopping'
  readonly dependencies: Readonly<Record<string, State>>
}

/** Looks after the dependencies. */
export interface Health {
  check(): Promise<Readiness>
  /** From now on nothing new should be sent here. */
  stop(): void
}

/** Asks a dependency for something small; rejects when it cannot do it. */
export type Probe = () => Promise<unknown>

/** Makes the health of these dependencies. One that takes longer than the limit, in real time, counts as not ready. */
export function createHealth(
  probes: Readonly<Record<string, Probe>>,
  { limit = '2 seconds', clock = systemClock }: { readonly limit?: Duration; readonly clock?: Clock } = {},
): Health {
  let isStopping = false

  async function ask(probe: Probe): Promise<State> {
    const done = new AbortController()
    const late = clock.sleep(milliseconds(limit), done.signal).then((): State => 'not_ready')
    // It rejects when it is called off, which is how it usually ends.
    late.catch(() => {})
    try {
      return await Promise.race([probe().then((): State => 'ready'), late])
    } catch {
      return 'not_ready'
    } finally {
      done.abort()
    }
  }

  return {
    async check() {
      const asked = Object.entries(probes).map(async ([name, probe]) => [name, await ask(probe)] as const)
      const dependencies = Object.fromEntries(await Promise.all(asked))
      const isReady = Object.values(dependencies).every((state) => state === 'ready')
      return { status: isStopping ? 'stopping' : isReady ? 'ready' : 'not_ready', dependencies }
    },
    stop() {
      isStopping = true
    },
  }
}
