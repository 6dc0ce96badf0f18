export type { ColumnDelimiter, JobFormat } from './bulk/format.js'
export {
  createIngestJob,
  downloadIngestResults,
  type IngestOutcome,
  ingestResults,
  type NewIngestJob,
  uploadJobData,
} from './bulk/ingest.js'
export {
  type AwaitJobOptions,
  abortJob,
  awaitJob,
  closeJob,
  deleteJob,
  getJob,
  type JobKind,
  type JobReference,
  listJobs,
} from './bulk/jobs.js'
export {
  createQueryJob,
  getQueryPart,
  type QueryJobOptions,
  type QueryJobRows,
  type QueryPart,
  type QueryResultsOptions,
  queryJobRows,
} from './bulk/query.js'
export { type ResultRow, readCsv } from './bulk/read-csv.js'
export { type RunIngestOptions, runIngest } from './bulk/run-ingest.js'
export { type CsvOptions, type CsvRow, type CsvValue, writeCsv } from './bulk/write-csv.js'
export {
  createSalesforceConnection,
  type SalesforceConnection,
  type SalesforceConnectionOptions,
} from './connection/create-connection.js'
export type { SalesforceSession } from './model/session.js'
export type { ApiUsage } from './model/usage.js'
export type { Job, JobState } from './wire/job.js'
