// Tests code that makes its own client: nock leads its calls to the mock, and a fault plan decides what goes wrong on the way.
// The program stands for a test: what it asserts at each step is what your test would expect.
import assert from 'node:assert/strict'
import { createCasesClient } from '@waymark/cases'
import { mockCases } from '@waymark/cases/testing'
import { type Clock, isRefused, systemClock } from '@waymark/core'
import { createVirtualClock } from '@waymark/core/testing'
import nock from 'nock'

// The code under test. It knows an address and a token, and nothing of mocks.
async function reportOutage(page: string, clock: Clock = systemClock): Promise<string> {
  const client = createCasesClient({ baseUrl: 'https://support.example/api/cases', token: 'ada', clock })
  const report = { overview: `${page} does not answer.`, environment: 'production' } as const
  const { number } = await client.cases.create({ subject: `${page} is down`, priority: 'p1', report })
  return number
}

const mock = mockCases({ baseUrl: 'https://support.example/api/cases' })
mock.intercept(nock)
nock.disableNetConnect()
// Waiting costs a test no time on a clock that moves on by itself.
const clock = createVirtualClock({ autoAdvance: true })

// The case is filed, but the answer is lost. The client asks again under the same idempotency key: there is one case.
mock.faults.add({ operation: 'createCase', nth: 1, do: 'answer_lost' })
assert.equal(await reportOutage('Orders', clock), 'CS-000001')
const keys = mock.calls.map(({ headers }) => headers['idempotency-key'])
assert.equal(keys.length, 2)
assert.equal(keys[0], keys[1])
const filed = await mock.client('ada').cases.list()
assert.deepEqual(
  filed.items.map(({ subject }) => subject),
  ['Orders is down'],
)

// The service asks for two seconds of patience, and gets at least that.
mock.faults.add({ operation: 'createCase', nth: 1, do: { status: 503, retryAfter: '2 seconds' } })
const before = clock.now().getTime()
assert.equal(await reportOutage('Invoices', clock), 'CS-000002')
const waited = clock.now().getTime() - before
assert.ok(waited >= 2_000)

// The service stays away: after three attempts the code under test learns why.
mock.faults.add({ operation: 'createCase', do: { status: 503 } })
mock.clearCalls()
const failure: unknown = await reportOutage('Shipping', clock).catch((error: unknown) => error)
assert.ok(isRefused(failure))
assert.equal(mock.calls.length, 3)

nock.enableNetConnect()
await mock.close()
export const outcome = {
  code: failure.code,
  attempts: mock.calls.length,
  subjects: filed.items.map(({ subject }) => subject),
}
console.log(outcome)
