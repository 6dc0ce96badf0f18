import type { Listening } from '@waymark/core/server'
import { createSalesforceEmulator, type SalesforceEmulator } from '@waymark/emulators/salesforce'
import jsforce, { type Connection } from 'jsforce'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// jsforce is what most of the world talks to Salesforce with: where it is content, others will be.
let emulator: SalesforceEmulator
let port: Listening
let connection: Connection

const version = '66.0'
const me = 'nora@acme.example'

// jsforce types what list views answer as unknown.
interface ListViews {
  readonly listviews: readonly { readonly id: string; readonly developerName: string }[]
}
interface ListViewResults {
  readonly size: number
  readonly done: boolean
  readonly records: readonly { readonly columns: readonly { readonly fieldNameOrPath: string }[] }[]
}

function connect(username = me): Connection {
  const { accessToken, refreshToken } = emulator.signIn(username)
  const oauth2 = { loginUrl: port.url, clientId: '3MVG9emulator.web', clientSecret: 'emulator-secret' }
  return new jsforce.Connection({ instanceUrl: port.url, accessToken, refreshToken, version, oauth2 })
}

beforeAll(async () => {
  emulator = createSalesforceEmulator({ records: 10_000 })
  port = await emulator.listen(0)
  connection = connect()
})
afterAll(() => emulator.close())

describe('jsforce signs in', () => {
  it('by code with a verifier, and learns who it is', async () => {
    const redirectUri = 'http://localhost/callback'
    const oauth2 = new jsforce.OAuth2({
      loginUrl: port.url,
      clientId: '3MVG9emulator.web',
      clientSecret: 'emulator-secret',
      redirectUri,
      useVerifier: true,
    })
    // Its own verifier has 171 characters, over the 128 of RFC 7636, and Salesforce refuses such.
    oauth2.codeVerifier = 'v'.repeat(64)
    const url = new URL(oauth2.getAuthorizationUrl({ scope: 'api refresh_token openid id', state: 's1' }))
    const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from('v'.repeat(64)))).toString(
      'base64url',
    )
    url.searchParams.set('code_challenge', challenge)
    expect((await fetch(url)).status).toBe(200)
    const body = new URLSearchParams({ username: me, decision: 'allow' })
    const allowed = await fetch(url, { method: 'POST', body, redirect: 'manual' })
    const back = new URL(allowed.headers.get('location') ?? '')
    expect([allowed.status, back.origin + back.pathname, back.searchParams.get('state')]).toEqual([
      302,
      redirectUri,
      's1',
    ])
    const signedIn = new jsforce.Connection({ oauth2, version })
    const user = await signedIn.authorize(back.searchParams.get('code') ?? '')
    expect(user).toEqual({
      id: emulator.userId(me),
      organizationId: emulator.orgId,
      url: `${port.url}/id/${emulator.orgId}/${emulator.userId(me)}`,
    })
    expect(signedIn.instanceUrl).toBe(port.url)
    const identity = await signedIn.identity()
    expect([identity.username, identity.user_id]).toEqual([me, emulator.userId(me)])
    await signedIn.logout()
    await expect(signedIn.query('SELECT Id FROM Account LIMIT 1')).rejects.toThrow()
  })

  it('and refreshes when its session ended', async () => {
    const own = connect()
    emulator.expireSession(own.accessToken ?? '')
    const refreshed: string[] = []
    own.on('refresh', (token: string) => refreshed.push(token))
    expect((await own.query('SELECT Id FROM Account LIMIT 1')).totalSize).toBe(1)
    expect(refreshed).toEqual([own.accessToken])
  })
})

