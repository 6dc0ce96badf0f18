import { expect, it } from 'vitest'
import { batchQuery } from '../query/batch-query.js'
import { part } from '../records/composite-parts.js'
import { scriptFetch } from '../testing/scripted-fetch.js'
import { createSalesforceClient } from './create-client.js'

it('a client asks for everything with one connection, of the version that it was given', async () => {
  const page = { totalSize: 0, done: true, records: [] }
  const script = scriptFetch(
    { body: { searchRecords: [] } },
    { body: { searchRecords: [] } },
    { body: page },
    { body: { attributes: { type: 'Lead' }, Id: '00Q1' } },
    { body: { hasErrors: false, results: [{ statusCode: 200, result: page }] } },
    { body: [] },
    { body: { compositeResponse: [] } },
    { body: { listviews: [], done: true } },
    { body: { id: '7501', operation: 'query', state: 'Open' } },
    { body: { DailyApiRequests: { Max: 2, Remaining: 1 } } },
  )
  const client = createSalesforceClient({
    instanceUrl: 'https://acme.my.salesforce.com',
    token: 'token-1',
    apiVersion: '67.0',
    fetch: script.fetch,
  })
  await client.search('FIND {a}')
  await client.parameterizedSearch({ text: 'a' })
  await client.queryAll('SELECT Id FROM Lead')
  await client.records.get('Lead', '00Q1')
  expect(await client.records.batch([batchQuery('SELECT Id FROM Lead')])).toEqual([{ ok: true, value: page }])
  await client.collections.retrieve('Lead', [], ['Id'])
  await client.collections.composite([part.get('lead', 'Lead', '00Q1')])
  await client.listViews.list('Lead')
  await client.bulk.get({ kind: 'query', id: '7501' })
  await client.limits()
  expect(new Set(script.sent.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer token-1']))
  expect(script.sent.map(({ method, path }) => `${method} ${path.replace('/services/data/v67.0', '')}`)).toEqual([
    'GET /search/?q=FIND%20%7Ba%7D',
    'POST /parameterizedSearch/',
    'GET /queryAll/?q=SELECT%20Id%20FROM%20Lead',
    'GET /sobjects/Lead/00Q1',
    'POST /composite/batch',
    'POST /composite/sobjects/Lead',
    'POST /composite',
    'GET /sobjects/Lead/listviews',
    'GET /jobs/query/7501',
    'GET /limits',
  ])
})

it.each(['66', 'v66.0', '66.0/../..'])('a version such as %s is refused at once', (apiVersion) => {
  expect(() => createSalesforceClient({ instanceUrl: 'https://acme.my.salesforce.com', apiVersion })).toThrow(TypeError)
})
