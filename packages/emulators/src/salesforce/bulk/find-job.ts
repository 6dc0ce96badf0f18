import { notFound, SalesforceError } from '../data/salesforce-error.js'
import type { Call } from '../rest/call.js'
import { advanceJob } from './advance.js'
import type { Job } from './jobs.js'

/** A refusal in Bulk's squeezed words. */
export const bulkError = (errorCode: string, message: string) => new SalesforceError(400, { errorCode, message })

/** The job of the address, moved to where it is now. @throws SalesforceError `NOT_FOUND` */
export function findJob(call: Call, kind: Job['kind']): Job {
  const job = call.site.jobs.get(call.params.id ?? '')
  const mine = job && (job.createdById === call.access.user.Id || call.access.profile.isAdministrator)
  if (!job || job.kind !== kind || !mine) throw notFound()
  advanceJob(call, job)
  return job
}

/** The jobs of a kind that the caller may see. */
export function listJobs(call: Call, kind: Job['kind']): Job[] {
  const jobs = call.site.jobs.all.filter(
    (job) => job.kind === kind && (job.createdById === call.access.user.Id || call.access.profile.isAdministrator),
  )
  for (const job of jobs) advanceJob(call, job)
  return jobs
}

/** Ends a job before it is done. @throws SalesforceError `INVALIDJOBSTATE` */
export function abortJob(call: Call, job: Job): void {
  if (['JobComplete', 'Failed', 'Aborted'].includes(job.state)) {
    throw bulkError('INVALIDJOBSTATE', `Aborting already Completed Job not allowed`)
  }
  job.state = 'Aborted'
  job.changedAt = call.world.clock.now().getTime()
}

/** Takes a job away. @throws SalesforceError `INVALIDJOBSTATE` while it runs. */
export function deleteJob(call: Call, job: Job): void {
  if (['UploadComplete', 'InProgress'].includes(job.state) || (job.kind === 'query' && job.state === 'Open')) {
    throw bulkError('INVALIDJOBSTATE', 'Error encountered when deleting the job because the job is not terminated')
  }
  call.site.jobs.remove(job.id)
}
