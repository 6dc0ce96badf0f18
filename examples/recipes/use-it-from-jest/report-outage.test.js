// Tests report-outage.js with Jest in CommonJS, against the mock in process.
// Nothing is transformed and no setting is needed: the packages bring CommonJS of their own.
const { mockCases } = require('@waymark/cases/testing')
const { reportOutage } = require('./report-outage.js')

const baseUrl = 'https://support.example/api/cases'
let mock

beforeEach(() => {
  mock = mockCases({ baseUrl })
  mock.replaceFetch()
})
afterEach(() => mock.close())

test('files a case that an engineer finds at the desk', async () => {
  const filed = await reportOutage('Orders', { baseUrl, token: 'ada' })
  const desk = await mock.client('erin').cases.list({ scope: 'desk', priority: ['p1'] })
  expect(desk.items.map(({ number, subject }) => [number, subject])).toEqual([[filed.number, 'Orders is down']])
})

test('files it once when the first answer is lost', async () => {
  mock.faults.add({ operation: 'createCase', nth: 1, do: 'answer_lost' })
  await reportOutage('Orders', { baseUrl, token: 'ada' })
  expect(mock.calls.map(({ operation }) => operation)).toEqual(['createCase', 'createCase'])
  expect((await mock.client('ada').cases.list()).items).toHaveLength(1)
})

test('says what to do when the token is not known any more', async () => {
  const expired = reportOutage('Orders', { baseUrl, token: 'expired' })
  await expect(expired).rejects.toThrow('the token has expired: sign in again')
})
