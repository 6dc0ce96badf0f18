import { answerEnum, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { caseEnvironments } from '../model/priority.js'
import { itemKinds } from '../model/report.js'
import { words } from './words.js'

/** The problem report of an answer. */
export const problemReportJson = z.object({
  overview: z.string(),
  environment: answerEnum(caseEnvironments),
  affectedItem: z.exactOptional(
    z.object({
      kind: answerEnum(itemKinds),
      name: z.exactOptional(z.string()),
      id: z.exactOptional(z.string()),
    }),
  ),
  workingHours: z.exactOptional(
    z.object({ timeZone: z.exactOptional(z.string()), preferred: z.exactOptional(z.string()) }),
  ),
  stepNames: z.exactOptional(z.array(z.string())),
  stepsToReproduce: z.exactOptional(z.array(z.string())),
  tried: z.exactOptional(z.string()),
  lastWorked: z.exactOptional(z.string()),
  anythingElse: z.exactOptional(z.string()),
})

/** The problem report as it is filed. */
export const newProblemReportJson = z.strictObject({
  overview: words(10_000),
  environment: z.enum(caseEnvironments),
  affectedItem: z.exactOptional(
    z.strictObject({
      kind: z.enum(itemKinds),
      name: z.exactOptional(text(200)),
      id: z.exactOptional(text(100)),
    }),
  ),
  workingHours: z.exactOptional(
    z.strictObject({ timeZone: z.exactOptional(timeZone()), preferred: z.exactOptional(text(500)) }),
  ),
  stepNames: z.exactOptional(z.array(text(200)).check(z.maxLength(50))),
  stepsToReproduce: z.exactOptional(z.array(text(1_000)).check(z.maxLength(50))),
  tried: z.exactOptional(text(5_000)),
  lastWorked: z.exactOptional(text(500)),
  anythingElse: z.exactOptional(text(5_000)),
})

/** An IANA zone that this runtime knows. */
/* @__NO_SIDE_EFFECTS__ */
export function timeZone() {
  return text(64).check(z.refine((name) => isTimeZone(name), { error: 'must be a time zone such as Europe/Paris' }))
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
