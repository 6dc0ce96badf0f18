import {
  type CallOptions,
  type Connection,
  type Download,
  downloadRoute,
  type StreamOptions,
  type UploadBytes,
  type UploadOptions,
  uploadRoute,
} from '@waymark/core/http'
import { ask } from '../connection/ask.js'
import { ingestResultsRoute, uploadJobDataRoute } from '../wire/bulk-routes.js'
import { type Job, jobJson, readJob } from '../wire/job.js'
import { requestOf } from '../wire/request.js'
import { characterOf, type JobFormat, writeFormat } from './format.js'
import { type ResultRow, readCsv } from './read-csv.js'

/** What an ingest job is to do. */
export interface NewIngestJob extends JobFormat {
  readonly object: string
  readonly operation: 'insert' | 'update' | 'upsert' | 'delete' | 'hardDelete'
  /** With `upsert`: the field that tells whether a record is there. */
  readonly externalIdField?: string | undefined
  /** The assignment rule for cases and leads. */
  readonly assignmentRuleId?: string | undefined
}

/** The rows of a job by how they went. `unprocessed` were never worked on, because the job failed or was aborted. */
export type IngestOutcome = 'successful' | 'failed' | 'unprocessed'

const kinds = {
  successful: 'successfulResults',
  failed: 'failedResults',
  unprocessed: 'unprocessedrecords',
} as const

/**
 * Opens an ingest job. It is repeated only when it was turned away; a job that was opened and not used ends by itself.
 *
 * @throws SalesforceError `invalid_type`, `invalid_field`, `insufficient_access`.
 */
export async function createIngestJob(
  connection: Connection,
  { object, operation, externalIdField, assignmentRuleId, ...format }: NewIngestJob,
  options?: Omit<CallOptions, 'ifMatch' | 'idempotencyKey'>,
): Promise<Job> {
  const body = {
    object,
    operation,
    ...(externalIdField !== undefined && { externalIdFieldName: externalIdField }),
    ...(assignmentRuleId !== undefined && { assignmentRuleId }),
    ...writeFormat(format),
  }
  return readJob(
    await ask(connection, requestOf('createIngestJob', 'POST', '/jobs/ingest', {}, { body }), jobJson, options),
  )
}

/**
 * Uploads the data of a job: at most 100 MB, once. A stream is sent as it comes, and never a second time; bytes and blobs are tried
 * again after a failure only with `repeatable`, since Salesforce fails a job that is given data twice.
 *
 * @throws SalesforceError `invalid_job_state`, `payload_too_large`.
 */
export async function uploadJobData(
  connection: Connection,
  jobId: string,
  bytes: UploadBytes,
  options?: Omit<UploadOptions, 'ifMatch' | 'idempotencyKey'>,
): Promise<void> {
  await uploadRoute(connection, uploadJobDataRoute, { params: { jobId }, upload: { bytes, type: 'text/csv' } }, options)
}

/** The rows of a job as raw CSV: cancel the stream when it is not read to its end. */
export function downloadIngestResults(
  connection: Connection,
  jobId: string,
  outcome: IngestOutcome,
  options?: StreamOptions,
): Promise<Download> {
  const input = { params: { jobId, kind: kinds[outcome] }, headers: { accept: 'text/csv' } }
  return downloadRoute(connection, ingestResultsRoute, input, options)
}

/**
 * The rows of a job as they come, with `sf__Id` and `sf__Created`, or `sf__Error`, beside your own columns. Their order is not that of
 * the upload: find them by a column of your own.
 *
 * @throws SalesforceError `not_found`, `invalid_job_state`. ContractError when they break off.
 */
export async function* ingestResults(
  connection: Connection,
  jobId: string,
  outcome: IngestOutcome,
  { columnDelimiter, ...options }: StreamOptions & Pick<JobFormat, 'columnDelimiter'> = {},
): AsyncGenerator<ResultRow, void, undefined> {
  const { bytes } = await downloadIngestResults(connection, jobId, outcome, options)
  yield* readCsv(bytes, characterOf({ columnDelimiter }))
}
