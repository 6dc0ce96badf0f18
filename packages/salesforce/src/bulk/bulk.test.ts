import { createVirtualClock } from '@waymark/core/testing'
import { describe, expect, it } from 'vitest'
import { createSalesforceConnection } from '../connection/create-connection.js'
import { type Step, scriptFetch } from '../testing/scripted-fetch.js'
import { ingestResults } from './ingest.js'
import { abortJob, awaitJob, deleteJob, listJobs } from './jobs.js'
import { createQueryJob, queryJobRows } from './query.js'
import { runIngest } from './run-ingest.js'

function connect(...steps: readonly Step[]) {
  const script = scriptFetch(...steps)
  const clock = createVirtualClock({ autoAdvance: true })
  const options = { instanceUrl: 'https://acme.my.salesforce.com', token: 'token-1', fetch: script.fetch, clock }
  return { connection: createSalesforceConnection(options), sent: script.sent, clock }
}
const jobs = '/services/data/v66.0/jobs'
const jobOf = (state: string, more: object = {}) => ({
  id: '7501',
  operation: 'insert',
  object: 'Lead',
  state,
  ...more,
})
const csv = (body: string, headers: Record<string, string> = {}): Step => ({
  body,
  headers: { 'content-type': 'text/csv', ...headers },
})
const read = async <T>(source: AsyncIterable<T>) => {
  const found: T[] = []
  for await (const one of source) found.push(one)
  return found
}

describe('an ingest job', () => {
  const complete = jobOf('JobComplete', {
    numberRecordsProcessed: 2,
    numberRecordsFailed: 1,
    createdDate: '2026-05-01T07:25:37.000+0000',
  })

  it('is opened, filled with a stream, closed, and waited for with longer and longer pauses', async () => {
    const { connection, sent, clock } = connect(
      { body: jobOf('Open') },
      { status: 201 },
      { body: jobOf('UploadComplete') },
      { body: jobOf('UploadComplete') },
      { body: jobOf('InProgress') },
      { body: complete },
    )
    const begun = clock.now().getTime()
    const seen: string[] = []
    async function* rows() {
      yield { LastName: 'Ada' }
      yield { LastName: 'Bob "B"' }
    }
    const job = await runIngest(
      connection,
      { object: 'Lead', operation: 'upsert', externalIdField: 'Ext__c', columnDelimiter: 'TAB' },
      rows(),
      {
        onProgress: ({ state }) => seen.push(state),
      },
    )
    expect(job).toMatchObject({
      state: 'JobComplete',
      processed: 2,
      failed: 1,
      createdAt: new Date('2026-05-01T07:25:37Z'),
    })
    expect([seen, clock.now().getTime() - begun]).toEqual([['UploadComplete', 'InProgress', 'JobComplete'], 2_500])
    expect(sent.map(({ method, path, body }) => [method, path, body]).slice(0, 4)).toEqual([
      [
        'POST',
        `${jobs}/ingest`,
        {
          object: 'Lead',
          operation: 'upsert',
          externalIdFieldName: 'Ext__c',
          contentType: 'CSV',
          columnDelimiter: 'TAB',
          lineEnding: 'LF',
        },
      ],
      ['PUT', `${jobs}/ingest/7501/batches`, 'LastName\nAda\n"Bob ""B"""\n'],
      ['PATCH', `${jobs}/ingest/7501`, { state: 'UploadComplete' }],
      ['GET', `${jobs}/ingest/7501`, ''],
    ])
    expect(sent[1]?.headers['content-type']).toBe('text/csv')
  })

  it('that cannot be filled is aborted, and what stopped it is told', async () => {
    const { connection, sent } = connect({ body: jobOf('Open') }, { status: 201 }, { body: jobOf('Aborted') })
    async function* rows() {
      yield { LastName: 'Ada' }
      throw new RangeError('the source broke off')
    }
    const call = runIngest(connection, { object: 'Lead', operation: 'insert' }, rows())
    await expect(call).rejects.toThrow(/connection failed|source broke off/)
    expect(sent.at(-1)).toMatchObject({ method: 'PATCH', body: { state: 'Aborted' } })
  })

  it.each([
    [
      'Failed',
      { errorMessage: 'InvalidBatch : Field name not found : Foo' },
      'the job 7501 is Failed: InvalidBatch : Field name not found : Foo',
    ],
    ['Aborted', {}, 'the job 7501 is Aborted'],
  ])('that is %s is an error that says why', async (state, more, message) => {
    const { connection } = connect({ body: jobOf(state, more) })
    await expect(awaitJob(connection, { kind: 'ingest', id: '7501' })).rejects.toMatchObject({
      code: 'job_failed',
      message,
    })
  })

  it('is not waited for beyond patience, and a state of the future is no end', async () => {
    const { connection, sent } = connect(...Array.from({ length: 9 }, () => ({ body: jobOf('Pondering') })))
    const call = awaitJob(connection, { kind: 'ingest', id: '7501' }, { patience: '5 seconds' })
    await expect(call).rejects.toMatchObject({
      code: 'job_failed',
      message: expect.stringContaining('unknown after all the time'),
    })
    expect(sent).toHaveLength(4)
  })

  it('tells its rows by how they went, as streams', async () => {
    const failed = '"sf__Id","sf__Error","LastName"\n"","REQUIRED_FIELD_MISSING:missing:LastName --",""\n'
    const { connection, sent } = connect(
      csv('"sf__Id","sf__Created","LastName"\n"00Q1","true","Ada"\n'),
      csv(failed),
      csv('"LastName"\n'),
    )
    expect([
      await read(ingestResults(connection, '7501', 'successful')),
      await read(ingestResults(connection, '7501', 'failed')),
      await read(ingestResults(connection, '7501', 'unprocessed')),
    ]).toEqual([
      [{ sf__Id: '00Q1', sf__Created: 'true', LastName: 'Ada' }],
      [{ sf__Id: '', sf__Error: 'REQUIRED_FIELD_MISSING:missing:LastName --', LastName: '' }],
      [],
    ])
    expect(sent.map(({ path, headers }) => [path, headers.accept])).toEqual(
      ['successfulResults', 'failedResults', 'unprocessedrecords'].map((kind) => [
        `${jobs}/ingest/7501/${kind}`,
        'text/csv',
      ]),
    )
  })

  it('is aborted, listed and deleted', async () => {
    const list = { done: false, nextRecordsUrl: `${jobs}/ingest?queryLocator=1`, records: [jobOf('Open')] }
    const { connection, sent } = connect(
      { body: jobOf('Aborted') },
      { body: list },
      { body: { done: true, records: [jobOf('JobComplete')] } },
      { status: 204 },
    )
    const job = { kind: 'ingest', id: '7501' } as const
    expect((await abortJob(connection, job)).state).toBe('Aborted')
    expect((await read(listJobs(connection, 'ingest'))).map(({ state }) => state)).toEqual(['Open', 'JobComplete'])
    await deleteJob(connection, job)
    expect(sent.at(-1)).toMatchObject({ method: 'DELETE', path: `${jobs}/ingest/7501` })
  })
})

