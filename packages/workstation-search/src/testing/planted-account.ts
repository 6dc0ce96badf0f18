import { callAs } from '@waymark/core/ports'
import type { RouteQuestion } from '@waymark/core/testing'
import type { Route } from '@waymark/core/wire'
import { memoryKeys } from '../client/connection-keys.js'
import type { MockWorkstationSearch } from './mock-workstation-search.js'
import { samplePeople } from './people.js'
import { callbackUrl, walkConsent } from './walk-consent.js'

/** What stands in the texts of the planted account, and must be seen by nobody else. */
export const marker = 'planted-7f3a91'

/** An account that has an integration, and somebody of it who is connected. */
export interface PlantedAccount {
  /** What stands for each name of a path parameter. */
  readonly params: Readonly<Record<string, string>>
  /** The token of somebody of the account, who may do everything there. */
  readonly owner: string
  /** The token of somebody of another account, who may do everything there. */
  readonly stranger: string
  /** A valid question to a route about what was planted. */
  question(route: Route): RouteQuestion
}

/** Gives the account `acme` an integration with the marker in its name, and somebody who is connected to it. */
export async function plantAccount(mock: MockWorkstationSearch): Promise<PlantedAccount> {
  await mock.ready()
  const integrationId = await mock.integrationId()
  const administrator = callAs(samplePeople.carla, mock.database)
  await mock.service.setups.change(administrator, integrationId, { name: marker })
  const capabilities = ['workstation.use', 'workstation.administer']
  const owner = mock.signIn({ ...samplePeople.ada, capabilities }, 'owner')
  const stranger = mock.signIn({ ...samplePeople.dmitri, capabilities }, 'stranger')
  const keys = memoryKeys()
  const client = mock.client(owner, { keys })
  const { url } = await client.integrations.connect(integrationId, callbackUrl)
  await client.integrations.complete(await walkConsent(mock.salesforce, url, 'nora@acme.example'))
  const [key] = await keys.list()
  if (!key) throw new TypeError('nobody could be connected')
  const { connectionId, salt } = key
  const [account] = mock.salesforce.insert('Account', [{ Name: `${marker} Ltd` }], 'nora@acme.example')
  const choice = await client.views.choice(integrationId, 'account')
  const [viewId = ''] = choice.chosen
  const [lead] = mock.salesforce.query('SELECT Id FROM Lead WHERE IsConverted = true LIMIT 1', 'nora@acme.example')

  // A sign-in under way, for what completes one.
  const begun = await client.integrations.connect(integrationId, callbackUrl)
  const callback = await walkConsent(mock.salesforce, begun.url, 'nora@acme.example')
  const pendingSalt = (await keys.findSalt(new URL(callback).searchParams.get('state') ?? '')) ?? ''

  const one = { connectionId, salt }
  const body: Readonly<Record<string, object>> = {
    search: { text: marker, keys: [one] },
    streamSearch: { text: marker, keys: [one] },
    searchMore: { text: marker, kind: 'account', sourceId: integrationId, skip: 0, keys: [one] },
    openRecord: { key: one, kind: 'account', recordId: account },
    listRecentRecords: { keys: [one] },
    getLeadConversion: { salt, leadId: lead?.Id },
    getViewChoice: { salt },
    chooseViews: { salt, chosen: [viewId] },
    readView: { salt },
    beginSignIn: { redirectUri: callbackUrl, salt: pendingSalt },
    completeSignIn: { callback, salt: pendingSalt },
    disconnect: { keys: [one] },
    createSetup: { name: `another ${marker}` },
    changeSetup: { name: `changed ${marker}` },
    segmentSetup: { isForAll: false, audiences: ['sales'], users: ['user_ben'] },
  }
  const params = { integrationId, connectionId, kind: 'account', viewId }
  return {
    params,
    owner,
    stranger,
    question(route) {
      return { params, body: body[route.operation] }
    },
  }
}
