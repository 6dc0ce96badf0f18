import { empty, json } from '../rest/answer.js'
import type { Call, Route } from '../rest/call.js'
import { readJson } from '../rest/read-body.js'
import { runQuery } from '../soql/run.js'
import { delimiters, lineEndings } from './csv.js'
import { abortJob, bulkError, deleteJob, findJob, listJobs } from './find-job.js'
import { readChoice } from './ingest-routes.js'
import { writeJob } from './job-json.js'
import { checkBulkQuery } from './process.js'

const standardPage = 50_000

async function create(call: Call): Promise<Response> {
  const body = await readJson(call.request)
  if (body.operation !== 'query' && body.operation !== 'queryAll') {
    throw bulkError('INVALIDJOB', `InvalidJob : operation ${String(body.operation)} is not supported`)
  }
  const text = String(body.query ?? '')
  const query = checkBulkQuery(text)
  // A statement that cannot run is refused at once, and no job is made.
  runQuery(call, { ...query, limit: 0 }, { version: call.version, all: false })
  const job = call.site.jobs.add({
    kind: 'query',
    object: call.access.object(query.from.parts.join('.'))?.name ?? '',
    operation: body.operation,
    createdById: String(call.access.user.Id),
    version: call.version,
    delimiter: readChoice(delimiters, body.columnDelimiter, 'columnDelimiter', 'COMMA'),
    lineEnding: readChoice(lineEndings, body.lineEnding, 'lineEnding', 'LF'),
    externalIdFieldName: undefined,
    query: text,
    state: 'UploadComplete',
  })
  return json(writeJob(job, false))
}

/** A locator is the number of rows that were given, written so that nobody reads it. */
const writeLocator = (rows: number) => Buffer.from(`row-${rows}`).toString('base64url')

function readLocator(locator: string | null): number {
  if (locator === null) return 0
  const [, rows] = /^row-(\d+)$/.exec(Buffer.from(locator, 'base64url').toString()) ?? []
  if (rows === undefined) throw bulkError('INVALIDJOB', 'InvalidJob : Invalid locator')
  return Number(rows)
}

function results(call: Call): Response {
  const job = findJob(call, 'query')
  if (job.state !== 'JobComplete')
    throw bulkError('INVALIDJOBSTATE', `Job is in state ${job.state}, results are not available`)
  const query = call.url.searchParams
  const from = readLocator(query.get('locator'))
  const most = Math.max(1, Number(query.get('maxRecords') ?? standardPage))
  const [head = ''] = job.lines
  const page = job.lines.slice(1 + from, 1 + from + most)
  const next = 1 + from + page.length < job.lines.length ? writeLocator(from + page.length) : 'null'
  const headers = { 'content-type': 'text/csv', 'sforce-locator': next, 'sforce-numberofrecords': String(page.length) }
  return new Response(head + page.join(''), { headers })
}

function resultPages(call: Call): Response {
  const job = findJob(call, 'query')
  if (job.state !== 'JobComplete')
    throw bulkError('INVALIDJOBSTATE', `Job is in state ${job.state}, results are not available`)
  const count = Math.max(1, Math.ceil((job.lines.length - 1) / standardPage))
  const base = `/services/data/v${call.version}/jobs/query/${job.id}/results`
  const pages = Array.from({ length: count }, (_, at) => ({
    resultLink: `${base}?locator=${writeLocator(at * standardPage)}&maxRecords=${standardPage}`,
  }))
  return json({ resultPages: pages, nextRecordsUrl: null, done: true })
}

const base = '/services/data/:version/jobs/query'

/** Bulk 2.0: records out by CSV. */
export const queryJobRoutes: readonly Route[] = [
  { operation: 'createQueryJob', method: 'POST', path: base, handle: create },
  {
    operation: 'listQueryJobs',
    method: 'GET',
    path: base,
    handle: (call) =>
      json({ done: true, nextRecordsUrl: null, records: listJobs(call, 'query').map((job) => writeJob(job, true)) }),
  },
  {
    operation: 'getQueryJob',
    method: 'GET',
    path: `${base}/:id`,
    handle: (call) => json(writeJob(findJob(call, 'query'), true)),
  },
  { operation: 'getQueryResults', method: 'GET', path: `${base}/:id/results`, handle: results },
  { operation: 'getResultPages', method: 'GET', path: `${base}/:id/resultPages`, handle: resultPages },
  {
    operation: 'abortQueryJob',
    method: 'PATCH',
    path: `${base}/:id`,
    async handle(call) {
      const job = findJob(call, 'query')
      const { state } = await readJson(call.request)
      if (state !== 'Aborted') throw bulkError('INVALIDJOBSTATE', `Invalid job state: ${String(state)}`)
      abortJob(call, job)
      return json(writeJob(job, false))
    },
  },
  {
    operation: 'deleteQueryJob',
    method: 'DELETE',
    path: `${base}/:id`,
    handle(call) {
      deleteJob(call, findJob(call, 'query'))
      return empty()
    },
  },
]
