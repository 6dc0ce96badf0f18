import { beforeEach, describe, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'

let org: Org
beforeEach(() => {
  org = startOrg()
  org.emulator.insert('Account', [{ Name: 'Acme Works' }])
  org.emulator.insert('Lead', [{ LastName: 'Acme', Company: 'Acme' }])
  org.emulator.addProfile({ name: 'Desk', objects: { Lead: { read: false } } })
  org.emulator.addUser({ username: 'dee@acme.example', firstName: 'Dee', lastName: 'Low', profile: 'Desk', title: '' })
})

const query = (soql: string) => ({
  method: 'GET',
  url: `v66.0/query?q=${encodeURIComponent(soql).replaceAll('%20', '+')}`,
})
const search = (sosl: string) => ({ method: 'GET', url: `v66.0/search?q=${encodeURIComponent(sosl)}` })
const batch = async (asked: Org, batchRequests: readonly object[], more: object = {}) =>
  (await asked.ask('POST', '/composite/batch', { batchRequests, ...more })).body

const accounts = "SELECT Name FROM Account WHERE Name LIKE 'acme%'"
const foundAccount = { statusCode: 200, result: { totalSize: 1, done: true, records: [{ Name: 'Acme Works' }] } }

describe('a batch of queries and searches', () => {
  it('fails part by part, each with its own status and errors', async () => {
    const dee = org.as('dee@acme.example')
    const parts = [
      query(accounts),
      query('SELECT Id FROM Lead'),
      search('FIND {acme} RETURNING Account(Name)'),
      search('FIND {acme} RETURNING Account(Name), Lead(Id)'),
      query('SELECT Foo FROM Account'),
      { method: 'GET', url: 'v66.0/nowhere' },
    ]
    expect(await batch(dee, parts)).toMatchObject({
      hasErrors: true,
      results: [
        foundAccount,
        { statusCode: 400, result: [{ errorCode: 'INVALID_TYPE' }] },
        { statusCode: 200, result: { searchRecords: [{ Name: 'Acme Works' }] } },
        { statusCode: 400, result: [{ errorCode: 'INVALID_TYPE' }] },
        { statusCode: 400, result: [{ errorCode: 'INVALID_FIELD' }] },
        { statusCode: 404, result: [{ errorCode: 'NOT_FOUND' }] },
      ],
    })
  })

  it('counts as one call, and stops at the first failure when that is asked', async () => {
    const before = (await org.ask('GET', '/limits')).headers.get('sforce-limit-info')
    const answer = await batch(org, [query(accounts), query('nonsense'), query(accounts)], { haltOnError: true })
    expect(answer).toMatchObject({
      results: [
        foundAccount,
        { statusCode: 400 },
        { statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] },
      ],
    })
    const used = (header: string | null) => Number(/=(\d+)\//.exec(header ?? '')?.[1])
    expect(used((await org.ask('GET', '/limits')).headers.get('sforce-limit-info'))).toBe(used(before) + 2)
  })

  it('marks what was looked at, and pages as a query of its own does', async () => {
    org.emulator.insert(
      'Account',
      Array.from({ length: 2500 }, (_, at) => ({ Name: `A${at}` })),
    )
    const [all, viewed] = (
      (await batch(org, [query('SELECT Id FROM Account'), query(`${accounts} FOR VIEW`)])) as {
        results: { result: { nextRecordsUrl?: string; records: unknown[] } }[]
      }
    ).results
    expect(all?.result.records).toHaveLength(2000)
    expect((await org.ask('GET', String(all?.result.nextRecordsUrl))).body).toMatchObject({ done: true })
    expect(viewed?.result.records).toHaveLength(1)
    expect((await org.ask('GET', '/recent')).body).toMatchObject([{ Name: 'Acme Works' }])
  })
})

it('a planned read failure spoils the parts that read the object, and the whole of a search', async () => {
  org.emulator.planReadFailure({ object: 'Lead', times: 2 })
  const parts = [query(accounts), query('SELECT Id FROM Lead'), search('FIND {acme} RETURNING Account(Id), Lead(Id)')]
  const timedOut = { statusCode: 400, result: [{ errorCode: 'QUERY_TIMEOUT' }] }
  expect(await batch(org, parts)).toMatchObject({ results: [foundAccount, timedOut, timedOut] })
  expect((await org.query('SELECT Id FROM Lead')).status).toBe(200)
})
