import { answerEnum, type DescribedSchema } from '@waymark/core/wire'
import * as z from 'zod/mini'

const states = ['Open', 'UploadComplete', 'InProgress', 'JobComplete', 'Failed', 'Aborted'] as const

/** Where a job is. A state that is newer than this package reads as `unknown`. */
export type JobState = (typeof states)[number] | 'unknown'

const state: DescribedSchema<JobState> = answerEnum(states)
const count = z.exactOptional(z.nullable(z.number()))
const word = z.exactOptional(z.nullable(z.string()))

/** A job of either kind. */
export const jobJson = z.object({
  id: z.string(),
  operation: z.string(),
  object: word,
  state,
  createdDate: word,
  systemModstamp: word,
  columnDelimiter: word,
  lineEnding: word,
  externalIdFieldName: word,
  errorMessage: word,
  numberRecordsProcessed: count,
  numberRecordsFailed: count,
  retries: count,
  totalProcessingTime: count,
})

/** A page of jobs. */
export const jobsJson = z.object({
  done: z.boolean(),
  nextRecordsUrl: z.exactOptional(z.nullable(z.string())),
  records: z.array(jobJson),
})

/** A job of Bulk API 2.0. */
export interface Job {
  readonly id: string
  /** `insert`, `update`, `upsert`, `delete`, `hardDelete`; `query`, `queryAll`. */
  readonly operation: string
  readonly object: string | undefined
  readonly state: JobState
  /** Why it failed. */
  readonly errorMessage: string | undefined
  /** Rows that were worked on, those that failed included. A job that completed may hold failed ones. */
  readonly processed: number
  readonly failed: number
  /** How often Salesforce tried it again. */
  readonly retries: number
  readonly createdAt: Date | undefined
  readonly changedAt: Date | undefined
}

const instantOf = (value: string | null | undefined) => (value == null ? undefined : new Date(value))

/** Reads a job. */
export function readJob(json: z.infer<typeof jobJson>): Job {
  return {
    id: json.id,
    operation: json.operation,
    object: json.object ?? undefined,
    state: json.state,
    errorMessage: json.errorMessage ?? undefined,
    processed: json.numberRecordsProcessed ?? 0,
    failed: json.numberRecordsFailed ?? 0,
    retries: json.retries ?? 0,
    createdAt: instantOf(json.createdDate),
    changedAt: instantOf(json.systemModstamp),
  }
}
