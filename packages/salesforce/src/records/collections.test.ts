import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import {
  createRecords,
  deleteRecords,
  type NewRecord,
  retrieveRecords,
  updateRecords,
  upsertRecords,
} from './collections.js'
import { sendComposite, sendGraphs } from './composite.js'
import { part, reference } from './composite-parts.js'
import { type Written, writeInChunks } from './write-in-chunks.js'

function connect(...steps: readonly Step[]) {
  const script = scriptFetch(...steps)
  const clock = createVirtualClock({ autoAdvance: true })
  const options = {
    instanceUrl: 'https://acme.my.salesforce.com',
    token: 'token-1',
    fetch: script.fetch,
    clock,
    random: () => 0,
  }
  return { connection: createSalesforceConnection(options), sent: script.sent }
}
const all = '/services/data/v66.0/composite/sobjects'
const recordOf = (type: string, Name: string): NewRecord => ({ attributes: { type }, Name })
const done = (...ids: string[]) => ({ body: ids.map((id) => ({ id, success: true, errors: [] })) })

describe('up to 200 records at once', () => {
  it('say of each how it went, in either shape of errors', async () => {
    const missing = {
      statusCode: 'REQUIRED_FIELD_MISSING',
      message: 'Required fields are missing: [Name]',
      fields: ['Name'],
    }
    const { connection, sent } = connect({
      body: [
        { id: '001', success: true, errors: [] },
        { success: false, errors: [missing] },
      ],
    })
    const records = [recordOf('Account', 'Acme'), recordOf('Account', '')]
    expect(await createRecords(connection, records, { allOrNone: true, allowDuplicates: true })).toEqual([
      { success: true, id: '001' },
      {
        success: false,
        errors: [
          {
            code: 'required_field_missing',
            vendorCode: 'REQUIRED_FIELD_MISSING',
            message: missing.message,
            fields: ['Name'],
          },
        ],
      },
    ])
    expect(sent[0]).toMatchObject({ method: 'POST', path: all, body: { allOrNone: true, records } })
    expect(sent[0]?.headers).toMatchObject({ 'sforce-duplicate-rule-header': 'allowSave=true' })
  })

  it('are changed, upserted, deleted and read', async () => {
    const upserted = { body: [{ id: '001', success: true, errors: [], created: true }] }
    const found = { attributes: { type: 'Account' }, Id: '001' }
    const { connection, sent } = connect(done('001'), upserted, done('001', '002'), { body: [found, null] })
    await updateRecords(connection, [{ ...recordOf('Account', 'Acme'), id: '001' }])
    const items = await upsertRecords(connection, 'Account', 'Ext__c', [{ Ext__c: 'A-1' }])
    await deleteRecords(connection, ['001', '002'], { allOrNone: true })
    expect([items, await retrieveRecords(connection, 'Account', ['001', '009'], ['Id'])]).toEqual([
      [{ success: true, id: '001', created: true }],
      [found, null],
    ])
    expect(sent.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['PATCH', all, { allOrNone: false, records: [{ attributes: { type: 'Account' }, Name: 'Acme', id: '001' }] }],
      [
        'PATCH',
        `${all}/Account/Ext__c`,
        { allOrNone: false, records: [{ attributes: { type: 'Account' }, Ext__c: 'A-1' }] },
      ],
      ['DELETE', `${all}?ids=001%2C002&allOrNone=true`, ''],
      ['POST', `${all}/Account`, { ids: ['001', '009'], fields: ['Id'] }],
    ])
  })

  it('and not one more', async () => {
    const { connection } = connect()
    await expect(createRecords(connection, Array(201).fill(recordOf('Lead', 'A')))).rejects.toThrow(RangeError)
  })
})

