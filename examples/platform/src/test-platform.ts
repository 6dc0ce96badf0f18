import { createCasesClient } from '@waymark/cases'
import { systemClock } from '@waymark/core'
import type { Fetch } from '@waymark/core/http'
import { createVirtualClock, type VirtualClock } from '@waymark/core/memory'
import {
  type ConnectionKeys,
  createWorkstationSearchClient,
  memoryKeys,
  type WorkstationSearchClient,
} from '@waymark/workstation-search'
import type { Caller } from './access/caller.js'
import { createApp } from './app.js'
import { createPlatformClient, type PlatformClient } from './client.js'
import { compose, type Platform } from './compose.js'
import { createConsoleFiles } from './console/console-files.js'
import { createDemoClock, type DemoClock } from './demo/clock.js'
import type { DemoSettings } from './demo/demo.js'
import { demoPeople } from './demo/people.js'
import { createHealth, type Health } from './health.js'
import { createLog } from './log/log.js'
import { memoryPorts } from './ports/memory-ports.js'
import type { PlatformPorts } from './ports/platform-ports.js'
import type { KnownKey } from './wire/api-key-file.js'
import type { DemoSalesforceJson } from './wire/demo.js'

const origin = 'http://localhost:8080'
/** Where applications send browsers back to. */
export const testCallbackUrl = `${origin}/integrations/callback`
const here: Caller = { remoteAddress: '127.0.0.1' }

/** The platform in process, for tests: no port, and real time that stands still. */
export interface TestPlatform {
  readonly platform: Platform
  readonly ports: PlatformPorts
  readonly health: Health
  /** Real time, as far as the platform knows. */
  readonly real: VirtualClock
  /** The demo's clock. */
  readonly clock: DemoClock
  /** The log so far. */
  readonly logged: readonly string[]
  ask(path: string, init?: RequestInit, caller?: Caller): Promise<Response>
  /** Signs in by the API, and gives the token. */
  signIn(person: string): Promise<string>
  /** The client of the cases, signed in. */
  cases(person: string): Promise<ReturnType<typeof createCasesClient>>
  /** The client of workstation search, signed in. Default: keys of its own. */
  workstation(person: string, keys?: ConnectionKeys): Promise<WorkstationSearchClient>
  /** The client of the platform itself, signed in. */
  client(person: string): Promise<PlatformClient>
}

/** How it differs from a demo without a story on memory. */
export interface TestPlatformOptions {
  /** Ports that stand in for those in memory. */
  readonly ports?: (ports: PlatformPorts) => PlatformPorts
  /** Default: true. */
  readonly demo?: boolean
  readonly apiKeys?: readonly KnownKey[]
  readonly consoleFolder?: string
  readonly answerMail?: DemoSettings['answerMail']
  /** What answers for Salesforce. Default: nothing does. */
  readonly salesforce?: Fetch
  /** What the demo tells of its Salesforce. Default: nothing. */
  readonly salesforceValues?: DemoSalesforceJson
}

/** Makes one. */
export async function createTestPlatform(change: TestPlatformOptions = {}): Promise<TestPlatform> {
  const real = createVirtualClock()
  const clock = createDemoClock(real)
  const logged: string[] = []
  const log = createLog((line) => logged.push(line))
  const memory = memoryPorts(clock)
  const ports = change.ports?.(memory) ?? memory
  const health = createHealth({ clock: systemClock })
  health.watch(ports.probes)
  const platform = compose({
    ports,
    log,
    mail: { domain: 'reply.localhost', from: 'Waymark support <support@localhost>', portal: origin },
    roles: { api: true, worker: true },
    deployment: { callbackUrl: testCallbackUrl },
    salesforce: { fetch: change.salesforce ?? (() => Promise.reject(new TypeError('there is no Salesforce here'))) },
    apiKeys: change.apiKeys ?? [],
    real,
    ...((change.demo ?? true) && {
      demo: {
        people: demoPeople,
        clock,
        story: false,
        salesforce: change.salesforceValues,
        answerMail: change.answerMail ?? (async () => {}),
      },
    }),
  })
  await platform.start()
  health.started()
  const console = createConsoleFiles(change.consoleFolder ?? 'no-such-folder')
  const answer = createApp({ health, log, ids: ports.ids, console, api: platform.api })

  const ask = (path: string, init?: RequestInit, caller = here) => answer(new Request(origin + path, init), caller)
  async function signIn(person: string): Promise<string> {
    const headers = { 'content-type': 'application/json' }
    const signedIn = await ask('/api/sign-in', { method: 'POST', headers, body: JSON.stringify({ person }) })
    return ((await signedIn.json()) as { token: string }).token
  }
  const reach = async (person: string, path: string) => ({
    baseUrl: origin + path,
    token: await signIn(person),
    fetch: (input: string | URL | Request, init?: RequestInit) => answer(new Request(input, init), here),
    clock: real,
  })
  return {
    platform,
    ports,
    health,
    real,
    clock,
    logged,
    ask,
    signIn,
    cases: async (person) => createCasesClient(await reach(person, '/api/cases')),
    workstation: async (person, keys = memoryKeys()) =>
      createWorkstationSearchClient({ ...(await reach(person, '/api/workstation-search')), keys }),
    client: async (person) => createPlatformClient(await reach(person, '/api')),
  }
}
