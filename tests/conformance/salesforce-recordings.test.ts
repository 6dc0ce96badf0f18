import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSalesforceEmulator, type SalesforceEmulator } from '@waymark/emulators/salesforce'
import { describe, expect, it } from 'vitest'
import { differences, leftOut } from './salesforce-differences.js'
import { idPairs, shapeDifferences } from './salesforce-shape.js'

// Recorded traffic and other clients' fixtures; they lie beside the repository, not in it.
const folder = fileURLToPath(new URL('../../../shared/vendor/salesforce/', import.meta.url))
const origin = 'https://acme.my.salesforce.com'

interface Exchange {
  readonly method: string
  readonly uri: string
  readonly requestBody: unknown
  readonly status: number
  readonly response: unknown
}

const read = <T>(path: string): T => JSON.parse(readFileSync(`${folder}${path}`, 'utf8'))

/** An org as the recordings had it. */
function start(): {
  emulator: SalesforceEmulator
  ask: (method: string, path: string, body?: unknown) => Promise<Response>
} {
  const emulator = createSalesforceEmulator()
  const { accessToken } = emulator.signIn('admin@acme.example')
  return {
    emulator,
    ask: (method, path, body) =>
      emulator.fetch(`${origin}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${accessToken}`,
          ...(body == null ? {} : { 'content-type': 'application/json' }),
        },
        ...(body == null ? {} : { body: JSON.stringify(body) }),
      }),
  }
}

const seen = new Set<string>()

/** What is left of the differences when those with a reason are taken away. */
function unexplained(found: readonly string[], where: string): string[] {
  return found
    .map((line) => `${where} ${line}`)
    .filter((line) => {
      const reasons = differences.filter(({ where: shape }) => shape.test(line))
      for (const { where: shape } of reasons) seen.add(String(shape))
      return reasons.length === 0
    })
}

const cassettes = () =>
  readdirSync(`${folder}describe-cumulusci`)
    .filter((name) => name.startsWith('cassette-'))
    .map((name) => ({ name: name.replace(/^cassette-|\.json$/g, ''), path: `describe-cumulusci/${name}` }))

/** Why an exchange is not replayed; undefined when it is. */
function whyLeftOut({ uri, status }: Exchange): keyof typeof leftOut | undefined {
  if (uri.includes('/services/async/')) return 'bulk 1.0'
  return status === 500 ? 'planned 500' : undefined
}

async function replay(path: string, name: string): Promise<string[]> {
  const { ask } = start()
  const ids = new Map<string, string>()
  const known = (text: string) => text.replace(/\b[0-9A-Za-z]{15,18}\b/g, (one) => ids.get(one) ?? one)
  const found: string[] = []
  for (const one of read<(Exchange | { include: string })[]>(path)) {
    if ('include' in one || whyLeftOut(one) !== undefined) continue
    const url = new URL(one.uri.replaceAll('vxx.0', 'v52.0'))
    const body =
      one.requestBody === null ? null : JSON.parse(known(JSON.stringify(one.requestBody)).replaceAll('vxx.0', 'v52.0'))
    const answer = await ask(one.method, known(url.pathname + url.search), body)
    const text = await answer.text()
    const actual = text === '' ? null : JSON.parse(text)
    const where = `${one.method} ${url.pathname.replace(/^\/services\/data\/v\d+\.0/, '')}`
    if (answer.status !== one.status) found.push(`${where} status is ${answer.status}, recorded ${one.status}`)
    found.push(...shapeDifferences(one.response, actual).map((line) => `${where} ${line}`))
    for (const [recorded, mine] of idPairs(one.response, actual)) ids.set(recorded, mine)
  }
  return unexplained([...new Set(found)], name)
}

interface ObjectList {
  readonly sobjects: readonly { readonly name: string }[]
}

interface Described {
  readonly fields: readonly Record<string, unknown>[]
  readonly [key: string]: unknown
}

const compared = [
  'type',
  'length',
  'nillable',
  'createable',
  'updateable',
  'defaultedOnCreate',
  'relationshipName',
  'idLookup',
  'nameField',
  'soapType',
  'autoNumber',
  'unique',
  'externalId',
  'compoundFieldName',
  'restrictedPicklist',
]

