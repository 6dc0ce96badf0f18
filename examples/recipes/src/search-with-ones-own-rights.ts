// One search box over Salesforce: everybody finds what they themselves may see there, and one kind that fails does not spoil the rest.
import assert from 'node:assert/strict'
import { isWaymarkError } from '@waymark/core'
import type { WorkstationSearchClient } from '@waymark/workstation-search'
import { mockWorkstationSearch } from '@waymark/workstation-search/testing'

async function find(client: WorkstationSearchClient, text: string): Promise<readonly string[]> {
  const { groups } = await client.search.run({ text })
  return groups.flatMap(({ results }) =>
    results.map((result) => {
      // The kind decides the fields.
      if (result.kind === 'case') return `case ${result.fields.subject} (${result.fields.status})`
      if (result.kind === 'account') return `account ${result.fields.name}`
      return result.kind
    }),
  )
}

const mock = mockWorkstationSearch()
mock.salesforce.settings.sharing.Account = 'Private'
mock.salesforce.settings.sharing.Case = 'Private'
mock.salesforce.insert('Account', [{ Name: 'Zephyr Lines' }], 'jon@acme.example')
mock.salesforce.insert('Case', [{ Subject: 'Zephyr cannot sign in' }], 'lucie@acme.example')

// Two people of the account, each with a user of the org behind them.
const ada = await mock.connect('ada', 'jon@acme.example')
const ben = await mock.connect('ben', 'lucie@acme.example')
assert.deepEqual(await find(ada, 'zephyr'), ['account Zephyr Lines'])
assert.deepEqual(await find(ben, 'zephyr'), ['case Zephyr cannot sign in (New)'])
assert.deepEqual(await find(ben, 'zephyr in:account'), [])

// Accounts cannot be read for a moment: the answer says so for this kind alone.
mock.salesforce.planReadFailure({ object: 'Account', errorCode: 'QUERY_TIMEOUT', times: 10 })
const { groups } = await ben.search.run({ text: 'zephyr' })
const states = Object.fromEntries(groups.map(({ kind, answers }) => [kind, answers.map(({ state }) => state).join()]))
assert.notEqual(states['account'], 'ok')

// Ben's user revokes the app at Salesforce: the next call says to connect again.
mock.salesforce.revokeAccess('lucie@acme.example', '3MVG9workstation')
const refused: unknown = await ben.views.choice(await mock.integrationId(), 'case').catch((error: unknown) => error)
assert.ok(isWaymarkError(refused, 'reconnect_required'))
const [salesforce] = (await ben.integrations.list()).items
assert.ok(salesforce)

await mock.close()
export const outcome = { account: states['account'], ben: await ben.integrations.stateOf(salesforce) }
console.log(outcome)
