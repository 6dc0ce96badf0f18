import { SalesforceError } from '../data/salesforce-error.js'
import { empty, json } from '../rest/answer.js'
import type { Call, Route } from '../rest/call.js'
import { checkType, readJson } from '../rest/read-body.js'
import { delimiters, lineEndings, writeCsvRow } from './csv.js'
import { abortJob, bulkError, deleteJob, findJob, listJobs } from './find-job.js'
import { writeJob } from './job-json.js'
import type { Job } from './jobs.js'

const operations = ['insert', 'update', 'upsert', 'delete', 'hardDelete']
const greatestUpload = 150_000_000
const most = 100_000

/** A setting of a new job that is one word of a table. @throws SalesforceError `INVALIDJOB` */
export function readChoice(
  table: Readonly<Record<string, string>>,
  given: unknown,
  name: string,
  standard: string,
): string {
  const value = table[given === undefined ? standard : String(given)]
  if (value === undefined) throw bulkError('INVALIDJOB', `InvalidJob : ${name} ${given} is not supported`)
  return value
}

function addJob(call: Call, body: Readonly<Record<string, unknown>>): Job {
  const { operation, externalIdFieldName, contentType } = body
  if (!operations.includes(String(operation))) {
    throw bulkError('INVALIDJOB', `InvalidJob : operation ${String(operation)} is not supported`)
  }
  if (contentType !== undefined && contentType !== 'CSV') {
    throw bulkError('INVALIDJOB', `InvalidJob : contentType ${String(contentType)} is not supported`)
  }
  const object = call.access.object(String(body.object))
  if (!object) throw bulkError('INVALIDENTITY', `InvalidEntity : ${String(body.object)} is not supported`)
  if (operation === 'hardDelete' && !call.access.profile.bulkHardDelete) {
    throw bulkError(
      'FEATURENOTENABLED',
      'hardDelete operation requires special user profile permission, please contact your system administrator',
    )
  }
  if (operation === 'upsert' && typeof externalIdFieldName !== 'string') {
    throw bulkError('INVALIDJOB', 'InvalidJob : External ID field is required for upsert')
  }
  return call.site.jobs.add({
    kind: 'ingest',
    object: object.name,
    operation: String(operation),
    createdById: String(call.access.user.Id),
    version: call.version,
    delimiter: readChoice(delimiters, body.columnDelimiter, 'columnDelimiter', 'COMMA'),
    lineEnding: readChoice(lineEndings, body.lineEnding, 'lineEnding', 'LF'),
    externalIdFieldName: typeof externalIdFieldName === 'string' ? externalIdFieldName : undefined,
    query: undefined,
    state: 'Open',
  })
}

async function create(call: Call): Promise<Response> {
  if (!/^multipart\/form-data/i.test(call.request.headers.get('content-type') ?? '')) {
    return json(writeJob(addJob(call, await readJson(call.request)), false))
  }
  const form = await call.request.formData()
  const textOf = async (part: unknown) => (part instanceof Blob ? part.text() : String(part ?? ''))
  const job = addJob(call, JSON.parse(await textOf(form.get('job'))))
  const content = await textOf(form.get('content'))
  if (content.length > most) throw bulkError('INVALIDJOB', `content is longer than ${most} characters`)
  job.content = content
  job.state = 'UploadComplete'
  return json(writeJob(job, false))
}

async function upload(call: Call): Promise<Response> {
  const job = findJob(call, 'ingest')
  checkType(call.request, /^text\/csv\b/i)
  if (job.state !== 'Open')
    throw bulkError('INVALIDJOBSTATE', `Job is in state ${job.state}, content can't be uploaded`)
  const content = await call.request.text()
  if (Buffer.byteLength(content) > greatestUpload) {
    throw new SalesforceError(413, { errorCode: 'REQUEST_TOO_LARGE', message: 'The uploaded content is too large' })
  }
  if (job.content !== undefined) {
    job.state = 'Failed'
    job.errorMessage = 'InvalidBatch : Found multiple contents for job'
    throw bulkError(
      'INVALIDBATCH',
      `Found multiple contents for job: <${job.id}>, please 'Close' / 'Abort' / 'Delete' the current Job then create a new Job and make sure you only do 'PUT' once on a given Job.`,
    )
  }
  job.content = content
  return empty(201)
}

async function change(call: Call): Promise<Response> {
  const job = findJob(call, 'ingest')
  const { state } = await readJson(call.request)
  if (state === 'Aborted') abortJob(call, job)
  else if (state !== 'UploadComplete') throw bulkError('INVALIDJOBSTATE', `Invalid job state: ${String(state)}`)
  else if (job.state !== 'Open') throw bulkError('INVALIDJOBSTATE', `Closing already Completed Job not allowed`)
  else {
    job.state = 'UploadComplete'
    job.content ??= ''
    job.changedAt = call.world.clock.now().getTime()
  }
  return json(writeJob(job, false))
}

function csv(job: Job, head: readonly string[], rows: readonly (readonly unknown[])[]): Response {
  const write = (cells: readonly unknown[]) => writeCsvRow(cells, job.delimiter, job.lineEnding)
  const body = [write([...head, ...job.columns]), ...rows.map(write)].join('')
  return new Response(body, { headers: { 'content-type': 'text/csv' } })
}

const base = '/services/data/:version/jobs/ingest'

/** Bulk 2.0: records in by CSV. */
export const ingestRoutes: readonly Route[] = [
  { operation: 'createIngestJob', method: 'POST', path: base, handle: create },
  {
    operation: 'listIngestJobs',
    method: 'GET',
    path: base,
    handle: (call) =>
      json({ done: true, nextRecordsUrl: null, records: listJobs(call, 'ingest').map((job) => writeJob(job, true)) }),
  },
  { operation: 'uploadIngestJob', method: 'PUT', path: `${base}/:id/batches`, handle: upload },
  { operation: 'changeIngestJob', method: 'PATCH', path: `${base}/:id`, handle: change },
  {
    operation: 'getIngestJob',
    method: 'GET',
    path: `${base}/:id`,
    handle: (call) => json(writeJob(findJob(call, 'ingest'), true)),
  },
  {
    operation: 'deleteIngestJob',
    method: 'DELETE',
    path: `${base}/:id`,
    handle(call) {
      deleteJob(call, findJob(call, 'ingest'))
      return empty()
    },
  },
  {
    operation: 'getSuccessfulResults',
    method: 'GET',
    path: `${base}/:id/successfulResults`,
    handle(call) {
      const job = findJob(call, 'ingest')
      const rows = job.rows.flatMap(({ cells, outcome }) =>
        'error' in outcome ? [] : [[outcome.id, outcome.created, ...cells]],
      )
      return csv(job, ['sf__Id', 'sf__Created'], rows)
    },
  },
  {
    operation: 'getFailedResults',
    method: 'GET',
    path: `${base}/:id/failedResults`,
    handle(call) {
      const job = findJob(call, 'ingest')
      const rows = job.rows.flatMap(({ cells, outcome }) =>
        'error' in outcome ? [[outcome.id ?? '', outcome.error, ...cells]] : [],
      )
      return csv(job, ['sf__Id', 'sf__Error'], rows)
    },
  },
  {
    operation: 'getUnprocessedRecords',
    method: 'GET',
    path: `${base}/:id/unprocessedrecords`,
    handle(call) {
      const job = findJob(call, 'ingest')
      return csv(job, [], job.unprocessed)
    },
  },
]
