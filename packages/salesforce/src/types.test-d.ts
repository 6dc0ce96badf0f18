import { expectTypeOf, it } from 'vitest'
import {
  isSalesforceError,
  type SalesforceClient,
  type SalesforceErrorCode,
  type SalesforceRecord,
  soql,
} from './index.js'
import {
  type BatchAnswer,
  batchGet,
  batchQuery,
  batchSearch,
  createRecords,
  type ItemResult,
  type QueriedPage,
  writeInChunks,
} from './records.js'
import { createSalesforceConnection, type Search } from './search.js'

declare const client: SalesforceClient

it('a row is what the caller says, what a reader makes, or a record', async () => {
  for await (const row of client.query(soql`SELECT Id FROM Account`))
    expectTypeOf(row).toEqualTypeOf<SalesforceRecord>()
  for await (const row of client.query<{ Id: string }>('SELECT Id FROM Account'))
    expectTypeOf(row).toEqualTypeOf<{ Id: string }>()
  const read = ({ Id }: SalesforceRecord) => String(Id)
  for await (const row of client.query('SELECT Id FROM Account', { read })) expectTypeOf(row).toEqualTypeOf<string>()
  expectTypeOf(await client.records.get('Account', '001', { read })).toEqualTypeOf<string>()
  const [found] = await client.search<{ Name: string }>('FIND {a}')
  expectTypeOf(found?.Name).toEqualTypeOf<string | undefined>()
  expectTypeOf(found?.attributes.type).toEqualTypeOf<string | undefined>()
})

it('a condition of a search cannot be bare text', () => {
  // @ts-expect-error a condition is made by soql
  const search: Search = { find: 'a', returning: [{ object: 'Lead', where: "Name = 'x'" }] }
  expectTypeOf(search).toEqualTypeOf<Search>()
})

it('what was written comes with its item, and a failure with its errors', async () => {
  const connection = createSalesforceConnection({ instanceUrl: 'https://acme.my.salesforce.com' })
  const leads = [{ attributes: { type: 'Lead' }, LastName: 'Ada' }]
  for await (const { item, result } of writeInChunks(connection, leads, (chunk) => createRecords(connection, chunk))) {
    expectTypeOf(item.LastName).toEqualTypeOf<string>()
    expectTypeOf(result).toEqualTypeOf<ItemResult>()
    if (!result.success) expectTypeOf(result.errors[0]?.code).toEqualTypeOf<SalesforceErrorCode | undefined>()
  }
})

it('each part of a batch is answered with what it asks for, also in a list', async () => {
  const [name, page, found] = await client.records.batch([
    batchGet('Account', '001', { read: ({ Name }) => String(Name) }),
    batchQuery<{ Id: string }>('SELECT Id FROM Account'),
    batchSearch('FIND {a}'),
  ])
  expectTypeOf(name).toEqualTypeOf<BatchAnswer<string>>()
  expectTypeOf(page).toEqualTypeOf<BatchAnswer<QueriedPage<{ Id: string }>>>()
  expectTypeOf(found).toEqualTypeOf<BatchAnswer<readonly SalesforceRecord[]>>()
  if (!name.ok) expectTypeOf(name.error.code).toEqualTypeOf<SalesforceErrorCode>()
  const all = await client.records.batch(['Lead', 'Case'].map((kind) => batchGet(kind, '001')))
  expectTypeOf(all).toEqualTypeOf<readonly BatchAnswer<SalesforceRecord>[]>()
})

it('a code is one of the closed list', (error: unknown = undefined) => {
  // @ts-expect-error there is no such code
  isSalesforceError(error, 'no_such_code')
  if (isSalesforceError(error, 'multiple_matches')) expectTypeOf(error.matches).toEqualTypeOf<readonly string[]>()
})
