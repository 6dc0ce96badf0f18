import { expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import { soql } from '../model/soql.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { type NestedRecords, nestedRecords, query, queryAll } from './query.js'

function connect(...steps: readonly Step[]) {
  const script = scriptFetch(...steps)
  const options = {
    instanceUrl: 'https://acme.my.salesforce.com',
    token: 'token-1',
    fetch: script.fetch,
    retry: false,
  } as const
  return { connection: createSalesforceConnection(options), sent: script.sent }
}
const next = '/services/data/v66.0/query/0r8xx5R2yF2gs3VASQ-2'
const recordOf = (Id: string) => ({ attributes: { type: 'Account' }, Id })
const first = { totalSize: 3, done: false, nextRecordsUrl: next, records: [recordOf('1'), recordOf('2')] }
const last = { totalSize: 3, done: true, records: [recordOf('3')] }
const down = { status: 503, body: '<html>' }

it('a query comes page by page as it is read, each record as the reader makes it', async () => {
  const { connection, sent } = connect({ body: first }, { body: last })
  const rows = query(connection, soql`SELECT Id FROM Account WHERE Name = ${"O'Hara"}`, {
    batchSize: 200,
    read: ({ Id }) => String(Id),
  })
  expect([rows.totalSize, sent.length]).toEqual([undefined, 0])
  const found: string[] = []
  for await (const row of rows) {
    found.push(row)
    if (row === '1') expect([rows.totalSize, sent.length]).toEqual([3, 1])
  }
  expect(found).toEqual(['1', '2', '3'])
  expect(sent.map(({ path, headers }) => [path, headers['sforce-query-options']])).toEqual([
    [
      `/services/data/v66.0/query/?q=SELECT%20Id%20FROM%20Account%20WHERE%20Name%20%3D%20%27O%5C%27Hara%27`,
      'batchSize=200',
    ],
    [next, 'batchSize=200'],
  ])
})

it('a query goes on after a failure, and in another process from its checkpoint', async () => {
  const { connection, sent } = connect({ body: first }, down, { body: last })
  const rows = query<{ Id: string }>(connection, 'SELECT Id FROM Account')
  const found: string[] = []
  const read = async (source: AsyncIterable<{ Id: string }>) => {
    for await (const { Id } of source) found.push(Id)
  }
  await expect(read(rows)).rejects.toMatchObject({ code: 'unavailable' })
  expect([found, rows.checkpoint]).toEqual([['1', '2'], `0:${next}`])
  await read(query<{ Id: string }>(connection, 'SELECT Id FROM Account', { from: rows.checkpoint }))
  expect([found, sent.length]).toEqual([['1', '2', '3'], 3])

  const half = connect({ body: first }, { body: first }, { body: last })
  const begun = query<{ Id: string }>(half.connection, 'SELECT Id FROM Account')
  for await (const _ of begun) break
  const rest: string[] = []
  for await (const { Id } of query<{ Id: string }>(half.connection, 'SELECT Id FROM Account', {
    from: begun.checkpoint,
  }))
    rest.push(Id)
  expect([begun.checkpoint, rest]).toEqual(['1:', ['2', '3']])
})

it('a count is the total, and deleted records come with queryAll', async () => {
  const { connection, sent } = connect({ body: { totalSize: 12, done: true, records: [] } })
  const count = queryAll(connection, 'SELECT COUNT() FROM Account')
  expect([(await count).items, count.totalSize, sent[0]?.path]).toEqual([
    [],
    12,
    '/services/data/v66.0/queryAll/?q=SELECT%20COUNT()%20FROM%20Account',
  ])
})

it('a page that is no longer held says so', async () => {
  const body = [{ errorCode: 'INVALID_QUERY_LOCATOR', message: 'invalid query locator' }]
  const { connection } = connect({ status: 400, body })
  const rows = query(connection, 'SELECT Id FROM Account', { from: `0:${next}` })
  await expect(Promise.resolve(rows)).rejects.toMatchObject({ code: 'query_locator_expired', status: 410 })
})

it('a sub-select is read beyond the page that came with its record', async () => {
  const { connection, sent } = connect({ body: last })
  const ids = async (nested: NestedRecords | null) => {
    const found: unknown[] = []
    for await (const { Id } of nestedRecords(connection, nested)) found.push(Id)
    return found
  }
  expect([await ids(first), await ids(null), sent.map(({ path }) => path)]).toEqual([['1', '2', '3'], [], [next]])
})

it('what a reader throws ends the query', async () => {
  const { connection } = connect({ body: last })
  const read = () => {
    throw new RangeError('not a row')
  }
  await expect(Promise.resolve(query(connection, 'SELECT Id FROM Account', { read }))).rejects.toThrow('not a row')
})
