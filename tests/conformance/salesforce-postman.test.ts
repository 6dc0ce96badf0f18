import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { describe, expect, it } from 'vitest'
import { notAnswered } from './salesforce-differences.js'

// Salesforce's own collection of requests; it lies beside the repository, not in it.
const folder = fileURLToPath(new URL('../../../shared/vendor/salesforce/postman-2021/', import.meta.url))
const origin = 'https://acme.my.salesforce.com'

interface Operation {
  readonly name: string
  readonly method: string
  readonly url: string
}

const operations = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(`${folder}${name}`).map((file): Operation => {
        const { method, url } = JSON.parse(readFileSync(`${folder}${name}/${file}`, 'utf8'))
        return { name: `${name}/${file.replace('.json', '')}`, method, url }
      }),
    )

/** An org with one of everything that a request names. */
async function start() {
  const emulator = createSalesforceEmulator({ records: 300 })
  emulator.addField('Account', { name: 'Key__c', type: 'string', externalId: true, unique: true })
  const [account = ''] = emulator.insert('Account', [{ Name: 'Acme', Key__c: 'k1' }])
  const session = emulator.signIn('admin@acme.example')
  const ask = async (method: string, path: string, body?: unknown, type = 'application/json') => {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const headers = {
      authorization: `Bearer ${session.accessToken}`,
      ...(body === undefined ? {} : { 'content-type': type }),
    }
    return emulator.fetch(`${origin}${path}`, { method, headers, redirect: 'manual', ...sent })
  }
  return { emulator, account, session, ask }
}

type Org = Awaited<ReturnType<typeof start>>

const jobs = '/services/data/v50.0/jobs'

