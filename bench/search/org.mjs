import { systemClock } from '@waymark/core'
import { createVirtualClock } from '@waymark/core/memory'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { serveOrg } from '../harness/serve-org.mjs'

const [records] = process.argv.slice(2).map(Number)
// It stands at the time of day, and what is slow is slow in real time.
const clock = { ...createVirtualClock({ start: new Date() }), sleep: systemClock.sleep }
const emulator = createSalesforceEmulator({ records, clock })
emulator.settings.limits.dailyApiRequests = 1_000_000_000
const app = {
  clientId: '3MVG9bench',
  clientSecret: 'bench-secret',
  label: 'Bench',
  redirectUris: ['https://app.example.com/integrations/callback'],
  scopes: ['api', 'refresh_token'],
}
emulator.addApp(app)
// The first request would wait for the records otherwise.
emulator.query('SELECT Id FROM Organization')

const username = 'nora@acme.example'
const { accessToken } = emulator.signIn(username)
process.send({ ...(await serveOrg(emulator, { plan })), token: accessToken, username, app })

/** Makes operations slow: `{ search: 50 }`, in milliseconds. */
function plan(slow) {
  emulator.faults.clear()
  for (const [operation, milliseconds] of slow) {
    emulator.faults.add({ operation, probability: 1, do: { slow: Number(milliseconds) } })
  }
}
