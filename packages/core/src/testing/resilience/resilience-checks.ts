import { bodyChecks } from './body-checks.js'
import type { ResilienceCheck } from './check.js'
import { credentialChecks } from './credential-checks.js'
import { abortChecks, connectionChecks, deadlineChecks } from './deadline-checks.js'
import { listingChecks } from './listing-checks.js'
import { rateChecks } from './rate-checks.js'
import { retryChecks } from './retry-checks.js'
import { writeChecks } from './write-checks.js'

/** The resilience contract: every promise as a check that runs against any client, over a real port. */
export const resilienceChecks: readonly ResilienceCheck[] = [
  ...retryChecks,
  ...deadlineChecks,
  ...abortChecks,
  ...connectionChecks,
  ...writeChecks,
  ...bodyChecks,
  ...credentialChecks,
  ...rateChecks,
  ...listingChecks,
]
