import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPlatformClient } from '@waymark/platform/client'
import { freePort, type PlatformProcess, startPlatform } from '../system/start-platform.js'

/** A demo as `npm run demo` starts it, in a folder of its own. */
export interface DemoPlatform {
  readonly url: string
  /** Where it takes answers by mail. */
  readonly smtpPort: number
  readonly processes: readonly PlatformProcess[]
  /** The client of somebody who is signed in, beside the browser. */
  clientOf(person: string): Promise<ReturnType<typeof createPlatformClient>>
  /** The token of a demo person. */
  tokenOf(person: string): Promise<string>
  close(): Promise<void>
}

/** Starts one; what is given of its environment takes the place of what it has. */
export async function startDemo(environment: Readonly<Record<string, string>> = {}): Promise<DemoPlatform> {
  const place = mkdtempSync(join(tmpdir(), 'waymark-demo-'))
  const smtpPort = await freePort()
  // An org of its own, unless one is named that runs elsewhere.
  const salesforce = environment['WAYMARK_SALESFORCE_URL'] ?? { WAYMARK_SALESFORCE_PORT: String(await freePort()) }
  const platform = await startPlatform({
    WAYMARK_DEMO: 'on',
    WAYMARK_DATA: join(place, 'data'),
    WAYMARK_SMTP_PORT: String(smtpPort),
    ...(typeof salesforce === 'object' && salesforce),
    ...environment,
  })
  return demoOf(platform.url.replace('127.0.0.1', 'localhost'), smtpPort, [platform], async () => {
    await platform.stop()
    rmSync(place, { recursive: true, force: true })
  })
}

/** A demo over processes that run. */
export function demoOf(
  url: string,
  smtpPort: number,
  processes: readonly PlatformProcess[],
  close: () => Promise<void>,
): DemoPlatform {
  const baseUrl = `${url}/api`
  const tokenOf = async (person: string) => (await createPlatformClient({ baseUrl }).signIn(person)).token
  return {
    url,
    smtpPort,
    processes,
    tokenOf,
    clientOf: async (person) => createPlatformClient({ baseUrl, token: await tokenOf(person) }),
    close,
  }
}
