import { createServer } from 'node:http'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { fields, makeRows, object } from './rows.mjs'

// An org on a port. On another port it tells how many calls it was asked, what they cost it and how long it was busy, and forgets them.
const [count] = process.argv.slice(2).map(Number)
const emulator = createSalesforceEmulator()
emulator.settings.limits.dailyApiRequests = 1_000_000_000
emulator.addObject(object, { keyPrefix: 'a00' })
for (const field of fields) emulator.addField(object, field)
emulator.insert(object, [...makeRows(count)])

// A bench that failed leaves nobody behind.
process.on('disconnect', () => process.exit())

const { accessToken } = emulator.signIn('admin@acme.example')
const { url } = await emulator.listen(0)

let since = process.cpuUsage()
let turned = performance.eventLoopUtilization()
const meter = createServer(async (_, response) => {
  const { user, system } = process.cpuUsage(since)
  const { active } = performance.eventLoopUtilization(turned)
  const { length } = emulator.calls
  await deleteJobs()
  emulator.clearCalls()
  // Between two questions a kept connection would be ended.
  response.setHeader('connection', 'close')
  response.end(JSON.stringify({ calls: length, cpu: user + system, busy: active / 1_000 }))
  since = process.cpuUsage()
  turned = performance.eventLoopUtilization()
})
meter.listen(0, '127.0.0.1', () => {
  process.send({ url, token: accessToken, meter: `http://127.0.0.1:${meter.address().port}` })
})

/** Jobs keep their rows for seven days, which would weigh on whoever comes next. */
async function deleteJobs() {
  const base = `${emulator.baseUrl}/services/data/v66.0/jobs`
  const headers = { authorization: `Bearer ${accessToken}` }
  for (const kind of ['ingest', 'query']) {
    const { records } = await (await emulator.fetch(`${base}/${kind}`, { headers })).json()
    for (const { id } of records) await emulator.fetch(`${base}/${kind}/${id}`, { method: 'DELETE', headers })
  }
}
