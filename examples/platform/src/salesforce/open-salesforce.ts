import { join } from 'node:path'
import { systemClock } from '@waymark/core'
import type { Vault } from '@waymark/core/ports'
import type { Log } from '../log/log.js'
import type { Settings } from '../settings/settings.js'
import type { DemoSalesforceJson } from '../wire/demo.js'
import { demoOrg } from './demo-org.js'
import { sealedFile } from './sealed-file.js'

/** The Salesforce that a process of a demo speaks with. */
export interface DemoSalesforce {
  /** What stands in for the org's host. */
  readonly origins: Readonly<Record<string, string>>
  /** What an administrator needs to set it up. */
  readonly values: DemoSalesforceJson
  close(): Promise<void>
}

/** Opens it: that of another process, or one in this process. Undefined outside of a demo, and where no requests are taken. */
export async function openSalesforce(
  { demo, roles, data, salesforce }: Pick<Settings, 'demo' | 'roles' | 'data' | 'salesforce'>,
  { callbackUrl, vault, log }: { readonly callbackUrl: string; readonly vault: Vault; readonly log: Log },
): Promise<DemoSalesforce | undefined> {
  if (!demo || !roles.api) return undefined
  const home = sealedFile(join(data, 'salesforce.sealed'), vault, 'emulated salesforce')

  async function start() {
    // Loaded here: nobody else needs it.
    const { startSalesforce } = await import('./emulated-salesforce.js')
    return startSalesforce({ port: salesforce.port, callbackUrl, home, real: systemClock, log })
  }

  const { url, close } = salesforce.url === undefined ? await start() : { url: salesforce.url, close: async () => {} }
  return {
    origins: { [demoOrg.domain]: url },
    values: { url, ...demoOrg, users: demoOrg.users.map((user) => ({ ...user })) },
    close,
  }
}
