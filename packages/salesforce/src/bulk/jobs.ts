import type { Clock } from '@waymark/core'
import { type Duration, milliseconds } from '@waymark/core'
import { type CallOptions, type Connection, createListing, type Listing } from '@waymark/core/http'
import { ask, tell } from '../connection/ask.js'
import { follow } from '../connection/follow.js'
import { SalesforceError } from '../model/error.js'
import { type Job, jobJson, jobsJson, readJob } from '../wire/job.js'
import { requestOf } from '../wire/request.js'

/** The two kinds of jobs. */
export type JobKind = 'ingest' | 'query'
/** A job by its kind and id. */
export interface JobReference {
  readonly kind: JobKind
  readonly id: string
}

type Options = Omit<CallOptions, 'ifMatch' | 'idempotencyKey' | 'repeatable'>

const one = '/jobs/{kind}/{id}'

/**
 * A job as it is now.
 *
 * @throws SalesforceError `not_found`: jobs that ended are kept for seven days.
 */
export async function getJob(connection: Connection, { kind, id }: JobReference, options?: Options): Promise<Job> {
  return readJob(await ask(connection, requestOf('getJob', 'GET', one, { kind, id }), jobJson, options))
}

/** The jobs of a kind: `await` it for the first page, iterate it for all. */
export function listJobs(connection: Connection, kind: JobKind, options: Options = {}): Listing<Job> {
  const template = `/jobs/${kind}`
  return createListing({
    fetchPage: async (after) => {
      const first = { connection, request: requestOf('listJobs', 'GET', template) }
      const asked = after === undefined ? first : follow(connection, 'listJobs', template, after)
      const { records, done, nextRecordsUrl } = await ask(asked.connection, asked.request, jobsJson, options)
      return { items: records.map(readJob), ...(!done && nextRecordsUrl != null && { next: nextRecordsUrl }) }
    },
  })
}

async function move(connection: Connection, { kind, id }: JobReference, state: string, options?: Options) {
  const request = requestOf(
    `${state === 'Aborted' ? 'abort' : 'close'}Job`,
    'PATCH',
    one,
    { kind, id },
    { body: { state } },
  )
  return readJob(await ask(connection, request, jobJson, { ...options, repeatable: true }))
}

/** Says that the data of an ingest job is complete. @throws SalesforceError `invalid_job_state`. */
export function closeJob(connection: Connection, id: string, options?: Options): Promise<Job> {
  return move(connection, { kind: 'ingest', id }, 'UploadComplete', options)
}

/** Ends a job. What it did stays done. @throws SalesforceError `invalid_job_state`. */
export function abortJob(connection: Connection, job: JobReference, options?: Options): Promise<Job> {
  return move(connection, job, 'Aborted', options)
}

/** Deletes a job that has ended, with its data. @throws SalesforceError `invalid_job_state` before that. */
export async function deleteJob(connection: Connection, { kind, id }: JobReference, options?: Options): Promise<void> {
  await tell(connection, requestOf('deleteJob', 'DELETE', one, { kind, id }), { ...options, repeatable: true })
}

/** How a job is waited for. */
export interface AwaitJobOptions extends Options {
  /** The first wait between two looks, in milliseconds. The default is 1,000. */
  readonly interval?: number | undefined
  /** The longest wait: each is half as long again as the one before. The default is 30,000 milliseconds. */
  readonly longestInterval?: number | undefined
  /** How long to wait in all. By default as long as it takes. `timeout` is the time for a single look. */
  readonly patience?: Duration | undefined
  /** Told what each look found. */
  readonly onProgress?: ((job: Job) => void) | undefined
}

/**
 * Waits until a job has completed, on the clock of the connection. A job that completed may hold rows that failed.
 *
 * @throws SalesforceError `job_failed` when it failed or was aborted, or when patience ran out; the message says which. NoAnswerError
 * `aborted`.
 */
export async function awaitJob(
  connection: Connection & { readonly clock: Clock },
  reference: JobReference,
  options: AwaitJobOptions = {},
): Promise<Job> {
  const { interval = 1_000, longestInterval = 30_000, patience, onProgress, ...call } = options
  const { clock } = connection
  const until = patience === undefined ? Number.POSITIVE_INFINITY : clock.now().getTime() + milliseconds(patience)
  for (let wait = interval; ; wait = Math.min(longestInterval, wait * 1.5)) {
    const job = await getJob(connection, reference, call)
    onProgress?.(job)
    if (job.state === 'JobComplete') return job
    if (job.state === 'Failed' || job.state === 'Aborted') throw ended(job)
    if (clock.now().getTime() + wait > until) throw ended(job, ' after all the time that was given')
    await clock.sleep(wait, call.signal)
  }
}

function ended({ id, state, errorMessage }: Job, why = ''): SalesforceError {
  const message = `the job ${id} is ${state}${why}${errorMessage === undefined ? '' : `: ${errorMessage}`}`
  return new SalesforceError('job_failed', message, { httpStatus: 200 })
}
