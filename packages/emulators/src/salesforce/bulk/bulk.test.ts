import { beforeEach, expect, it } from 'vitest'
import { type Org, startOrg } from '../../../fixtures/start-org.js'

let org: Org
beforeEach(() => {
  org = startOrg()
})

interface Job {
  readonly id: string
  readonly state: string
  readonly [more: string]: unknown
}

async function start(body: object = {}): Promise<Job> {
  const { body: job } = await org.ask('POST', '/jobs/ingest', { object: 'Contact', operation: 'insert', ...body })
  return job as Job
}
const upload = (id: string, csv: string) =>
  org.ask('PUT', `/jobs/ingest/${id}/batches`, csv, { 'content-type': 'text/csv' })
const close = (id: string, state = 'UploadComplete') => org.ask('PATCH', `/jobs/ingest/${id}`, { state })
const jobOf = async (id: string) => (await org.ask('GET', `/jobs/ingest/${id}`)).body as Job
const resultsOf = async (id: string, kind: string) => (await org.ask('GET', `/jobs/ingest/${id}/${kind}`)).body

it('goes through every state as the time passes, and tells what became of each row', async () => {
  org.emulator.settings.bulkDelay = 1000
  org.emulator.settings.bulkUnordered = false
  const job = await start({ columnDelimiter: 'SEMICOLON' })
  expect(job).toEqual({
    id: expect.stringMatching(/^750\w{15}$/),
    operation: 'insert',
    object: 'Contact',
    createdById: org.emulator.userId('admin@acme.example'),
    createdDate: '2026-01-05T09:00:00.000+0000',
    systemModstamp: '2026-01-05T09:00:00.000+0000',
    state: 'Open',
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: 66,
    contentUrl: `services/data/v66.0/jobs/ingest/${job.id}/batches`,
    lineEnding: 'LF',
    columnDelimiter: 'SEMICOLON',
  })
  expect(await upload(job.id, 'LastName;Title\n"Adams";"a;b"\n;none\n')).toMatchObject({ status: 201, body: '' })
  expect((await close(job.id)).body).toMatchObject({ state: 'UploadComplete' })
  expect(await jobOf(job.id)).toMatchObject({ state: 'UploadComplete' })
  await org.emulator.clock.advance('1 second')
  expect(await jobOf(job.id)).toMatchObject({ state: 'InProgress' })
  expect(await resultsOf(job.id, 'unprocessedrecords')).toBe('"LastName";"Title"\n"Adams";"a;b"\n"";"none"\n')
  await org.emulator.clock.advance('1 second')
  expect(await jobOf(job.id)).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 2, numberRecordsFailed: 1 })
  expect(await resultsOf(job.id, 'successfulResults')).toMatch(
    /^"sf__Id";"sf__Created";"LastName";"Title"\n"003\w{15}";"true";"Adams";"a;b"\n$/,
  )
  expect(await resultsOf(job.id, 'failedResults')).toBe(
    '"sf__Id";"sf__Error";"LastName";"Title"\n"";"REQUIRED_FIELD_MISSING:Required fields are missing: [LastName]:LastName --";"";"none"\n',
  )
})

it('a second upload fails the job, and an aborted one keeps its rows undone', async () => {
  const job = await start()
  await upload(job.id, 'LastName\nA\n')
  expect(await upload(job.id, 'LastName\nB\n')).toMatchObject({ status: 400, body: [{ errorCode: 'INVALIDBATCH' }] })
  expect(await jobOf(job.id)).toMatchObject({
    state: 'Failed',
    errorMessage: expect.stringContaining('Found multiple contents for job'),
  })
  org.emulator.settings.bulkDelay = 1000
  const other = await start()
  await upload(other.id, 'LastName\nA\n')
  await close(other.id)
  await org.emulator.clock.advance('1 second')
  await jobOf(other.id)
  expect((await close(other.id, 'Aborted')).body).toMatchObject({ state: 'Aborted' })
  await org.emulator.clock.advance('1 minute')
  expect([(await jobOf(other.id)).state, org.emulator.query('SELECT Id FROM Contact').length]).toEqual(['Aborted', 0])
  expect(await close(other.id)).toMatchObject({ status: 400, body: [{ errorCode: 'INVALIDJOBSTATE' }] })
  expect((await org.ask('DELETE', `/jobs/ingest/${other.id}`)).status).toBe(204)
})