describe('jsforce works with records', () => {
  it('one at a time', async () => {
    const made = await connection.sobject('Account').create({ Name: 'Jsforce Works', Type: 'Prospect' })
    expect(made).toEqual({ id: expect.stringMatching(/^001\w{15}$/), success: true, errors: [] })
    const id = made.id ?? ''
    expect(await connection.sobject('Account').update({ Id: id, Type: 'Other' })).toMatchObject({ id, success: true })
    expect(await connection.sobject('Account').retrieve(id)).toMatchObject({
      Id: id,
      Name: 'Jsforce Works',
      Type: 'Other',
    })
    expect(await connection.sobject('Account').destroy(id)).toMatchObject({ id, success: true })
    await expect(connection.sobject('Account').retrieve(id)).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' })
    const broken = connection.sobject('Account').create({ Nothing: 1 } as never)
    await expect(broken).rejects.toMatchObject({ errorCode: 'INVALID_FIELD' })
  })

  it('by their key, and 300 when it is not one record', async () => {
    const contact = { LastName: 'Upsert', Email: 'jsforce@example.com' }
    const first = await connection.sobject('Contact').upsert(contact, 'Email')
    const second = await connection.sobject('Contact').upsert({ ...contact, FirstName: 'Second' }, 'Email')
    expect([first.success, second.success, first.id === second.id]).toEqual([true, true, true])
    await connection.sobject('Contact').create(contact)
    await expect(connection.sobject('Contact').upsert(contact, 'Email')).rejects.toMatchObject({
      errorCode: 'MULTIPLE_CHOICES',
    })
  })

  it('two hundred at a time, with what failed beside what did not', async () => {
    const rows = Array.from({ length: 201 }, (_, at) => ({ LastName: at === 7 ? '' : `Collected ${at}` }))
    const results = await connection.sobject('Contact').create(rows, { allowRecursive: true })
    expect(results.filter(({ success }) => success)).toHaveLength(200)
    expect(results[7]).toMatchObject({
      success: false,
      errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['LastName'] }],
    })
    const ids = results.flatMap(({ id }) => id ?? [])
    const gone = await connection.sobject('Contact').destroy(ids.slice(0, 200))
    expect(gone.every(({ success }) => success)).toBe(true)
  })

  it('several requests in one', async () => {
    const answer = await connection.requestPost<{ compositeResponse: { httpStatusCode: number; body: unknown }[] }>(
      `/services/data/v${version}/composite`,
      {
        allOrNone: true,
        compositeRequest: [
          {
            method: 'POST',
            url: `/services/data/v${version}/sobjects/Account`,
            referenceId: 'firm',
            body: { Name: 'One' },
          },
          {
            method: 'POST',
            url: `/services/data/v${version}/sobjects/Contact`,
            referenceId: 'person',
            body: { LastName: 'Two', AccountId: '@{firm.id}' },
          },
          {
            method: 'GET',
            url: `/services/data/v${version}/sobjects/Contact/@{person.id}?fields=Account.Name`,
            referenceId: 'seen',
          },
        ],
      },
    )
    expect(answer.compositeResponse.map(({ httpStatusCode }) => httpStatusCode)).toEqual([201, 201, 200])
    expect(answer.compositeResponse[2]?.body).toMatchObject({ Account: { Name: 'One' } })
  })
})

