import { isWaymarkError } from '@waymark/core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type ConnectionKeys, memoryKeys } from '../client/connection-keys.js'
import type { WorkstationSearchClient } from '../client/create-client.js'
import { mockWorkstationSearch } from './mock-workstation-search.js'
import { callbackUrl, walkConsent } from './walk-consent.js'

const word = 'zugvogel'
const canary = (whose: string) => `${word} ${whose}-canary-5d1c`

const mock = mockWorkstationSearch()
const printed: string[] = []
for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  vi.spyOn(console, name).mockImplementation((...said) => void printed.push(said.map(String).join(' ')))
}
const errors: unknown[] = []

interface Person {
  readonly client: WorkstationSearchClient
  readonly keys: ConnectionKeys
  readonly username: string
}
const people: Record<'ada' | 'ben', Person> = {} as never

async function connect(as: 'ada' | 'ben', username: string): Promise<Person> {
  const keys = memoryKeys()
  const client = mock.client(as, { keys })
  const { url } = await client.integrations.connect(await mock.integrationId(), callbackUrl)
  await client.integrations.complete(await walkConsent(mock.salesforce, url, username))
  return { client, keys, username }
}

async function everythingOf({ client }: Person): Promise<string> {
  const integrationId = await mock.integrationId()
  const said: unknown[] = [await client.search.run({ text: word, limit: 25 })]
  for await (const event of client.search.stream({ text: word })) said.push(event)
  for (const kind of ['account', 'contact', 'lead', 'opportunity', 'case'] as const) {
    said.push(await client.search.more({ text: word, kind, sourceId: integrationId, skip: 0, limit: 25 }))
    const { offered } = await client.views.choice(integrationId, kind)
    for (const { id } of offered) said.push(await client.views.read(integrationId, { kind, id }, { limit: 200 }))
  }
  said.push(await client.records.recent(), await client.integrations.list())
  return JSON.stringify(said)
}

beforeAll(async () => {
  await mock.ready()
  Object.assign(mock.salesforce.settings.sharing, {
    Account: 'Private',
    Contact: 'Private',
    Lead: 'Private',
    Opportunity: 'Private',
    Case: 'Private',
  })
  people.ada = await connect('ada', 'jon@acme.example')
  people.ben = await connect('ben', 'lucie@acme.example')
  for (const [whose, { username }] of Object.entries(people)) {
    mock.salesforce.insert('Account', [{ Name: canary(whose) }], username)
    mock.salesforce.insert('Contact', [{ LastName: canary(whose) }], username)
    mock.salesforce.insert('Lead', [{ LastName: canary(whose), Company: canary(whose) }], username)
    mock.salesforce.insert('Case', [{ Subject: canary(whose) }], username)
  }
})

afterAll(async () => {
  vi.restoreAllMocks()
  await mock.close()
})

describe('nothing of one user reaches another (WORK-24)', () => {
  it('shows each their own, asked in turns and at once', async () => {
    for (const round of [1, 2, 3]) {
      const [ada, ben] = await Promise.all([everythingOf(people.ada), everythingOf(people.ben)])
      expect(ada, `round ${round}`).toContain(canary('ada'))
      expect(ada).not.toContain(canary('ben'))
      expect(ben).toContain(canary('ben'))
      expect(ben).not.toContain(canary('ada'))
    }
  })

  it('opens nothing with the keys of the other, not even the whole of them', async () => {
    const stolen = mock.client('ben', { keys: people.ada.keys })
    const found = await stolen.search.run({ text: word })
    expect(JSON.stringify(found)).not.toContain(canary('ada'))
    expect(found.groups.flatMap(({ results }) => results)).toEqual([])
    const refused = await stolen.views.choice(await mock.integrationId(), 'account').catch((error: unknown) => error)
    expect(isWaymarkError(refused, 'not_found')).toBe(true)
    errors.push(refused)
  })

  it('is refused on the next call once the audience was left (WORK-22)', async () => {
    const carla = mock.client('carla')
    const integrationId = await mock.integrationId()
    await carla.setups.segment(integrationId, { isForAll: false, audiences: ['sales'], users: ['user_ben'] })
    expect((await people.ada.client.integrations.list()).items).toHaveLength(1)
    mock.audiences.get('sales')?.delete('user_ada')

    expect(await people.ada.client.integrations.list()).toEqual({
      items: [],
      contact: { name: 'Carla Mendes', email: 'carla.mendes@acme.example' },
    })
    const { sources, groups } = await people.ada.client.search.run({ text: word })
    expect({ sources, groups }).toEqual({ sources: [], groups: [] })
    const refused = await people.ada.client.views.choice(integrationId, 'account').catch((error: unknown) => error)
    expect(isWaymarkError(refused, 'integration_not_available')).toBe(true)
    errors.push(refused)
    expect((await people.ben.client.search.run({ text: word })).groups.length).toBeGreaterThan(0)
    mock.audiences.get('sales')?.add('user_ada')
  })

  it('leaves no trace of tokens, salts, secrets, searches and records, whatever goes wrong', async () => {
    const { salesforce } = mock
    const [key] = await people.ada.keys.list()
    const effects = [{ status: 503 }, { status: 401 }, { status: 403 }, 'reset', 'cut_off'] as const
    for (const operation of ['search', 'compositeBatch', 'query', 'describeListView', 'token']) {
      for (const effect of effects) {
        salesforce.faults.clear()
        salesforce.faults.add({ operation, probability: 1, do: effect as never })
        const asked = [
          people.ada.client.search.run({ text: `${canary('ada')} ${operation}` }),
          people.ada.client.views.read(await mock.integrationId(), { kind: 'account', id: '00B000000000001AAA' }),
          people.ada.client.records.recent(),
        ]
        for (const { status, ...settled } of await Promise.allSettled(asked)) {
          if (status === 'rejected') errors.push((settled as PromiseRejectedResult).reason)
        }
      }
    }
    salesforce.faults.clear()
    const stored = await mock.snapshot()
    const { database } = JSON.parse(JSON.parse(stored).workstation)
    const told = [
      ...errors.map((error) => `${String(error)} ${(error as Error).stack} ${JSON.stringify(error)}`),
      ...mock.failures.map(({ error }) => `${String(error)} ${JSON.stringify(error)}`),
      ...printed,
    ].join('\n')
    expect(errors.length).toBeGreaterThan(10)

    // Access tokens and refresh tokens, as the org itself knows them.
    const tokens = [...(await salesforce.snapshot()).matchAll(/00D\w+![\w.]+|5Aep\w{10,}/g)].map(([one]) => one)
    expect(tokens.length).toBeGreaterThan(3)
    const secrets = [...new Set([...tokens, key?.salt ?? '', 'workstation-secret', canary('ada'), canary('ben')])]
    expect(secrets.length).toBeGreaterThan(4)
    for (const secret of secrets) {
      expect(told).not.toContain(secret)
      expect(JSON.stringify(database)).not.toContain(secret)
    }
  })
})
