// Brings rows of your own to Salesforce through Bulk API 2.0: by external id, so it can be run again, in a stream, so memory stays flat.
import assert from 'node:assert/strict'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { createSalesforceClient, soql } from '@waymark/salesforce'

// Yours is a real org; this one runs here, and refuses one row.
const org = createSalesforceEmulator()
org.addField('Account', { name: 'Number__c', type: 'string', length: 40, externalId: true, unique: true })
org.addValidationRule({ object: 'Account', refuses: ({ Name }) => Name === 'Nobody', message: 'Name somebody' })
const { accessToken, instanceUrl } = org.signIn('admin@acme.example')
const salesforce = createSalesforceClient({ instanceUrl, token: accessToken, fetch: org.fetch })

async function* customers() {
  for (let number = 1; number <= 5_000; number += 1) {
    yield { Number__c: `C-${number}`, Name: number === 4_711 ? 'Nobody' : `Customer ${number}` }
  }
}

async function sync() {
  const job = await salesforce.bulk.ingest(
    { object: 'Account', operation: 'upsert', externalIdField: 'Number__c' },
    customers(),
  )
  const failed: string[] = []
  for await (const { Number__c: number, sf__Error: error } of salesforce.bulk.results(job.id, 'failed')) {
    failed.push(`${number}: ${error}`)
  }
  return { job, failed }
}

await sync()
// Nothing is doubled by a second run.
const { job, failed } = await sync()
assert.equal(failed.length, 1)
const [count] = org.query('SELECT COUNT(Id) n FROM Account WHERE Number__c != null')
assert.equal(count?.['n'], 4_999)

// What changed since, in pages, and from where it was left.
const accounts = salesforce.query<{ Name: string }>(soql`SELECT Name FROM Account WHERE Number__c IN ${['C-1', 'C-2']}`)
const names: string[] = []
for await (const { Name } of accounts) names.push(Name)

await org.close()
export const outcome = { state: job.state, failed, names: names.sort() }
console.log(outcome)
