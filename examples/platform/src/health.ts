import { type Clock, type Duration, milliseconds, systemClock } from '@waymark/core'

type State = 'ready' | 'not_ready'

/** Whether requests can be answered, and by which dependency not. */
export interface Readiness {
  readonly status: State | 'starting' | 'stopping'
  readonly dependencies: Readonly<Record<string, State>>
}

/** Looks after the dependencies. It is starting until it is told that everything has begun. */
export interface Health {
  check(): Promise<Readiness>
  /** From now on these are asked too. What is not `vital` is named, and does not decide: requests are answered without it. Default: vital. */
  watch(probes: Readonly<Record<string, Probe>>, how?: 'vital' | 'named'): void
  /** Everything has begun: from now on the dependencies decide. */
  started(): void
  /** From now on nothing new should be sent here. */
  stop(): void
}

/** Asks a dependency for something small; rejects when it cannot do it. */
export type Probe = () => Promise<unknown>

/** Makes a health without dependencies. One that takes longer than the limit, in real time, counts as not ready. */
export function createHealth({
  limit = '2 seconds',
  clock = systemClock,
}: {
  readonly limit?: Duration
  readonly clock?: Clock
} = {}): Health {
  const probes = new Map<string, Probe>()
  const named = new Set<string>()
  let phase: 'starting' | 'started' | 'stopping' = 'starting'

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
      const asked = [...probes].map(async ([name, probe]) => [name, await ask(probe)] as const)
      const dependencies = Object.fromEntries(await Promise.all(asked))
      const isReady = Object.entries(dependencies).every(([name, state]) => state === 'ready' || named.has(name))
      return { status: phase === 'started' ? (isReady ? 'ready' : 'not_ready') : phase, dependencies }
    },
    watch(added, how = 'vital') {
      for (const [name, probe] of Object.entries(added)) {
        probes.set(name, probe)
        if (how === 'named') named.add(name)
      }
    },
    started() {
      if (phase === 'starting') phase = 'started'
    },
    stop() {
      phase = 'stopping'
    },
  }
}