describe('a query job', () => {
  const first = csv('"Id"\n"1"\n"2"\n', { 'sforce-locator': 'MTA', 'sforce-numberofrecords': '2' })
  const last = csv('"Id"\n"3"\n', { 'sforce-locator': 'null' })

  it('is opened, and its rows come part by part', async () => {
    const { connection, sent } = connect({ body: jobOf('UploadComplete', { operation: 'queryAll' }) }, first, last)
    const { id } = await createQueryJob(connection, 'SELECT Id FROM Lead', { deleted: true })
    expect((await read(queryJobRows(connection, id, { maxRecords: 2 }))).map(({ Id }) => Id)).toEqual(['1', '2', '3'])
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      [
        `${jobs}/query`,
        {
          operation: 'queryAll',
          query: 'SELECT Id FROM Lead',
          contentType: 'CSV',
          columnDelimiter: 'COMMA',
          lineEnding: 'LF',
        },
      ],
      [`${jobs}/query/7501/results?maxRecords=2`, ''],
      [`${jobs}/query/7501/results?locator=MTA&maxRecords=2`, ''],
    ])
  })

  it('goes on behind the last row when a part breaks off, and in another process', async () => {
    const broken = csv('"Id"\n"1"\n"2')
    const { connection } = connect(broken, first, first, last)
    const rows = queryJobRows(connection, '7501')
    const found: unknown[] = []
    const take = async (source: AsyncIterable<{ Id?: string }>) => {
      for await (const { Id } of source) found.push(Id)
    }
    await expect(take(rows)).rejects.toMatchObject({ code: 'contract_broken' })
    expect([found, rows.checkpoint]).toEqual([['1'], '1:'])
    for await (const { Id } of rows) {
      found.push(Id)
      break
    }
    await take(queryJobRows(connection, '7501', { from: rows.checkpoint }))
    expect(found).toEqual(['1', '2', '3'])
  })
})
