import { writeInstant } from '../data/instants.js'
import { delimiters, lineEndings } from './csv.js'
import type { Job } from './jobs.js'

const nameOf = (table: Readonly<Record<string, string>>, value: string) =>
  Object.entries(table).find(([, one]) => one === value)?.[0]

const failed = ({ rows }: Job) => rows.filter(({ outcome }) => 'error' in outcome).length

/** A job as its own address shows it, with the figures of a job that runs. */
export function writeJob(job: Job, detailed: boolean): Record<string, unknown> {
  const isIngest = job.kind === 'ingest'
  const plain = {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdById,
    createdDate: writeInstant(new Date(job.createdAt)),
    systemModstamp: writeInstant(new Date(job.changedAt)),
    state: job.state,
    ...(job.operation === 'upsert' ? { externalIdFieldName: job.externalIdFieldName } : {}),
    concurrencyMode: 'Parallel',
    contentType: 'CSV',
    apiVersion: Number(job.version),
    ...(isIngest && job.state === 'Open'
      ? { contentUrl: `services/data/v${job.version}/jobs/ingest/${job.id}/batches` }
      : {}),
    lineEnding: nameOf(lineEndings, job.lineEnding),
    columnDelimiter: nameOf(delimiters, job.delimiter),
  }
  if (!detailed) return plain
  return {
    ...plain,
    jobType: isIngest ? 'V2Ingest' : 'V2Query',
    numberRecordsProcessed: isIngest ? job.rows.length : Math.max(0, job.lines.length - 1),
    ...(isIngest ? { numberRecordsFailed: failed(job) } : {}),
    retries: 0,
    totalProcessingTime: job.changedAt - job.createdAt,
    ...(isIngest ? { apiActiveProcessingTime: 0, apexProcessingTime: 0 } : {}),
    ...(job.errorMessage === undefined ? {} : { errorMessage: job.errorMessage }),
  }
}
