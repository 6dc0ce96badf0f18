import type { Connection } from '@waymark/core/http'
import { bindTo } from '@waymark/core/http'
import { createIngestJob, ingestResults, uploadJobData } from '../bulk/ingest.js'
import { abortJob, awaitJob, closeJob, deleteJob, getJob, listJobs } from '../bulk/jobs.js'
import { createQueryJob, queryJobRows } from '../bulk/query.js'
import { runIngest } from '../bulk/run-ingest.js'

/** Bulk API 2.0 of a client. */
export function bulkOf(connection: Connection) {
  const on = bindTo(connection)
  return {
    /** Sends rows as one ingest job and waits for it. */
    ingest: on(runIngest),
    /** Opens an ingest job. */
    createIngestJob: on(createIngestJob),
    /** Uploads the data of an ingest job, as a stream. */
    upload: on(uploadJobData),
    /** Says that the data of an ingest job is complete. */
    close: on(closeJob),
    /** The rows of an ingest job by how they went, as a stream. */
    results: on(ingestResults),
    /** Opens a query job. */
    createQueryJob: on(createQueryJob),
    /** Every row that a query job found, as a stream that can be resumed. */
    rows: on(queryJobRows),
    /** A job as it is now. */
    get: on(getJob),
    /** The jobs of a kind. */
    list: on(listJobs),
    /** Waits until a job has completed. */
    wait: on(awaitJob),
    /** Ends a job. */
    abort: on(abortJob),
    /** Deletes a job that has ended. */
    delete: on(deleteJob),
  }
}
