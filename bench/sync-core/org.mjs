import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { serveOrg } from '../harness/serve-org.mjs'
import { fields, makeRows, object } from './rows.mjs'

const [count] = process.argv.slice(2).map(Number)
const emulator = createSalesforceEmulator()
emulator.settings.limits.dailyApiRequests = 1_000_000_000
emulator.addObject(object, { keyPrefix: 'a00' })
for (const field of fields) emulator.addField(object, field)
emulator.insert(object, [...makeRows(count)])

const { accessToken } = emulator.signIn('admin@acme.example')
process.send({ ...(await serveOrg(emulator, { forget: deleteJobs })), token: accessToken })

/** Jobs keep their rows for seven days, which would weigh on whoever comes next. */
async function deleteJobs() {
  const base = `${emulator.baseUrl}/services/data/v66.0/jobs`
  const headers = { authorization: `Bearer ${accessToken}` }
  for (const kind of ['ingest', 'query']) {
    const { records } = await (await emulator.fetch(`${base}/${kind}`, { headers })).json()
    for (const { id } of records) await emulator.fetch(`${base}/${kind}/${id}`, { method: 'DELETE', headers })
  }
}
