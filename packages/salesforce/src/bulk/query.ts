import { type CallOptions, type Connection, downloadRoute, type StreamOptions } from '@waymark/core/http'
import { ask } from '../connection/ask.js'
import type { Soql } from '../model/soql.js'
import { queryResultsRoute } from '../wire/bulk-routes.js'
import { type Job, jobJson, readJob } from '../wire/job.js'
import { requestOf } from '../wire/request.js'
import { characterOf, type JobFormat, writeFormat } from './format.js'
import { type ResultRow, readCsv, readCsvInRuns } from './read-csv.js'

/** How a query job is opened. */
export interface QueryJobOptions extends JobFormat, Omit<CallOptions, 'ifMatch' | 'idempotencyKey'> {
  /** Also records that were deleted or merged, and archived activities. */
  readonly deleted?: boolean | undefined
}

/**
 * Opens a query job. SOQL of jobs has no GROUP BY, OFFSET, TYPEOF, aggregates or sub-selects of children.
 *
 * @throws SalesforceError `malformed_query`, `invalid_field`, `invalid_type`; `invalid_job`.
 */
export async function createQueryJob(
  connection: Connection,
  statement: Soql | string,
  { deleted = false, columnDelimiter, lineEnding, ...options }: QueryJobOptions = {},
): Promise<Job> {
  const body = {
    operation: deleted ? 'queryAll' : 'query',
    query: typeof statement === 'string' ? statement : statement.text,
    ...writeFormat({ columnDelimiter, lineEnding }),
  }
  // A job that is opened twice reads twice and changes nothing.
  const call = { repeatable: true, ...options }
  return readJob(await ask(connection, requestOf('createQueryJob', 'POST', '/jobs/query', {}, { body }), jobJson, call))
}

/** A part of what a query job found. */
export interface QueryPart {
  readonly rows: AsyncIterable<ResultRow>
  /** How many rows the part has, when Salesforce said so. */
  readonly size: number | undefined
  /** Where the next part is; undefined at the end. */
  readonly next: string | undefined
}

/** How what a query job found is read. */
export interface QueryResultsOptions extends StreamOptions, Pick<JobFormat, 'columnDelimiter'> {
  /** Rows of a part. By default Salesforce says. */
  readonly maxRecords?: number | undefined
}

/** One part of what a job found: the first, or the one of a locator. Read its rows to the end, or stop: the rest is let go. */
export async function getQueryPart(
  connection: Connection,
  jobId: string,
  locator: string | undefined,
  options: QueryResultsOptions = {},
): Promise<QueryPart> {
  const { bytes, ...part } = await openPart(connection, jobId, locator, options)
  return { rows: readCsv(bytes, characterOf(options)), ...part }
}

async function openPart(
  connection: Connection,
  jobId: string,
  locator: string | undefined,
  { maxRecords, columnDelimiter: _, ...options }: QueryResultsOptions,
) {
  const query = { ...(locator !== undefined && { locator }), ...(maxRecords !== undefined && { maxRecords }) }
  const input = { params: { jobId }, query, headers: { accept: 'text/csv' } }
  const { bytes, headers } = await downloadRoute(connection, queryResultsRoute, input, options)
  const next = headers.get('sforce-locator')
  const size = headers.get('sforce-numberofrecords')
  return {
    bytes,
    size: size === null ? undefined : Number(size),
    // Salesforce writes the word at the end.
    next: next === null || next === 'null' || next === '' ? undefined : next,
  }
}

/** What a query job found, as a list that remembers how far it was read. */
export interface QueryJobRows extends AsyncIterable<ResultRow> {
  /** Goes on behind the last row that was read, when passed as `from`: in another process, or within the seven days that a job is kept. */
  readonly checkpoint: string | undefined
}

/**
 * Every row that a query job found, as they come and without being held. Iterate it again after a failure: it goes on behind the last row,
 * for which it asks for the part anew that broke off.
 *
 * @throws SalesforceError `not_found`, `invalid_job_state`. ContractError when a part breaks off. TypeError for a `from` that is no
 * checkpoint.
 */
export function queryJobRows(
  connection: Connection,
  jobId: string,
  { from, ...options }: QueryResultsOptions & { readonly from?: string | undefined } = {},
): QueryJobRows {
  const [, known, place] = /^(\d+):(.*)$/s.exec(from ?? '0:') ?? []
  if (known === undefined) throw new TypeError('from is not a checkpoint of a query job')
  let read = Number(known)
  let locator = place || undefined

  async function* rows(): AsyncGenerator<ResultRow, void, undefined> {
    for (;;) {
      const part = await openPart(connection, jobId, locator, options)
      let skip = read
      for await (const run of readCsvInRuns(part.bytes, characterOf(options))) {
        for (const row of run) {
          if (skip > 0) skip -= 1
          else {
            read += 1
            yield row
          }
        }
      }
      if (part.next === undefined) return
      locator = part.next
      read = 0
    }
  }
  return {
    [Symbol.asyncIterator]: rows,
    get checkpoint() {
      return read === 0 && locator === undefined ? from : `${read}:${locator ?? ''}`
    },
  }
}
