import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'
import { SalesforceError } from '../data/salesforce-error.js'
import { parseQuery } from './parse.js'

let org: Org

beforeAll(() => {
  org = startOrg()
  const { emulator } = org
  const [acme = '', blue = ''] = emulator.insert('Account', [
    { Name: 'Acme', Type: 'Prospect', AnnualRevenue: 100, NumberOfEmployees: 5 },
    { Name: 'Blue', Type: 'Other', AnnualRevenue: 50 },
    { Name: 'acid 100%', AnnualRevenue: null },
  ])
  emulator.insert('Contact', [
    { LastName: 'Adams', FirstName: 'Zoe', AccountId: acme, Email: 'zoe@acme.example' },
    { LastName: 'Brown', AccountId: acme },
    { LastName: 'Clark', AccountId: blue },
    { LastName: 'Dent' },
  ])
})

/** The records of an answer without their attributes. */
async function records(soql: string): Promise<unknown[]> {
  const { body } = await org.query(soql)
  return JSON.parse(JSON.stringify(body), (key, value) => (key === 'attributes' ? undefined : value)).records
}
const names = async (where: string) =>
  ((await records(`SELECT Name FROM Account ${where}`)) as { Name: string }[]).map(({ Name }) => Name)

it.each([
  ["WHERE Name = 'ACME'", ['Acme']],
  ["WHERE Name != 'acme' ORDER BY Name", ['acid 100%', 'Blue']],
  ["WHERE Name LIKE 'ac%' ORDER BY Name DESC", ['Acme', 'acid 100%']],
  [String.raw`WHERE Name LIKE '%100\%'`, ['acid 100%']],
  ["WHERE Name LIKE '_lue'", ['Blue']],
  ["WHERE Name IN ('acme', 'blue') ORDER BY Name", ['Acme', 'Blue']],
  ["WHERE Name NOT IN ('acme', 'blue')", ['acid 100%']],
  ['WHERE AnnualRevenue > 50', ['Acme']],
  ['WHERE AnnualRevenue = null', ['acid 100%']],
  ['ORDER BY AnnualRevenue', ['acid 100%', 'Blue', 'Acme']],
  ['ORDER BY AnnualRevenue DESC NULLS LAST', ['Acme', 'Blue', 'acid 100%']],
  ["WHERE NOT Name = 'Acme' ORDER BY Name", ['acid 100%', 'Blue']],
  ["WHERE (Name = 'Acme' AND AnnualRevenue = 100) OR Name = 'Blue' ORDER BY Name", ['Acme', 'Blue']],
  ['WHERE Id IN (SELECT AccountId FROM Contact) ORDER BY Name', ['Acme', 'Blue']],
  ['WHERE Id NOT IN (SELECT AccountId FROM Contact)', ['acid 100%']],
  ['ORDER BY Name LIMIT 1 OFFSET 1', ['Acme']],
  ['WHERE CreatedDate = TODAY ORDER BY Name LIMIT 1', ['acid 100%']],
  ['WHERE CreatedDate < LAST_N_DAYS:3', []],
  ["WHERE Account.Owner.Name = 'Ada Norell' AND Type = 'Other'", ['Blue']],
])('finds %s', async (where, found) => {
  expect(await names(where)).toEqual(found)
})

it('writes parents and children, and null where there is none', async () => {
  expect(
    await records("SELECT Name, Account.Name FROM Contact WHERE LastName IN ('Adams', 'Dent') ORDER BY LastName"),
  ).toEqual([
    { Name: 'Zoe Adams', Account: { Name: 'Acme' } },
    { Name: 'Dent', Account: null },
  ])
  expect(
    await records(
      'SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) FROM Account ORDER BY Name',
    ),
  ).toEqual([
    { Name: 'acid 100%', Contacts: null },
    { Name: 'Acme', Contacts: { totalSize: 1, done: true, records: [{ LastName: 'Brown' }] } },
    { Name: 'Blue', Contacts: { totalSize: 1, done: true, records: [{ LastName: 'Clark' }] } },
  ])
})

it('counts, groups and filters groups', async () => {
  expect((await org.query('SELECT COUNT() FROM Contact')).body).toEqual({ totalSize: 4, done: true, records: [] })
  expect(
    await records(
      'SELECT AccountId, COUNT(Id) FROM Contact WHERE AccountId != null GROUP BY AccountId HAVING COUNT(Id) > 1',
    ),
  ).toEqual([{ AccountId: expect.stringMatching(/^001/), expr0: 2 }])
  expect(
    await records('SELECT SUM(AnnualRevenue) total, AVG(AnnualRevenue), MAX(Name), COUNT_DISTINCT(Type) FROM Account'),
  ).toEqual([{ total: 150, expr0: 75, expr1: 'Blue', expr2: 2 }])
})

