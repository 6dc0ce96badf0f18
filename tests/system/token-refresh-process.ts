import { createInterface } from 'node:readline'
import { isWaymarkError, systemClock } from '@waymark/core'
import { openPostgresDatabase } from '@waymark/runtime/database'
import { keyVault, parseKeys } from '@waymark/runtime/vault'
import { createSalesforceClient, type SalesforceClient } from '@waymark/salesforce'
import { createOAuthApp, createSession } from '@waymark/salesforce/oauth'
import { createDatabaseTokenStore, tokenRecords } from '@waymark/salesforce/token-store'

// One of the processes of the test: for each line, which names a connection, both of its sessions ask Salesforce at once. It answers
// with a line: how each of them fared.

const { DATABASE_URL = '', SALESFORCE_URL = '', VAULT_KEYS = '' } = process.env
const database = openPostgresDatabase({ url: DATABASE_URL, clock: systemClock })
const seal = keyVault({ keys: parseKeys(VAULT_KEYS) })
const app = createOAuthApp({
  loginUrl: SALESFORCE_URL,
  clientId: '3MVG9emulator.web',
  clientSecret: 'emulator-secret',
})

function connect(id: string): readonly SalesforceClient[] {
  return [1, 2].map(() => {
    const session = createSession({ app, store: createDatabaseTokenStore({ database, account: 'acme', id, seal }) })
    return createSalesforceClient({ instanceUrl: SALESFORCE_URL, session })
  })
}

const fared = (error: unknown) => (isWaymarkError(error) ? error.code : String(error))
const connections = new Map<string, readonly SalesforceClient[]>()
await database.open([tokenRecords])
process.stdout.write('"ready"\n')
for await (const id of createInterface({ input: process.stdin })) {
  const clients = connections.get(id) ?? connect(id)
  connections.set(id, clients)
  const answers = await Promise.all(clients.map((client) => client.limits().then(() => 'answered', fared)))
  process.stdout.write(`${JSON.stringify(answers)}\n`)
}
await database.close()
