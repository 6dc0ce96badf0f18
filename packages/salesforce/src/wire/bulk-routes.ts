import { defineRoute } from '@waymark/core/wire'
import * as z from 'zod/mini'

// Routes, because raw bytes stream over routes only. Who may do this is for Salesforce to say.
const capability = 'api'
const jobId = z.object({ jobId: z.string() })

/** The data of an ingest job: one upload for a job. */
export const uploadJobDataRoute = defineRoute({
  operation: 'uploadJobData',
  method: 'PUT',
  path: '/jobs/ingest/{jobId}/batches',
  capability,
  params: jobId,
  upload: true,
})

/** The rows of an ingest job by how they went. */
export const ingestResultsRoute = defineRoute({
  operation: 'getIngestResults',
  method: 'GET',
  path: '/jobs/ingest/{jobId}/{kind}',
  capability,
  params: z.object({ jobId: z.string(), kind: z.string() }),
  download: true,
})

/** A part of what a query job found. */
export const queryResultsRoute = defineRoute({
  operation: 'getQueryResults',
  method: 'GET',
  path: '/jobs/query/{jobId}/results',
  capability,
  params: jobId,
  query: z.object({ locator: z.exactOptional(z.string()), maxRecords: z.exactOptional(z.number()) }),
  download: true,
})
