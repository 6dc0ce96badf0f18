import { SalesforceError } from '../data/salesforce-error.js'
import type { Actor } from '../data/world.js'
import type { Job } from './jobs.js'
import { loadRows, processQuery, processRows } from './process.js'

function fail(job: Job, error: unknown): void {
  if (!(error instanceof SalesforceError)) throw error
  job.state = 'Failed'
  job.errorMessage = error.message
}

function step(actor: Actor, job: Job): void {
  try {
    if (job.state === 'UploadComplete') {
      job.state = 'InProgress'
      const object = actor.access.object(job.object)
      if (job.kind === 'ingest' && object) loadRows(actor, job, object)
      return
    }
    const object = actor.access.object(job.object)
    if (job.kind === 'query') processQuery(actor, job)
    else if (object) processRows(actor, job, object)
    job.state = 'JobComplete'
  } catch (error) {
    fail(job, error)
  }
}

/** Moves a job as far as the time allows: each state lasts `bulkDelay`. It runs as whoever made it. */
export function advanceJob({ world }: Pick<Actor, 'world'>, job: Job): void {
  const user = world.store.get(job.createdById)
  if (!user) return
  const actor = { world, access: world.access(user) }
  while (['UploadComplete', 'InProgress'].includes(job.state)) {
    const due = job.changedAt + world.settings.bulkDelay
    if (world.clock.now().getTime() < due) return
    step(actor, job)
    job.changedAt = due
  }
}