it.each([
  ['SELECT Foo FROM Account', 'INVALID_FIELD'],
  ['SELECT Id FROM Quote', 'INVALID_TYPE'],
  ['SELECT Foo.Name FROM Account', 'INVALID_FIELD'],
  ["SELECT Id FROM Account WHERE AnnualRevenue = '5'", 'INVALID_FIELD'],
  ['SELECT Id FROM Account WHERE Name = 5', 'INVALID_FIELD'],
  ["SELECT Id FROM Account WHERE Description = 'x'", 'INVALID_FIELD'],
  ["SELECT Id FROM Account WHERE Id = 'nonsense'", 'INVALID_QUERY_FILTER_OPERATOR'],
  ["SELECT Id FROM Account WHERE Name = 'a' AND Type = 'b' OR Type = 'c'", 'MALFORMED_QUERY'],
  ['SELECT Id FROM Account WHERE Name = :name', 'MALFORMED_QUERY'],
  [String.raw`SELECT Id FROM Account WHERE Name = 'a\q'`, 'MALFORMED_QUERY'],
  ["SELECT Id FROM Account WHERE Name = 'open", 'MALFORMED_QUERY'],
  ['SELECT Name, COUNT(Id) FROM Account GROUP BY Type', 'MALFORMED_QUERY'],
  ['SELECT FIELDS(ALL) FROM Account', 'MALFORMED_QUERY'],
  ['SELECT Id FROM Account OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE'],
  ['SELECT Id FROM ContentDocumentLink', 'MALFORMED_QUERY'],
])('refuses %s', async (soql, code) => {
  expect(await org.query(soql)).toMatchObject({ status: 400, body: [{ errorCode: code }] })
})

it('refuses a statement of more than 100,000 characters', () => {
  expect(() => parseQuery(`SELECT Id FROM Account WHERE Name = '${'x'.repeat(100_000)}'`)).toThrow('MALFORMED_QUERY')
})

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`

it('reads an escaped text as it was meant, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { where } = parseQuery(`SELECT Id FROM Account WHERE Name = ${quoted(text)} LIMIT 1`)
      expect(where).toMatchObject({ kind: 'compare', values: [{ kind: 'text', value: text }] })
    }),
  )
})

it('never fails but in Salesforce’s way', () => {
  const word = fc.constantFrom(
    'SELECT',
    'FROM',
    'WHERE',
    'AND',
    'NOT',
    '(',
    ')',
    ',',
    "'x'",
    "'",
    '\\',
    'Id',
    'Name',
    '=',
    'IN',
    'LIMIT',
    '5',
    ':',
    '!',
  )
  fc.assert(
    fc.property(
      fc.array(word).map((words) => words.join(' ')),
      (text) => {
        try {
          parseQuery(text)
        } catch (error) {
          expect(error).toBeInstanceOf(SalesforceError)
        }
      },
    ),
  )
})

it('gives pages by a locator that dies after two days', async () => {
  const own = startOrg()
  own.emulator.insert(
    'Lead',
    Array.from({ length: 450 }, (_, at) => ({ LastName: `L${at}`, Company: 'C' })),
  )
  const first = await own.ask('GET', `/query?q=${encodeURIComponent('SELECT Id FROM Lead')}`, undefined, {
    'sforce-query-options': 'batchSize=200',
  })
  const page = first.body as { done: boolean; totalSize: number; nextRecordsUrl: string; records: unknown[] }
  expect([page.done, page.totalSize, page.records.length]).toEqual([false, 450, 200])
  expect(page.nextRecordsUrl).toMatch(/^\/services\/data\/v66\.0\/query\/0r8\w+-200$/)
  expect(await own.ask('GET', page.nextRecordsUrl)).toMatchObject({ status: 200, body: { done: true, totalSize: 450 } })
  expect(await own.as('nora@acme.example').ask('GET', page.nextRecordsUrl)).toMatchObject({
    body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }],
  })
  await own.emulator.clock.advance('3 days')
  const later = own.as('admin@acme.example')
  expect(await later.ask('GET', page.nextRecordsUrl)).toMatchObject({
    status: 400,
    body: [{ errorCode: 'INVALID_QUERY_LOCATOR' }],
  })
})
