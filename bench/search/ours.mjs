import { systemClock } from '@waymark/core'
import { createMemoryDatabase, createMemoryMailer, createMemoryVault } from '@waymark/core/memory'
import { callAs } from '@waymark/core/ports'
import { createWorkstationSearchClient, memoryKeys } from '@waymark/workstation-search'
import {
  createWorkstationSearchService,
  salesforceApplication,
  workstationSearchHandler,
} from '@waymark/workstation-search/service'
import { timedFetch } from './timed-fetch.mjs'

const person = {
  id: 'user_ada',
  name: 'Ada Lindqvist',
  email: 'ada@acme.example',
  account: 'acme',
  accounts: ['acme'],
  capabilities: ['workstation.use', 'workstation.administer'],
}
const everybody = { isForAll: true, audiences: [], users: [] }

/** Somebody who is connected asks the service itself, or through the client and the service's HTTP handler in one process. */
export async function subjectAt(org, way) {
  const { fetch, calls, repeat } = timedFetch()
  const database = createMemoryDatabase({ clock: systemClock, mailer: createMemoryMailer() })
  const [callbackUrl] = org.app.redirectUris
  const service = createWorkstationSearchService({
    database,
    vault: createMemoryVault(),
    deployment: { callbackUrl },
    salesforce: salesforceApplication({ fetch, origins: { 'acme.my.salesforce.com': org.url } }),
    audiences: { audiencesOf: async () => [], choices: async () => ({ audiences: [], users: [] }) },
  })
  await database.open(service.collections)
  database.work(service.jobs)
  const handler = workstationSearchHandler(service, { database, authenticate: async () => person })
  const keys = memoryKeys()
  const client = createWorkstationSearchClient({
    baseUrl: 'https://bench.example',
    token: 'ada',
    keys,
    fetch: (input, init) => handler(new Request(input, init)),
  })

  const call = callAs(person, database)
  const { id } = await service.setups.create(call, { name: 'Salesforce', domain: 'acme.my.salesforce.com' })
  await service.setups.segment(call, id, everybody)
  const { clientId, clientSecret } = org.app
  await service.setups.change(call, id, { clientId, clientSecret, isEnabled: true })
  const { url } = await client.integrations.connect(id, callbackUrl)
  await client.integrations.complete(await allow(url, org.username))
  const known = await keys.list()

  const never = new AbortController().signal
  const ways = {
    service: (text) => service.search.run(call, { text, keys: known }, never),
    client: (text) => client.search.run({ text }),
  }

  async function search(text) {
    calls.length = 0
    const { groups } = await ways[way](text)
    for (const { state, reason } of groups.flatMap(({ answers }) => answers)) {
      if (state !== 'ok' && state !== 'cut') throw new Error(`${text} is ${state}: ${reason}`)
    }
    const found = groups.reduce((sum, { results }) => sum + results.length, 0)
    return { found, slowest: Math.max(...calls.map(({ milliseconds }) => milliseconds)) }
  }

  // What Node itself takes for the calls that a search makes, which are learned from one.
  const learned = new Map()
  async function searchRaw(text) {
    if (!learned.has(text)) {
      calls.length = 0
      await ways.service(text)
      learned.set(text, [...calls])
    }
    const [answer, batch] = await repeat(learned.get(text))
    return { found: (answer.searchRecords ?? batch.searchRecords).length }
  }

  // In turns with the service, so that what disturbs the machine disturbs both.
  return way === 'raw' ? { search: searchRaw, beside: ways.service } : { search }
}

async function allow(url, username) {
  const body = new URLSearchParams({ username, decision: 'allow' })
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('location')
}