describe('jsforce asks', () => {
  it('page after page', async () => {
    const whole = await connection.query('SELECT Id FROM Contact')
    expect([whole.done, whole.records.length]).toEqual([false, 2000])
    const seen = new Set<string>()
    const query = connection.query('SELECT Id FROM Contact')
    query.on('record', (record: { Id: string }) => seen.add(record.Id))
    await query.run({ autoFetch: true, maxFetch: 100_000 })
    expect(seen.size).toBe(whole.totalSize)
  })

  it('through its query builder, with parents and children', async () => {
    const found = await connection
      .sobject('Opportunity')
      .find({ StageName: 'Closed Won', Amount: { $gt: 1000 } }, ['Id', 'Name', 'Account.Name', 'Amount'])
      .sort({ Amount: -1 })
      .limit(3)
    const amounts = found.map(({ Amount }) => Number(Amount))
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
    expect(found[0]).toMatchObject({ Account: { Name: expect.any(String) } })
    const { records } = await connection.query(
      'SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Id IN (SELECT AccountId FROM Contact) LIMIT 1',
    )
    expect(records[0]).toMatchObject({ Contacts: { done: true, records: expect.any(Array) } })
  })

  it('what an object is like', async () => {
    const { fields } = await connection.sobject('Lead').describe()
    expect(
      fields.filter((field) => !field.nillable && field.createable && !field.defaultedOnCreate).map(({ name }) => name),
    ).toEqual(['LastName', 'Company'])
    const { sobjects } = await connection.describeGlobal()
    expect(sobjects.some(({ name }) => name === 'Quote')).toBe(false)
  })

  it('by SOSL', async () => {
    const { searchRecords } = await connection.search(
      'FIND {alpine} IN NAME FIELDS RETURNING Account(Id, Name LIMIT 3), Lead(Id, Company LIMIT 2)',
    )
    expect(searchRecords.map((record) => record.attributes?.type)).toEqual([
      'Account',
      'Account',
      'Account',
      'Lead',
      'Lead',
    ])
    await expect(connection.search('FIND {a&b}')).rejects.toMatchObject({ errorCode: 'MALFORMED_SEARCH' })
  })

  it('a list view', async () => {
    const { listviews } = (await connection.sobject('Account').listviews()) as ListViews
    const mine = listviews.find(({ developerName }) => developerName === 'MyAccounts')
    const view = connection.sobject('Account').listview(mine?.id ?? '')
    const { size, done, records } = (await view.results()) as ListViewResults
    expect([size, done, records[0]?.columns[0]?.fieldNameOrPath]).toEqual([25, false, 'Name'])
    const described = (await view.describe()) as { query: string }
    expect((await connection.query(described.query)).totalSize).toBeGreaterThan(25)
  })
})

describe('jsforce moves data in bulk', () => {
  it('in, with what failed', async () => {
    const rows = Array.from({ length: 500 }, (_, at) => ({
      LastName: at === 3 ? '' : `Bulk ${at}`,
      Department: String(at),
    }))
    const { successfulResults, failedResults, unprocessedRecords } = await connection.bulk2.loadAndWaitForResults({
      object: 'Contact',
      operation: 'insert',
      input: rows,
      pollInterval: 20,
    })
    expect([successfulResults.length, failedResults.length, unprocessedRecords.length]).toEqual([499, 1, 0])
    expect(failedResults[0]).toMatchObject({
      Department: '3',
      sf__Error: expect.stringMatching(/^REQUIRED_FIELD_MISSING:.*:LastName --$/),
    })
  })

  it('and out', async () => {
    const stream = await connection.bulk2.query(
      "SELECT Id, LastName, Owner.Name FROM Contact WHERE LastName LIKE 'Bulk %'",
      {
        pollInterval: 20,
      },
    )
    const records = await stream.toArray()
    expect(records).toHaveLength(499)
    expect(records[0]).toEqual({
      Id: expect.stringMatching(/^003/),
      LastName: expect.stringMatching(/^Bulk/),
      'Owner.Name': 'Nora Lind',
    })
  })
})

it('jsforce converts a lead', async () => {
  const lead = await connection.sobject('Lead').create({ LastName: 'Convert', Company: 'Converted Works' })
  const soap = connection.soap as unknown as {
    convertLead(input: object): Promise<{ success: boolean; accountId: string }>
  }
  const done = await soap.convertLead({
    leadId: lead.id,
    convertedStatus: 'Closed - Converted',
    doNotCreateOpportunity: false,
    overwriteLeadSource: false,
    sendNotificationEmail: false,
  })
  expect(done.success).toBe(true)
  expect(await connection.sobject('Account').retrieve(done.accountId)).toMatchObject({ Name: 'Converted Works' })
})