it.each([
  [{ operation: 'merge' }, 'INVALIDJOB'],
  [{ object: 'Nothing' }, 'INVALIDENTITY'],
  [{ operation: 'upsert' }, 'INVALIDJOB'],
  [{ columnDelimiter: 'DOT' }, 'INVALIDJOB'],
  [{ contentType: 'JSON' }, 'INVALIDJOB'],
])('refuses a job with %j', async (body, code) => {
  expect(await org.ask('POST', '/jobs/ingest', { object: 'Contact', operation: 'insert', ...body })).toMatchObject({
    status: 400,
    body: [{ errorCode: code }],
  })
})

it('fails a job whose columns nobody knows, and lets only some delete for good', async () => {
  const job = await start()
  await upload(job.id, 'LastName,Nonsense\nA,b\n')
  await close(job.id)
  expect(await jobOf(job.id)).toMatchObject({
    state: 'Failed',
    errorMessage: expect.stringContaining('Field name not found : Nonsense'),
  })
  const hard = { object: 'Contact', operation: 'hardDelete' }
  expect(await org.as('nora@acme.example').ask('POST', '/jobs/ingest', hard)).toMatchObject({
    body: [{ errorCode: 'FEATURENOTENABLED' }],
  })
})

it('upserts by a key, links by another, empties with #N/A and leaves empty cells alone', async () => {
  const { emulator } = org
  emulator.addField('Account', { name: 'Key__c', type: 'string', externalId: true })
  emulator.insert('Account', [{ Name: 'Acme', Key__c: 'K1' }])
  emulator.insert('Contact', [{ LastName: 'Old', Email: 'a@b.example', Title: 'Boss', Department: 'Kept' }])
  const job = await start({ operation: 'upsert', externalIdFieldName: 'Email' })
  await upload(
    job.id,
    'Email,LastName,Title,Department,Account.Key__c\na@b.example,New,#N/A,,K1\nc@d.example,Made,,,nowhere\n',
  )
  await close(job.id)
  expect(await jobOf(job.id)).toMatchObject({ state: 'JobComplete', numberRecordsFailed: 1 })
  expect(emulator.query('SELECT LastName, Title, Department, Account.Name FROM Contact')).toMatchObject([
    { LastName: 'New', Title: null, Department: 'Kept', Account: { Name: 'Acme' } },
  ])
})

it('queries in pages, and refuses what bulk cannot do', async () => {
  org.emulator.insert(
    'Lead',
    Array.from({ length: 5 }, (_, at) => ({ LastName: `L"${at}`, Company: 'C' })),
  )
  const query = 'SELECT LastName, Owner.Name FROM Lead ORDER BY LastName'
  const { body } = await org.ask('POST', '/jobs/query', { operation: 'query', query })
  const { id, state } = body as Job
  expect(state).toBe('UploadComplete')
  const first = await org.ask('GET', `/jobs/query/${id}/results?maxRecords=3`)
  expect([first.headers.get('sforce-numberofrecords'), first.body]).toEqual([
    '3',
    '"LastName","Owner.Name"\n"L""0","Ada Norell"\n"L""1","Ada Norell"\n"L""2","Ada Norell"\n',
  ])
  const locator = first.headers.get('sforce-locator')
  const second = await org.ask('GET', `/jobs/query/${id}/results?maxRecords=3&locator=${locator}`)
  expect([second.headers.get('sforce-numberofrecords'), second.headers.get('sforce-locator')]).toEqual(['2', 'null'])
  const refused = (soql: string) => org.ask('POST', '/jobs/query', { operation: 'query', query: soql })
  for (const soql of [
    'SELECT COUNT(Id) FROM Lead',
    'SELECT Id, (SELECT Id FROM Tasks) FROM Lead',
    'SELECT Id FROM Lead LIMIT 1 OFFSET 1',
    'SELECT Foo FROM Lead',
  ]) {
    expect((await refused(soql)).status, soql).toBe(400)
  }
})
