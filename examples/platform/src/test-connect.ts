import { type ConnectionKeys, createWorkstationSearchClient, memoryKeys } from '@waymark/workstation-search'
import { createPlatformClient } from './client.js'
import { signInAt } from './test-program.js'

/** What Ada has on her device, and what must be found nowhere else. */
export interface ConnectedAda {
  readonly keys: ConnectionKeys
  readonly secrets: readonly string[]
}

/** The client of Ada's device at a platform that runs. */
export async function workstationAt(url: string, person: string, keys = memoryKeys()) {
  const token = await signInAt(url, person)
  return createWorkstationSearchClient({ baseUrl: `${url}/api/workstation-search`, token, keys })
}

/** Sets the demo's Salesforce up as Carla, with the values that the demo tells, and connects Ada by its pages. */
export async function connectAda(url: string, name = 'Salesforce'): Promise<ConnectedAda> {
  const { demo } = createPlatformClient({ baseUrl: `${url}/api`, token: await signInAt(url, 'carla') })
  const { salesforce } = await demo.state()
  if (!salesforce) throw new Error('this demo has no Salesforce')
  const { domain, clientId, clientSecret } = salesforce
  const { setups } = await workstationAt(url, 'carla')
  const { id } = await setups.create({ name, domain })
  await setups.change(id, { clientId, clientSecret, isEnabled: true })
  await setups.segment(id, { isForAll: false, audiences: ['Sales'], users: [] })

  const keys = memoryKeys()
  const { integrations } = await workstationAt(url, 'ada', keys)
  const callbackUrl = `${url.replace('127.0.0.1', 'localhost')}/integrations/callback`
  const begun = await integrations.connect(id, callbackUrl)
  const body = new URLSearchParams({ username: 'nora@acme.example', decision: 'allow' })
  const answer = await fetch(begun.url, { method: 'POST', body, redirect: 'manual' })
  const callback = String(answer.headers.get('location'))
  await integrations.complete(callback)
  const salts = (await keys.list()).map(({ salt }) => salt)
  return { keys, secrets: [clientSecret, ...salts, String(new URL(callback).searchParams.get('code'))] }
}