function describeDifferences(recorded: Described, actual: Described): string[] {
  const keys = shapeDifferences(
    { ...recorded, fields: [], childRelationships: [], recordTypeInfos: [] },
    { ...actual, fields: [], childRelationships: [], recordTypeInfos: [] },
  )
  const mine = new Map(actual.fields.map((field) => [field.name, field]))
  const [first] = recorded.fields
  const [own] = actual.fields
  const fields = recorded.fields.flatMap((field) => {
    const same = mine.get(field.name)
    if (!same) return [`field ${String(field.name)} is missing`]
    return compared
      .filter((key) => JSON.stringify(field[key]) !== JSON.stringify(same[key]))
      .map(
        (key) =>
          `field ${String(field.name)} ${key} is ${JSON.stringify(same[key])}, recorded ${JSON.stringify(field[key])}`,
      )
  })
  return [...keys, ...shapeDifferences(first, own).map((line) => `keys of a field: ${line}`), ...fields]
}

function run(): void {
  it.each(cassettes())('answers as recorded: $name', async ({ path, name }) => {
    expect(await replay(path, name)).toEqual([])
  })

  it('replays all exchanges but those that are named with a reason', () => {
    const exchanges = cassettes().flatMap(({ path }) => read<(Exchange | { include: string })[]>(path))
    const kinds = exchanges.flatMap((one) => ('include' in one ? [] : [whyLeftOut(one) ?? 'replayed']))
    const counted = Object.fromEntries(
      [...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]),
    )
    expect(counted).toEqual({
      replayed: 66,
      'bulk 1.0': leftOut['bulk 1.0'].exchanges,
      'planned 500': leftOut['planned 500'].exchanges,
    })
  })

  it.each(['Account', 'Case', 'Contact', 'Event', 'Lead', 'Opportunity', 'OpportunityContactRole'])(
    'describes %s as recorded',
    async (object) => {
      const { ask } = start()
      const actual = (await (await ask('GET', `/services/data/v52.0/sobjects/${object}/describe`)).json()) as Described
      const found = describeDifferences(read(`describe-cumulusci/GET_sobjects_${object}_describe.json`), actual)
      expect(unexplained(found, `describe ${object}`)).toEqual([])
    },
  )

  it('lists objects as recorded', async () => {
    const { ask } = start()
    const actual = (await (await ask('GET', '/services/data/v52.0/sobjects')).json()) as ObjectList
    const recorded = read<ObjectList>('describe-cumulusci/GET_sobjects_Global_describe.json')
    const both = recorded.sobjects.filter(({ name }) => actual.sobjects.some((one) => one.name === name))
    const mine = both.map(({ name }) => actual.sobjects.find((one) => one.name === name))
    expect(both.length).toBeGreaterThan(6)
    const found = both.flatMap((one, at) => shapeDifferences(one, mine[at]).map((line) => `${one.name} ${line}`))
    expect(unexplained(found, 'global describe')).toEqual([])
  })

  it('shows its organization with the fields that are recorded', async () => {
    const { ask, emulator } = start()
    const actual = await (await ask('GET', `/services/data/v52.0/sobjects/Organization/${emulator.orgId}`)).json()
    const recorded = read('describe-cumulusci/GET_sobjects_Organization.json')
    expect(unexplained(shapeDifferences(recorded, actual), 'organization')).toEqual([])
  })

  it('answers as the fixtures of another client say', async () => {
    const { ask, emulator } = start()
    const base = '/services/data/v66.0'
    emulator.addField('Account', { name: 'External_Field__c', type: 'string', externalId: true })
    const [account = ''] = emulator.insert('Account', [{ Name: 'Fixture', External_Field__c: '1234' }])
    emulator.insert('Contact', [
      { LastName: 'One', Email: 'twice@example.com' },
      { LastName: 'Two', Email: 'twice@example.com' },
    ])
    const deal = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-02-01', Amount: 300 }
    const [campaign = ''] = emulator.insert('Campaign', [{ Name: 'Spring' }])
    emulator.insert('Opportunity', [{ ...deal, CampaignId: campaign }])
    const [gone = ''] = emulator.insert('Account', [{ Name: 'Gone' }])
    await ask('DELETE', `${base}/sobjects/Account/${gone}`)
    const encode = encodeURIComponent
    const asked: [fixture: string, status: number, method: string, path: string, body?: unknown][] = [
      ['sobject/create_success_response', 201, 'POST', `${base}/sobjects/Account`, { Name: 'New' }],
      ['sobject/write_error_response', 400, 'POST', `${base}/sobjects/Account`, { foo: 1 }],
      ['sobject/query_empty_response', 200, 'GET', `${base}/query?q=${encode('SELECT Id FROM Lead')}`],
      ['sobject/query_error_response', 400, 'GET', `${base}/query?q=${encode('SELECT Foo FROM Lead')}`],
      ['sobject/search_error_response', 400, 'GET', `${base}/search?q=${encode('FIND acme')}`],
      [
        'sobject/search_success_response',
        200,
        'GET',
        `/services/data/v36.0/search?q=${encode('FIND {fixture} RETURNING Account')}`,
      ],
      ['sobject/sobject_find_error_response', 404, 'GET', `${base}/sobjects/Account/Name/23foo`],
      [
        'sobject/sobject_select_success_response',
        200,
        'GET',
        `${base}/sobjects/Account/${account}?fields=Id,External_Field__c`,
      ],
      ['sobject/sobject_describe_error_response', 404, 'GET', `${base}/sobjects/Whizbang/describe`],
      [
        'sobject/upsert_created_success_response',
        201,
        'PATCH',
        `${base}/sobjects/Lead/Email/new@example.com`,
        { LastName: 'A', Company: 'B' },
      ],
      ['sobject/upsert_error_response', 404, 'PATCH', `${base}/sobjects/Account/Namez/x`, { Site: 'x' }],
      [
        'sobject/upsert_multiple_error_response',
        300,
        'PATCH',
        `${base}/sobjects/Contact/Email/twice@example.com`,
        { LastName: 'x' },
      ],
      ['sobject/delete_error_response', 404, 'DELETE', `${base}/sobjects/Account/rid/x`],
      ['sobject/recent_success_response', 200, 'GET', `${base}/recent`],
      [
        'sobject/query_aggregate_success_response',
        200,
        'GET',
        `${base}/query?q=${encode('SELECT CampaignId, SUM(Amount) FROM Opportunity GROUP BY CampaignId')}`,
      ],
      [
        'sobject/list_view_results_success_response',
        200,
        'GET',
        `${base}/sobjects/Account/listviews/MyAccounts/results`,
      ],
      [
        'sobject/get_updated_success_response',
        200,
        'GET',
        `${base}/sobjects/Account/updated?start=2026-01-01T00:00:00Z&end=2026-01-09T00:00:00Z`,
      ],
      [
        'sobject/get_deleted_success_response',
        200,
        'GET',
        `${base}/sobjects/Account/deleted?start=2026-01-01T00:00:00Z&end=2026-01-09T00:00:00Z`,
      ],
      ['services_data_success_response', 200, 'GET', '/services/data'],
    ]
    const found: string[] = []
    for (const [fixture, status, method, path, body] of asked) {
      const answer = await ask(method, path, body)
      if (answer.status !== status) found.push(`${fixture} status is ${answer.status}, fixture ${status}`)
      const recorded = read(`fixtures-restforce/${fixture}.json`)
      found.push(...shapeDifferences(recorded, await answer.json()).map((line) => `${fixture} ${line}`))
    }
    expect(unexplained(found, 'restforce')).toEqual([])
  })

  it('has the messages of those fixtures, word for word', async () => {
    const { ask, emulator } = start()
    const json = async (answer: Promise<Response>) => (await answer).json()
    const base = '/services/data/v66.0'
    expect(await json(ask('GET', `${base}/search?q=${encodeURIComponent('FIND acme')}`))).toEqual(
      read('fixtures-restforce/sobject/search_error_response.json'),
    )
    expect(await json(ask('GET', `${base}/sobjects/Whizbang/describe`))).toEqual(
      read('fixtures-restforce/sobject/sobject_describe_error_response.json'),
    )
    expect(await json(ask('DELETE', `${base}/sobjects/Account/rid/x`))).toEqual(
      read('fixtures-restforce/sobject/delete_error_response.json'),
    )
    const stranger = emulator.fetch(`${origin}${base}/limits`, { headers: { authorization: 'Bearer gone' } })
    expect(await json(stranger)).toEqual(read('fixtures-restforce/expired_session_response.json'))
    const body = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: 'gone',
      client_id: '3MVG9emulator.public',
    })
    const refused = emulator.fetch(`${origin}/services/oauth2/token`, { method: 'POST', body })
    expect(await json(refused)).toEqual(read('fixtures-restforce/refresh_error_response.json'))
  })

  it('publishes the discovery document that the login host publishes', async () => {
    const { emulator } = start()
    const actual = await (await emulator.fetch(`${origin}/.well-known/openid-configuration`)).json()
    const found = shapeDifferences(read('well-known/salesforce-openid-configuration.json'), actual)
    expect(unexplained(found, 'discovery')).toEqual([])
  })

  it('has no reason for a difference that is gone', () => {
    expect(differences.filter(({ where }) => !seen.has(String(where))).map(({ where }) => String(where))).toEqual([])
  })
}

describe('Salesforce as it was recorded', () => {
  if (existsSync(folder)) run()
  else {
    it('is not replayed: its data lies outside the repository', () => {
      console.warn('vendor data absent: salesforce')
      expect(existsSync(folder)).toBe(false)
    })
  }
})
