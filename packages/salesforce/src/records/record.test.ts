import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { describeObject } from './describe.js'
import { createRecord, getRecord, getRecordByExternalId, upsertRecord } from './record.js'

function connect(...steps: readonly Step[]) {
  const script = scriptFetch(...steps)
  const clock = createVirtualClock({ autoAdvance: true })
  const options = { instanceUrl: 'https://acme.my.salesforce.com', token: 'token-1', fetch: script.fetch, clock }
  return { connection: createSalesforceConnection(options), sent: script.sent }
}
const root = '/services/data/v66.0/sobjects'
const account = { attributes: { type: 'Account', url: `${root}/Account/001` }, Id: '001', Name: 'Acme', Owner: null }

it('a record is created, with the headers that Salesforce has for it', async () => {
  const { connection, sent } = connect({ status: 201, body: { id: '001', success: true, errors: [] } })
  const options = { allowDuplicates: true, autoAssign: false }
  expect(await createRecord(connection, 'Account', { Name: 'Acme' }, options)).toEqual({ id: '001' })
  expect(sent[0]).toMatchObject({
    method: 'POST',
    path: `${root}/Account`,
    body: { Name: 'Acme' },
    headers: {
      'sforce-duplicate-rule-header': 'allowSave=true',
      'sforce-auto-assign': 'FALSE',
      authorization: 'Bearer token-1',
    },
  })
  expect(sent[0]?.headers).not.toHaveProperty('idempotency-key')
})

it('a record is read with the fields that were asked for, as the row that a reader makes', async () => {
  const { connection, sent } = connect({ body: account }, { body: account })
  expect(await getRecord(connection, 'Account', '001', { fields: ['Name', 'Owner.Name'] })).toEqual(account)
  const row = await getRecordByExternalId(
    connection,
    'Account',
    { field: 'Ext__c', value: 'a/b c' },
    { read: ({ Name }) => String(Name) },
  )
  expect([row, sent.map(({ path }) => path)]).toEqual([
    'Acme',
    [`${root}/Account/001?fields=Name%2COwner.Name`, `${root}/Account/Ext__c/a%2Fb%20c`],
  ])
})

describe('an upsert by external id', () => {
  const key = { field: 'Ext__c', value: 'A-1' }
  it.each([
    [
      'creates',
      { status: 201, body: { id: '001', success: true, errors: [], created: true } },
      { created: true, id: '001' },
    ],
    [
      'changes',
      { status: 200, body: { id: '001', success: true, errors: [], created: false } },
      { created: false, id: '001' },
    ],
    ['changes in an older version', { status: 204 }, { created: false, id: undefined }],
    [
      'creates in an older version',
      { status: 201, body: { id: '001', success: true, errors: [] } },
      { created: true, id: '001' },
    ],
  ])('%s', async (_, step, result) => {
    const { connection, sent } = connect(step)
    expect(await upsertRecord(connection, 'Account', key, { Name: 'Acme' }, { updateOnly: true })).toEqual(result)
    expect(sent[0]).toMatchObject({
      method: 'PATCH',
      path: `${root}/Account/Ext__c/A-1?updateOnly=true`,
      body: { Name: 'Acme' },
    })
  })

  it('that matches several is refused with all of them', async () => {
    const matches = [`${root}/Account/001`, `${root}/Account/002`]
    const { connection } = connect({ status: 300, body: matches })
    const call = upsertRecord(connection, 'Account', key, {})
    await expect(call).rejects.toMatchObject({
      code: 'multiple_matches',
      status: 300,
      httpStatus: 300,
      matches,
      retryable: false,
    })
  })

  it('is sent again after a lost answer: that is what it is for', async () => {
    const lost = () => Promise.reject(new TypeError('fetch failed'))
    const { connection, sent } = connect(lost, { status: 201, body: { id: '001', success: true } })
    expect(await upsertRecord(connection, 'Account', key, {})).toEqual({ created: true, id: '001' })
    expect(sent).toHaveLength(2)
  })
})

it('a description that has not changed is the one that is known', async () => {
  const summary = {
    label: 'Account',
    labelPlural: 'Accounts',
    keyPrefix: '001',
    custom: false,
    queryable: true,
    searchable: true,
  }
  const description = {
    name: 'Account',
    ...summary,
    createable: true,
    updateable: true,
    deletable: true,
    fields: [],
    new: 1,
  }
  const modified = { 'last-modified': 'Fri, 01 May 2026 07:00:00 GMT', etag: '"a"' }
  const { connection, sent } = connect({ body: description, headers: modified }, { status: 304 })
  const known = await describeObject(connection, 'Account')
  expect(known).toEqual({ value: description, lastModified: modified['last-modified'], etag: '"a"' })
  expect(await describeObject(connection, 'Account', { known })).toBe(known)
  expect(sent[1]?.headers).toMatchObject({ 'if-modified-since': modified['last-modified'], 'if-none-match': '"a"' })
})
