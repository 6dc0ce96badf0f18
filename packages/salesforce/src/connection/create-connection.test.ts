import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import type { ApiUsage } from '../model/usage.js'
import { query } from '../query/query.js'
import { createRecord, deleteRecord, getRecord, updateRecord } from '../records/record.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { createSalesforceConnection } from './create-connection.js'
import { getLimits } from './limits.js'

const record = { attributes: { type: 'Account' }, Id: '001' }
const headers = (used: number) => ({ 'sforce-limit-info': `api-usage=${used}/100` })

function connect(...steps: readonly Step[]) {
  const clock = createVirtualClock({ autoAdvance: true })
  const script = scriptFetch(...steps)
  const told: ApiUsage[] = []
  const connection = createSalesforceConnection({
    instanceUrl: 'https://acme.my.salesforce.com/',
    token: 'canary-token',
    fetch: script.fetch,
    clock,
    random: () => 0.5,
    onUsage: (usage) => told.push(usage),
  })
  return { connection, script, clock, told }
}

describe('the requests of the day', () => {
  it('are told by every answer', async () => {
    const { connection, clock, told } = connect({ body: record, headers: headers(18) })
    expect(connection.usage()).toBeUndefined()
    await getRecord(connection, 'Account', '001')
    const usage = { used: 18, limit: 100, remaining: 82, at: clock.now() }
    expect([connection.usage(), told]).toEqual([usage, [usage]])
  })

  it('that are used up stop what would only be refused, until the day has rolled on', async () => {
    const { connection, script, clock } = connect(
      { body: record, headers: headers(100) },
      { body: record, headers: headers(99) },
    )
    await getRecord(connection, 'Account', '001')
    await expect(getRecord(connection, 'Account', '001')).rejects.toMatchObject({ code: 'rate_limited' })
    expect(script.sent).toHaveLength(1)
    await clock.advance('1 minute')
    expect(await getRecord(connection, 'Account', '001')).toEqual(record)
  })

  it('that a refusal tells of stop the rest too', async () => {
    const body = [{ message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }]
    const { connection, script } = connect({ status: 403, body })
    await expect(getRecord(connection, 'Account', '001')).rejects.toMatchObject({
      code: 'request_limit_exceeded',
      retryable: false,
    })
    await expect(getRecord(connection, 'Account', '001')).rejects.toMatchObject({ code: 'rate_limited' })
    expect(script.sent).toHaveLength(1)
  })

  it('and every other limit are read by name', async () => {
    const limits = {
      DailyApiRequests: { Max: 100, Remaining: 7 },
      PermissionSets: { Max: 1, Remaining: 1, CreateCustom: {} },
    }
    const { connection } = connect({ body: limits, headers: headers(93) })
    expect((await getLimits(connection)).DailyApiRequests).toEqual({ Max: 100, Remaining: 7 })
    expect(connection.usage()?.remaining).toBe(7)
  })

  it('of an app of its own are read beside', async () => {
    const info = { 'sforce-limit-info': 'api-usage=18/5000; per-app-api-usage=17/250(appName=way mark)' }
    const { connection } = connect({ body: record, headers: info })
    await getRecord(connection, 'Account', '001')
    expect(connection.usage()?.app).toEqual({ name: 'way mark', used: 17, limit: 250 })
  })
})

describe('what is repeated', () => {
  const locked = {
    status: 400,
    body: [{ message: 'unable to obtain exclusive access', errorCode: 'UNABLE_TO_LOCK_ROW' }],
  }
  const busy = {
    status: 403,
    body: [{ message: 'ConcurrentPerOrgLongTxn Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }],
  }
  const down = { status: 503, body: '<html>maintenance</html>' }
  const moved = { status: 420, body: '<html>' }
  const created = { status: 201, body: { id: '001', success: true, errors: [] } }

  it('a change by id, after an outage, a host that is not found and a locked row', async () => {
    const { connection, script } = connect(down, moved, locked, { status: 204 })
    await updateRecord(connection, 'Account', '001', { Name: 'Acme' })
    expect(script.sent).toHaveLength(4)
  })

  it('a create, when too many long requests are running: nothing was done yet', async () => {
    const { connection, script } = connect(busy, created)
    expect(await createRecord(connection, 'Account', { Name: 'Acme' })).toEqual({ id: '001' })
    expect(script.sent).toHaveLength(2)
  })

  it('not a create that an outage refused, nor a change of which the caller says so', async () => {
    const one = connect(down)
    await expect(createRecord(one.connection, 'Account', { Name: 'Acme' })).rejects.toMatchObject({
      code: 'unavailable',
      httpStatus: 503,
    })
    const two = connect(down)
    const call = updateRecord(two.connection, 'Account', '001', {}, { repeatable: false })
    await expect(call).rejects.toMatchObject({ code: 'unavailable' })
  })

  it('nothing that is refused for good', async () => {
    const gone = { status: 404, body: [{ message: 'entity is deleted', errorCode: 'ENTITY_IS_DELETED' }] }
    const { connection } = connect(gone)
    await expect(deleteRecord(connection, 'Account', '001')).rejects.toMatchObject({ code: 'entity_is_deleted' })
  })
})

describe('the credentials go nowhere else', () => {
  it.each([
    'https://evil.example/services/data/v66.0/query/x',
    '//evil.example/services/data/v66.0/query/x',
    '/services/data/v66.0/../../apexrest/x',
    '/services/data/v66.0/%2e%2E/../apexrest/x',
    '/services/data/v66.0/query/%2e%2e',
    '/services/apexrest/x',
  ])('also when a page names %s as the next', async (nextRecordsUrl) => {
    const { connection, script } = connect({ body: { totalSize: 2, done: false, nextRecordsUrl, records: [record] } })
    const read = async () => {
      for await (const _ of query(connection, 'SELECT Id FROM Account'));
    }
    await expect(read()).rejects.toMatchObject({ code: 'contract_broken' })
    expect(script.sent).toHaveLength(1)
  })

  it('and no part of a path climbs out of it', async () => {
    const { connection } = connect()
    await expect(getRecord(connection, 'Account', '..')).rejects.toThrow(TypeError)
    await expect(getRecord(connection, '', '001')).rejects.toThrow(TypeError)
    const { connection: other, script } = connect({ body: record })
    await getRecord(other, 'Account', '../001?x')
    expect(script.sent[0]?.path).toBe('/services/data/v66.0/sobjects/Account/..%2F001%3Fx')
  })
})
