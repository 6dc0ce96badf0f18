import type { ResilienceCheck } from './check.js'
import { resilienceChecks } from './resilience-checks.js'
import type { ResilienceClient, ResilienceSubject } from './subject.js'

/** How a check went. A check is passed over when the client cannot do what it needs. */
export interface ResilienceOutcome {
  readonly name: string
  readonly result: 'passed' | 'failed' | 'passed_over'
  /** How the promise was broken. */
  readonly error?: unknown
}

/**
 * Runs the contract against a client, and tells how every check went, in the order of `resilienceChecks`. Takes 3 to 4 seconds
 * for a client that keeps it.
 */
export async function runResilience(
  subject: ResilienceSubject,
  checks: readonly ResilienceCheck[] = resilienceChecks,
): Promise<readonly ResilienceOutcome[]> {
  const client = await subject.start({ baseUrl: 'http://127.0.0.1:9', token: 'unused' })
  const outcomes = new Map<string, ResilienceOutcome>()
  const run = async (check: ResilienceCheck) => {
    outcomes.set(check.name, await outcomeOf(check, subject, client))
  }
  await Promise.all(checks.filter((check) => check.patient === true).map(run))
  // One at a time, since these measure milliseconds.
  for (const check of checks.filter((other) => other.patient !== true)) await run(check)
  return checks.map((check) => outcomes.get(check.name) as ResilienceOutcome)
}

async function outcomeOf(
  check: ResilienceCheck,
  subject: ResilienceSubject,
  client: ResilienceClient,
): Promise<ResilienceOutcome> {
  const { name, needs } = check
  if (needs !== undefined && client[needs] === undefined) return { name, result: 'passed_over' }
  try {
    await check.run(subject)
    return { name, result: 'passed' }
  } catch (error) {
    return { name, result: 'failed', error }
  }
}
