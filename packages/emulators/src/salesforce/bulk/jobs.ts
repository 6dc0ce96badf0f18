import type { World } from '../data/world.js'

export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Failed' | 'Aborted'

/** A row of an ingest job and what became of it. */
export interface IngestRow {
  readonly cells: readonly string[]
  readonly outcome:
    | { readonly id: string; readonly created: boolean }
    | { readonly error: string; readonly id?: string }
}

/** A Bulk 2.0 job. */
export interface Job {
  readonly id: string
  readonly kind: 'ingest' | 'query'
  readonly object: string
  readonly operation: string
  readonly createdById: string
  readonly createdAt: number
  readonly version: string
  readonly delimiter: string
  readonly lineEnding: string
  readonly externalIdFieldName: string | undefined
  readonly query: string | undefined
  changedAt: number
  state: JobState
  errorMessage: string | undefined
  /** What was uploaded. */
  content: string | undefined
  columns: readonly string[]
  /** Rows that were done, in the order in which they are told of. */
  rows: IngestRow[]
  /** Rows that were not reached before the job ended. */
  unprocessed: (readonly string[])[]
  /** What a query found, as CSV lines; the first is the header. */
  lines: readonly string[]
}

/** The bulk jobs of an org. */
export interface Jobs {
  add(
    job: Pick<
      Job,
      | 'kind'
      | 'object'
      | 'operation'
      | 'createdById'
      | 'version'
      | 'delimiter'
      | 'lineEnding'
      | 'externalIdFieldName'
      | 'query'
      | 'state'
    >,
  ): Job
  get(id: string): Job | undefined
  remove(id: string): void
  readonly all: readonly Job[]
  readonly queryJobs: number
  snapshot(): string
  restore(snapshot: string): void
}

const kept = 7 * 86_400_000

/** Makes an org without jobs. Jobs that ended are gone after seven days. */
export function createJobs({ clock, orgId }: World, newId: (count: number) => string): Jobs {
  let jobs = new Map<string, Job>()
  let count = Number(orgId === '')
  const now = () => clock.now().getTime()
  const isOver = (job: Job) => ['JobComplete', 'Failed', 'Aborted'].includes(job.state) && now() - job.changedAt > kept

  return {
    get all() {
      return [...jobs.values()].filter((job) => !isOver(job))
    },
    get queryJobs() {
      return [...jobs.values()].filter(({ kind }) => kind === 'query').length
    },
    add(started) {
      count += 1
      const job: Job = {
        ...started,
        id: newId(count),
        createdAt: now(),
        changedAt: now(),
        errorMessage: undefined,
        content: undefined,
        columns: [],
        rows: [],
        unprocessed: [],
        lines: [],
      }
      jobs.set(job.id, job)
      return job
    },
    get(id) {
      const job = jobs.get(id)
      return job && !isOver(job) ? job : undefined
    },
    remove: (id) => void jobs.delete(id),
    snapshot: () => JSON.stringify({ count, jobs: [...jobs.values()] }),
    restore(snapshot) {
      const read = JSON.parse(snapshot) as { count: number; jobs: Job[] }
      count = read.count
      jobs = new Map(read.jobs.map((job) => [job.id, job]))
    },
  }
}
