import type { Fetch } from '@waymark/core/http'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import type { Segment, WorkstationSearchClient } from '@waymark/workstation-search'
import { demoOrg, workstationApp } from './salesforce/demo-org.js'
import { createTestPlatform, testCallbackUrl } from './test-platform.js'

const everybody: Segment = { isForAll: true, audiences: [], users: [] }

/** A platform whose account `acme` has an emulated Salesforce set up, for everybody or for a segment. */
export async function createWorkstationWorld({
  segment = everybody,
  clientSecret = demoOrg.clientSecret,
  watch = (fetch) => fetch,
}: {
  readonly segment?: Segment
  readonly clientSecret?: string
  /** Sees what goes to Salesforce and comes back. */
  readonly watch?: (fetch: Fetch) => Fetch
} = {}) {
  const app = { ...workstationApp(testCallbackUrl), clientSecret }
  const org = createSalesforceEmulator({ records: 60, apps: [app] })
  const tested = await createTestPlatform({ salesforce: watch(org.fetch) })
  const carla = await tested.workstation('carla')
  const { id } = await carla.setups.create({
    name: 'Salesforce',
    domain: demoOrg.domain,
    contact: { name: 'Carla Mendes', email: 'carla.mendes@acme.example' },
  })
  await carla.setups.change(id, { clientId: demoOrg.clientId, clientSecret, isEnabled: true })
  await carla.setups.segment(id, segment)

  /** Signs somebody in at the org, as one of its people, and gives the address that the browser comes back to. */
  async function allow(client: WorkstationSearchClient, username: string): Promise<string> {
    const { url } = await client.integrations.connect(id, testCallbackUrl)
    const body = new URLSearchParams({ username, decision: 'allow' })
    return String((await org.fetch(url, { method: 'POST', body })).headers.get('location'))
  }

  return {
    ...tested,
    org,
    carla,
    integrationId: id,
    allow,
    /** A client of somebody who is connected as one of the org's people. */
    async connect(person: string, username: string): Promise<WorkstationSearchClient> {
      const client = await tested.workstation(person)
      await client.integrations.complete(await allow(client, username))
      return client
    },
  }
}