async function startJob({ ask }: Org, kind: 'ingest' | 'query', close: boolean): Promise<string> {
  const body =
    kind === 'ingest'
      ? { object: 'Account', operation: 'insert', contentType: 'CSV', lineEnding: 'LF' }
      : { operation: 'query', query: 'SELECT Id FROM Account' }
  const { id } = (await (await ask('POST', `${jobs}/${kind}`, body)).json()) as { id: string }
  if (kind === 'ingest' && close) {
    await ask('PUT', `${jobs}/ingest/${id}/batches`, 'Name\nNew\n', 'text/csv')
    await ask('PATCH', `${jobs}/ingest/${id}`, { state: 'UploadComplete' })
  }
  if (close) await ask('GET', `${jobs}/${kind}/${id}`)
  return id
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const web = { client_id: '3MVG9emulator.web', client_secret: 'emulator-secret' }
const record = { attributes: { type: 'Account' }, Name: 'New' }

const redirect_uri = 'http://localhost/callback'
const code_verifier = 'a-verifier-of-at-least-forty-three-characters'

/** A code, as the consent page gives it. */
async function codeOf({ emulator }: Org): Promise<string> {
  const code_challenge = createHash('sha256').update(code_verifier).digest('base64url')
  const query = { response_type: 'code', client_id: web.client_id, redirect_uri, code_challenge, state: 's' }
  const body = new URLSearchParams({ username: 'nora@acme.example', decision: 'allow' })
  const url = `${origin}/services/oauth2/authorize?${new URLSearchParams(query)}`
  const { headers } = await emulator.fetch(url, { method: 'POST', body, redirect: 'manual' })
  return new URL(String(headers.get('location'))).searchParams.get('code') ?? ''
}

/** A well-formed body for what is posted; what is not named here is sent without one. */
async function bodyOf({ name }: Operation, org: Org): Promise<readonly [body?: unknown, type?: string]> {
  const { account, session } = org
  const urlEncoded = 'application/x-www-form-urlencoded'
  const bodies: Readonly<Record<string, readonly [unknown, string?]>> = {
    'auth/refresh_token': [
      form({ grant_type: 'refresh_token', refresh_token: session.refreshToken, ...web }),
      urlEncoded,
    ],
    'auth/openid_connect_token_introspection_endpoint': [form({ token: session.accessToken, ...web }), urlEncoded],
    'auth/revoke_token': [form({ token: session.accessToken }), urlEncoded],
    'auth/web_server_flow_2': [
      form({ grant_type: 'authorization_code', code: await codeOf(org), code_verifier, redirect_uri, ...web }),
      urlEncoded,
    ],
    'bulk_v2/close_or_abort_a_job': [{ state: 'Aborted' }],
    'bulk_v2/create_job': [{ object: 'Account', operation: 'insert', contentType: 'CSV', lineEnding: 'LF' }],
    'bulk_v2/upload_job_data': ['Name\nNew\n', 'text/csv'],
    'composite/batch': [{ batchRequests: [{ method: 'GET', url: 'v50.0/limits' }] }],
    'composite/composite': [
      { compositeRequest: [{ method: 'GET', url: '/services/data/v50.0/limits', referenceId: 'a' }] },
    ],
    'composite/composite_graph': [
      {
        graphs: [
          {
            graphId: 'g',
            compositeRequest: [
              { method: 'POST', url: '/services/data/v50.0/sobjects/Account', referenceId: 'a', body: { Name: 'New' } },
            ],
          },
        ],
      },
    ],
    'composite/sobject_collections_create': [{ records: [record] }],
    'composite/sobject_collections_update': [{ records: [{ ...record, id: account }] }],
    'composite/sobject_tree': [{ records: [{ ...record, attributes: { type: 'Account', referenceId: 'a' } }] }],
    'query/create_job_query': [{ operation: 'query', query: 'SELECT Id FROM Account' }],
    'query/abort_a_job_query': [{ state: 'Aborted' }],
    'rest/sobject_create': [{ Name: 'New' }],
    'rest/sobject_rows_update': [{ Name: 'Changed' }],
    'tooling/post_tooling_sobject': [
      { FullName: 'Account.New__c', Metadata: { type: 'Text', label: 'New', length: 80 } },
    ],
  }
  return bodies[name] ?? []
}

async function jobFor(operation: Operation, org: Org): Promise<string> {
  if (operation.name.endsWith('abort_a_job_query')) org.emulator.settings.bulkDelay = 60_000
  if (!operation.url.includes('{{_jobId}}')) return ''
  const kind = operation.url.includes('/jobs/query') ? 'query' : 'ingest'
  return startJob(org, kind, !/upload_job_data|close_or_abort|abort_a_job/.test(operation.name))
}

const file = ({ emulator }: Org) => emulator.query('SELECT Id FROM ContentVersion LIMIT 1')[0]?.Id

/** The request's own address, with the org's values in the place of its placeholders. */
async function addressOf(operation: Operation, org: Org): Promise<string> {
  const { emulator, account } = org
  const view = emulator.query("SELECT Id FROM ListView WHERE DeveloperName = 'AllAccounts'")[0]?.Id
  const isBlob = operation.name === 'rest/sobject_blob_retrieve'
  const values: Readonly<Record<string, unknown>> = {
    '{{url}}{{site}}': '',
    '{{url}}': '',
    '{{_endpoint}}': '',
    '{{version}}': '50.0',
    '{{_orgId}}': emulator.orgId,
    '{{_userId}}': emulator.userId('admin@acme.example'),
    '{{_jobId}}': await jobFor(operation, org),
    '{{clientId}}': '3MVG9emulator.web',
    '{{redirectUrl}}': encodeURIComponent(redirect_uri),
    '<SOBJECT_API_NAME>': operation.name.startsWith('tooling/') ? 'CustomField' : isBlob ? 'ContentVersion' : 'Account',
    '<RECORD_ID>': isBlob ? file(org) : account,
    '<BLOB_FIELD>': 'VersionData',
    '<LIST_VIEW_ID>': view,
    // So the collection calls the view's id in the describe of a list view.
    '<QUERY_LOCATOR>': view,
    '<RELATIONSHIP_FIELD_NAME>': 'Contacts',
    '<FIELD_NAME>': 'Key__c',
    '<FIELD_VALUE>': 'k1',
  }
  const path = Object.entries(values).reduce(
    (url, [name, value]) => url.replaceAll(name, String(value)),
    operation.url.trim(),
  )
  const now = emulator.clock.now().getTime()
  const instant = (daysAgo: number) => encodeURIComponent(new Date(now - daysAgo * 86_400_000).toISOString())
  return path
    .replace('start=&end=', `start=${instant(2)}&end=${instant(0)}`)
    .replace(/(parameterizedSearch\/)\?q$/, '$1?q=acme&sobject=Account')
    .replace(/(tooling\/query\/)\?q$/, `$1?q=${encodeURIComponent('SELECT Id FROM CustomField')}`)
    .replace(/\/search\?q$/, `/search?q=${encodeURIComponent('FIND {acme}')}`)
    .replace('recordCount?sObjects=', 'recordCount?sObjects=Account')
    .replace('?ids&fields', `?ids=${account}&fields=Name`)
    .replace('?ids&allOrNone', `?ids=${account}&allOrNone=false`)
}

async function statusOf(operation: Operation): Promise<number> {
  const org = await start()
  const [body, type] = await bodyOf(operation, org)
  const answer = await org.ask(operation.method, await addressOf(operation, org), body, type)
  return answer.status
}

const reasonFor = ({ name }: Operation) => notAnswered.find(({ operations: shape }) => shape.test(name))?.reason

function run(): void {
  const all = operations()

  it('that the emulator knows are answered, each with a status of success', async () => {
    const refused: string[] = []
    for (const operation of all.filter((one) => reasonFor(one) === undefined)) {
      const status = await statusOf(operation)
      if (status >= 400) refused.push(`${operation.name} ${operation.method} ${operation.url} ${status}`)
    }
    expect(refused).toEqual([])
  })

  it('that it does not know are refused, and every reason holds for one', async () => {
    const answered: string[] = []
    for (const operation of all.filter((one) => reasonFor(one) !== undefined)) {
      const status = await statusOf(operation)
      if (status < 400) answered.push(`${operation.name} ${status}`)
    }
    expect(answered).toEqual([])
    const idle = notAnswered.filter(({ operations: shape }) => !all.some(({ name }) => shape.test(name)))
    expect(idle).toEqual([])
  })
}

describe('the requests of Salesforce’s own collection', () => {
  if (existsSync(folder)) run()
  else {
    it('are not sent: the collection lies outside the repository', () => {
      console.warn('vendor data absent: salesforce/postman-2021')
      expect(existsSync(folder)).toBe(false)
    })
  }
})