describe('any number of records', () => {
  const read = async <Item>(source: AsyncIterable<Written<Item>>) => {
    const found: Written<Item>[] = []
    for await (const one of source) found.push(one)
    return found
  }

  it('go 200 at a time, and are taken only as they are sent', async () => {
    let taken = 0
    function* records() {
      for (let at = 0; at < 450; at += 1) {
        taken += 1
        yield recordOf('Lead', `Lead ${at}`)
      }
    }
    const echo: Step = ({ body }) => done(...(body as { records: NewRecord[] }).records.map(({ Name }) => String(Name)))
    const { connection, sent } = connect(echo, echo, echo)
    const written = writeInChunks(connection, records(), (chunk) => createRecords(connection, chunk))
    await written.next()
    expect([taken, sent.length]).toEqual([201, 1])
    const rest = await read(written)
    expect(rest.every(({ item, result }) => result.success && result.id === item.Name)).toBe(true)
    expect([rest.length, sent.map(({ body }) => (body as { records: unknown[] }).records.length)]).toEqual([
      449,
      [200, 200, 50],
    ])
  })

  it('are cut before an eleventh run of one object', async () => {
    const mixed = Array.from({ length: 12 }, (_, at) => recordOf(at % 2 === 0 ? 'Lead' : 'Account', `${at}`))
    const sizes: number[] = []
    const send = async (chunk: readonly NewRecord[]) => {
      sizes.push(chunk.length)
      return chunk.map(() => ({ success: true, id: '1' }) as const)
    }
    await read(writeInChunks(connect().connection, mixed, send))
    expect(sizes).toEqual([10, 2])
  })

  it('that another transaction holds are sent again by themselves, and stay failed when that does not help', async () => {
    const locked = { success: false, errors: [{ statusCode: 'UNABLE_TO_LOCK_ROW', message: 'locked', fields: [] }] }
    const [a, b, c] = ['a', 'b', 'c'].map((name) => recordOf('Lead', name)) as [NewRecord, NewRecord, NewRecord]
    const { connection, sent } = connect(
      { body: [{ id: '1', success: true, errors: [] }, locked, locked] },
      { body: [{ id: '2', success: true, errors: [] }, locked] },
      { body: [locked] },
    )
    const send = (chunk: readonly NewRecord[]) => createRecords(connection, chunk)
    const found = await read(writeInChunks(connection, [a, b, c], send, { lockedRetries: 2 }))
    expect(found.map(({ item, result }) => [item.Name, result.success])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ])
    expect(sent.map(({ body }) => (body as { records: unknown[] }).records)).toEqual([[a, b, c], [b, c], [c]])
  })
})

describe('parts of one request', () => {
  const created = {
    referenceId: 'account',
    httpStatusCode: 201,
    httpHeaders: { Location: '/x' },
    body: { id: '001', success: true },
  }
  const halted = [
    { errorCode: 'PROCESSING_HALTED', message: 'The transaction was rolled back since another operation failed.' },
  ]
  const failed = { referenceId: 'contact', httpStatusCode: 400, httpHeaders: {}, body: halted }

  it('refer to one another, and each has its answer or its error', async () => {
    const { connection, sent } = connect({ body: { compositeResponse: [created, failed] } })
    const answers = await sendComposite(
      connection,
      [
        part.create('account', 'Account', { Name: 'Acme' }),
        part.create('contact', 'Contact', { LastName: 'Ada', AccountId: reference('account') }),
        part.get('back', 'Account', reference('account')),
        part.query('many', { text: "SELECT Id FROM Contact WHERE Name = 'a&b'" }),
      ],
      { allOrNone: true },
    )
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/services/data/v66.0/composite' })
    expect(sent[0]?.body).toEqual({
      allOrNone: true,
      compositeRequest: [
        {
          referenceId: 'account',
          method: 'POST',
          url: '/services/data/v66.0/sobjects/Account',
          body: { Name: 'Acme' },
        },
        {
          referenceId: 'contact',
          method: 'POST',
          url: '/services/data/v66.0/sobjects/Contact',
          body: { LastName: 'Ada', AccountId: '@{account.id}' },
        },
        { referenceId: 'back', method: 'GET', url: '/services/data/v66.0/sobjects/Account/@{account.id}' },
        {
          referenceId: 'many',
          method: 'GET',
          url: "/services/data/v66.0/query/?q=SELECT%20Id%20FROM%20Contact%20WHERE%20Name%20%3D%20'a%26b'",
        },
      ],
    })
    expect(answers.map(({ referenceId, status, error }) => [referenceId, status, error?.code])).toEqual([
      ['account', 201, undefined],
      ['contact', 400, 'rolled_back'],
    ])
  })

  it('stand or fall together as a graph', async () => {
    const graph = { graphId: '1', isSuccessful: true, graphResponse: { compositeResponse: [created] } }
    const { connection, sent } = connect({ body: { graphs: [graph] } })
    const [answer] = await sendGraphs(connection, [{ graphId: '1', parts: [part.create('account', 'Account', {})] }])
    expect([answer?.successful, answer?.answers[0]?.status]).toEqual([true, 201])
    expect(sent[0]).toMatchObject({
      path: '/services/data/v66.0/composite/graph',
      body: { graphs: [{ graphId: '1' }] },
    })
  })

  it('are at most 25, and a reference names something', async () => {
    const parts = Array.from({ length: 26 }, (_, at) => part.get(`r${at}`, 'Account', '001'))
    await expect(sendComposite(connect().connection, parts)).rejects.toThrow(RangeError)
    expect(() => reference('a}', 'id')).toThrow(TypeError)
  })
})
