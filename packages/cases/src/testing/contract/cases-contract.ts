import type { Check } from '@waymark/core/testing'
import { assistantChecks } from './assistant-checks.js'
import { attachmentChecks } from './attachment-checks.js'
import { deskChecks } from './desk-checks.js'
import { eventChecks } from './event-checks.js'
import { fieldChecks } from './field-checks.js'
import { filingChecks } from './filing-checks.js'
import { idempotencyChecks } from './idempotency-checks.js'
import { pagingChecks } from './paging-checks.js'
import { problemChecks } from './problem-checks.js'
import { stateChecks } from './state-checks.js'
import type { CasesSubject, TimedCasesSubject } from './subject.js'
import { supersedeChecks } from './supersede-checks.js'
import { takingPartChecks } from './taking-part-checks.js'
import { timeChecks } from './time-checks.js'
import { visibilityChecks } from './visibility-checks.js'

/** What every implementation of the support centre's HTTP must keep, whatever its clock. Each check wants an empty one. */
export const casesContract: readonly Check<CasesSubject>[] = [
  ...filingChecks,
  ...visibilityChecks,
  ...stateChecks,
  ...supersedeChecks,
  ...takingPartChecks,
  ...deskChecks,
  ...attachmentChecks,
  ...assistantChecks,
  ...idempotencyChecks,
  ...pagingChecks,
  ...problemChecks,
  ...eventChecks,
  ...fieldChecks,
]

/** The same, with what must hold when time passes: for an implementation whose clock can be moved. */
export const timedCasesContract: readonly Check<TimedCasesSubject>[] = [...casesContract, ...timeChecks]
