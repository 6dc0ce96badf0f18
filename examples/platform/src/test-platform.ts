import { createCasesClient } from '@waymark/cases'
import { createVirtualClock, type VirtualClock } from '@waymark/core/memory'
import type { Caller } from './access/loopback.js'
import { compose, memoryPorts, type Platform, type PlatformPorts } from './compose.js'
import { demoPeople } from './demo/people.js'
import { createLog } from './log/log.js'

const origin = 'http://localhost:8080'
const here: Caller = { remoteAddress: '127.0.0.1' }

/** The platform in process, for tests: no port, and a clock that stands still. */
export interface TestPlatform {
  readonly platform: Platform
  readonly clock: VirtualClock
  /** The log so far. */
  readonly logged: readonly string[]
  ask(path: string, init?: RequestInit, caller?: Caller): Promise<Response>
  /** Signs in by the API, and gives the token. */
  signIn(person: string): Promise<string>
  /** The client of the cases, signed in. */
  cases(person: string): Promise<ReturnType<typeof createCasesClient>>
}

/** Makes one; ports that are given stand in for those in memory. */
export async function createTestPlatform(
  change: { readonly ports?: (ports: PlatformPorts) => PlatformPorts; readonly now?: () => number } = {},
): Promise<TestPlatform> {
  const clock = createVirtualClock()
  const logged: string[] = []
  const memory = memoryPorts(clock)
  const ports = change.ports?.(memory) ?? memory
  const log = createLog((line) => logged.push(line))
  const platform = await compose({
    ports,
    log,
    url: origin,
    people: demoPeople,
    ...(change.now && { now: change.now }),
  })

  const ask = (path: string, init?: RequestInit, caller = here) =>
    platform.answer(new Request(origin + path, init), caller)
  async function signIn(person: string): Promise<string> {
    const headers = { 'content-type': 'application/json' }
    const answer = await ask('/api/sign-in', { method: 'POST', headers, body: JSON.stringify({ person }) })
    return ((await answer.json()) as { token: string }).token
  }
  return {
    platform,
    clock,
    logged,
    ask,
    signIn,
    cases: async (person) =>
      createCasesClient({
        baseUrl: `${origin}/api/cases`,
        token: await signIn(person),
        fetch: (input, init) => platform.answer(new Request(input, init), here),
        clock,
      }),
  }
}
