import type { Connection } from '@waymark/core/http'
import type { Job } from '../wire/job.js'
import { characterOf } from './format.js'
import { createIngestJob, type NewIngestJob, uploadJobData } from './ingest.js'
import { type AwaitJobOptions, abortJob, awaitJob, closeJob } from './jobs.js'
import { type CsvRow, writeCsv } from './write-csv.js'

/** How rows are sent, and the job is waited for. */
export interface RunIngestOptions extends AwaitJobOptions {
  /** By default the columns of the first row. */
  readonly columns?: readonly string[] | undefined
}

/**
 * Sends rows as one job and waits for it: opens it, streams the rows, closes it, looks until it has ended. Rows are taken as they are sent
 * and not held. A job holds 100 MB; give it what fits. When it cannot be filled it is aborted.
 *
 * @throws SalesforceError `job_failed`, and what {@link createIngestJob} and {@link uploadJobData} throw.
 */
export async function runIngest(
  connection: Connection,
  job: NewIngestJob,
  rows: Iterable<CsvRow> | AsyncIterable<CsvRow>,
  { columns, ...options }: RunIngestOptions = {},
): Promise<Job> {
  const { signal, timeout } = options
  const call = { signal, timeout }
  const { id } = await createIngestJob(connection, job, call)
  const format = {
    columns,
    delimiter: characterOf(job),
    lineEnding: job.lineEnding === 'CRLF' ? '\r\n' : '\n',
  } as const
  try {
    await uploadJobData(connection, id, writeCsv(rows, format), call)
    await closeJob(connection, id, call)
  } catch (error) {
    // What stopped the upload is what the caller must hear of, whatever becomes of the job.
    await abortJob(connection, { kind: 'ingest', id }).catch(() => undefined)
    throw error
  }
  return await awaitJob(connection, { kind: 'ingest', id }, options)
}
