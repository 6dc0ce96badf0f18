import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import { isSalesforceError } from '../model/error.js'
import { soql } from '../model/soql.js'
import { batchQuery } from '../query/batch-query.js'
import { batchSearch } from '../search/batch-search.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import type { BatchPart } from '../wire/batch.js'
import { sendBatch } from './batch.js'
import { batchGet } from './batch-get.js'

function connect(...steps: readonly Step[]) {
  const script = scriptFetch(...steps)
  const options = {
    instanceUrl: 'https://acme.my.salesforce.com',
    token: 'token-1',
    fetch: script.fetch,
    clock: createVirtualClock({ autoAdvance: true }),
    random: () => 0,
  }
  return { connection: createSalesforceConnection(options), sent: script.sent }
}
const account = { attributes: { type: 'Account' }, Id: '001', Name: 'Acme' }
const page = { totalSize: 1, done: true, records: [account] }
const fault = (errorCode: string, message: string) => [{ errorCode, message }]
const answer = (...results: readonly (readonly [number, unknown])[]): Step => ({
  body: {
    hasErrors: results.some(([status]) => status >= 400),
    results: results.map(([statusCode, result]) => ({ statusCode, result })),
  },
  headers: { 'x-sfdc-request-id': 'request-1' },
})

describe('parts that stand for themselves', () => {
  it('go as one request, each below the version of the API', async () => {
    const { connection, sent } = connect(answer([200, page], [200, { searchRecords: [account] }], [200, account]))
    const answers = await sendBatch(connection, [
      batchQuery<{ Id: string }>(soql`SELECT Id FROM Account WHERE Name = ${'a&b'}`),
      batchSearch<{ Id: string }>({ find: 'acme', returning: [{ object: 'Account', fields: ['Id'] }] }),
      batchGet('Account', '001', { fields: ['Id', 'Name'], read: ({ Name }) => String(Name) }),
    ])
    expect(answers).toEqual([
      { ok: true, value: page },
      { ok: true, value: [account] },
      { ok: true, value: 'Acme' },
    ])
    expect(sent.map(({ method, path, body }) => [method, path, body])).toEqual([
      [
        'POST',
        '/services/data/v66.0/composite/batch',
        {
          haltOnError: false,
          batchRequests: [
            { method: 'GET', url: "v66.0/query/?q=SELECT%20Id%20FROM%20Account%20WHERE%20Name%20%3D%20'a%26b'" },
            { method: 'GET', url: 'v66.0/search/?q=FIND%20%7Bacme%7D%20IN%20ALL%20FIELDS%20RETURNING%20Account(Id)' },
            { method: 'GET', url: 'v66.0/sobjects/Account/001?fields=Id%2CName' },
          ],
        },
      ],
    ])
  })

  it('fail each for itself, with the words of Salesforce', async () => {
    const { connection } = connect(
      answer(
        [400, fault('INVALID_TYPE', "sObject type 'Quote' is not supported.")],
        [200, page],
        [403, fault('INSUFFICIENT_ACCESS', 'no')],
        [300, ['/services/data/v66.0/sobjects/Lead/1', '/services/data/v66.0/sobjects/Lead/2']],
        [503, '<html>'],
      ),
    )
    const kinds = ['Quote', 'Account', 'Report', 'Lead', 'Case']
    const answers = await sendBatch(
      connection,
      kinds.map((kind) => batchQuery(`SELECT Id FROM ${kind}`)),
    )
    const facts = answers.map((one) =>
      one.ok
        ? one.value.totalSize
        : [one.error.code, one.error.httpStatus, one.error.vendorCode, one.error.requestId, one.error.retryable],
    )
    expect(facts).toEqual([
      ['invalid_type', 400, 'INVALID_TYPE', 'request-1', false],
      1,
      ['insufficient_access', 403, 'INSUFFICIENT_ACCESS', 'request-1', false],
      ['multiple_matches', 300, undefined, 'request-1', false],
      ['unavailable', 503, undefined, 'request-1', true],
    ])
    const [first] = answers
    expect(first?.ok === false && isSalesforceError(first.error, 'invalid_type') && first.error.entries).toEqual([
      {
        code: 'invalid_type',
        vendorCode: 'INVALID_TYPE',
        message: "sObject type 'Quote' is not supported.",
        fields: [],
      },
    ])
  })

  it('are not tried behind one that failed, where that is asked', async () => {
    const halted = fault('BATCH_PROCESSING_HALTED', 'Batch processing halted per request')
    const { connection, sent } = connect(answer([404, fault('NOT_FOUND', 'gone')], [412, halted]))
    const answers = await sendBatch(connection, [batchGet('Lead', '00Q1'), batchGet('Lead', '00Q2')], { halt: true })
    expect(answers.map((one) => !one.ok && one.error.code)).toEqual(['not_found', 'batch_halted'])
    expect(sent[0]?.body).toMatchObject({ haltOnError: true })
  })

  it('may be written by hand, and change something', async () => {
    const { connection, sent } = connect(answer([204, null], [201, { id: '001', success: true }]))
    const parts = [
      { method: 'DELETE', path: '/sobjects/Lead/00Q1', read: () => null },
      {
        method: 'POST',
        path: '/sobjects/Lead',
        body: { LastName: 'Ada' },
        read: (body) => (body as { id: string }).id,
      },
    ] as const satisfies readonly BatchPart[]
    expect(await sendBatch(connection, parts)).toEqual([
      { ok: true, value: null },
      { ok: true, value: '001' },
    ])
    expect(sent[0]?.body).toMatchObject({
      batchRequests: [
        { method: 'DELETE', url: 'v66.0/sobjects/Lead/00Q1' },
        { method: 'POST', url: 'v66.0/sobjects/Lead', richInput: { LastName: 'Ada' } },
      ],
    })
  })
})

describe('a batch as a whole', () => {
  const down: Step = { status: 503, body: '<html>' }
  const change: BatchPart<null> = { method: 'DELETE', path: '/sobjects/Lead/00Q1', read: () => null }

  it('is repeated after an outage when it only reads', async () => {
    const { connection, sent } = connect(down, answer([200, account]))
    expect(await sendBatch(connection, [batchGet('Account', '001')])).toEqual([{ ok: true, value: account }])
    expect(sent).toHaveLength(2)
  })

  it('is not when it changes something, unless the caller says so', async () => {
    await expect(sendBatch(connect(down).connection, [change])).rejects.toMatchObject({ code: 'unavailable' })
    const { connection } = connect(down, answer([204, null]))
    expect(await sendBatch(connection, [change], { repeatable: true })).toEqual([{ ok: true, value: null }])
  })

  it('takes 25 parts, and of none asks nothing', async () => {
    const { connection, sent } = connect()
    const parts = Array.from({ length: 26 }, () => batchGet('Lead', '00Q1'))
    await expect(sendBatch(connection, parts)).rejects.toThrow(RangeError)
    expect([await sendBatch(connection, []), sent]).toEqual([[], []])
  })

  it.each([
    ['a part without an answer', { results: [] }],
    ['an answer that is no record', { results: [{ statusCode: 200, result: { Id: '001' } }] }],
    ['an answer without a status', { results: [{ result: account }] }],
    ['no answers at all', {}],
  ])('breaks the contract with %s', async (_, body) => {
    const { connection } = connect({ body })
    await expect(sendBatch(connection, [batchGet('Lead', '00Q1')])).rejects.toMatchObject({ code: 'contract_broken' })
  })
})
