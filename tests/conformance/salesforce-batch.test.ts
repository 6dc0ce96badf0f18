import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { createSalesforceClient, soql } from '@waymark/salesforce'
import { batchGet, batchQuery, batchSearch } from '@waymark/salesforce/records'
import { expect, it } from 'vitest'

function connect() {
  const emulator = createSalesforceEmulator()
  const { accessToken: token, instanceUrl } = emulator.signIn('nora@acme.example')
  return { emulator, client: createSalesforceClient({ instanceUrl, token, fetch: emulator.fetch }) }
}

it('eight kinds are asked in one call, and each says for itself whether this user may see it', async () => {
  const { emulator, client } = connect()
  emulator.insert('Account', [{ Name: "O'Hara & Sons" }])
  const kinds = ['Account', 'Contact', 'Opportunity', 'Case', 'Lead', 'Quote', 'Task', 'Event']
  const answers = await client.records.batch(
    kinds.map((kind) => batchQuery<{ Id: string }>(`SELECT Id FROM ${kind} LIMIT 5`)),
  )
  // Quotes are off in this org.
  expect(kinds.map((kind, at) => [kind, answers[at]?.ok === false ? answers[at].error.code : 'found'])).toEqual(
    kinds.map((kind) => [kind, kind === 'Quote' ? 'invalid_type' : 'found']),
  )
  expect(emulator.calls.map(({ operation }) => operation)).toEqual(['compositeBatch'])
})

it('a query, a search and a record say in a batch what they say alone', async () => {
  const { emulator, client } = connect()
  const [id = ''] = emulator.insert('Account', [{ Name: "O'Hara & Sons" }])
  const statement = soql`SELECT Id, Name FROM Account WHERE Name = ${"O'Hara & Sons"}`
  const find = { find: "O'Hara & Sons", returning: [{ object: 'Account', fields: ['Id', 'Name'] }] }
  const [queried, searched, got] = await client.records.batch([
    batchQuery(statement),
    batchSearch(find),
    batchGet('Account', id, { fields: ['Name'] }),
  ])
  expect([queried.ok && queried.value.records, searched, got]).toEqual([
    (await client.query(statement)).items,
    { ok: true, value: await client.search(find) },
    { ok: true, value: await client.records.get('Account', id, { fields: ['Name'] }) },
  ])
  expect(queried.ok && queried.value.totalSize).toBe(1)
})

it('a batch that is to halt says of the rest that it was not tried', async () => {
  const { client } = connect()
  const answers = await client.records.batch(
    [batchQuery('SELECT Id FROM Account'), batchGet('Lead', '00Q000000000001AAA'), batchQuery('SELECT Id FROM Case')],
    { halt: true },
  )
  expect(answers.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual(['ok', 'not_found', 'batch_halted'])
})
