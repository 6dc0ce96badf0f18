import { answerEnum, instant, readInstant, text, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { type Checklist, setupWays, stepActions, stepWarnings } from '../model/checklist.js'
import { maximumSegmentEntries, type Segment } from '../model/segment.js'
import { type NewSetup, readDomain, type Setup, type SetupChange, salesforceScopes } from '../model/setup.js'
import { contactJson } from './integration.js'

const entries = () => z.array(text(100)).check(z.maxLength(maximumSegmentEntries, 'must have at most 200 entries'))

/** A segment as it is sent. */
export const newSegmentJson = z.strictObject({ isForAll: z.boolean(), audiences: entries(), users: entries() })
export const segmentJson = z.object({
  isForAll: z.boolean(),
  audiences: z.array(z.string()),
  users: z.array(z.string()),
})

const scopesJson = z.array(answerEnum(salesforceScopes))

export const setupJson = z.object({
  id: z.string(),
  version: wholeNumber,
  account: z.string(),
  application: answerEnum(['salesforce']),
  name: z.string(),
  domain: z.exactOptional(z.string()),
  clientId: z.exactOptional(z.string()),
  hasClientSecret: z.boolean(),
  scopes: scopesJson,
  contact: z.exactOptional(contactJson),
  isEnabled: z.boolean(),
  segment: segmentJson,
  confirmedSteps: z.array(z.string()),
  createdAt: instant,
  updatedAt: instant,
})
export type SetupJson = z.infer<typeof setupJson>

const newContactJson = z.strictObject({
  name: text(200),
  email: text(254).check(z.regex(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'must be an e-mail address')),
})

const domainJson = text(500).check(
  z.refine((value) => readDomain(value) !== undefined, {
    error: 'must be a host of Salesforce, such as acme.my.salesforce.com',
  }),
)
const nameJson = text(100).check(z.refine((value) => value.trim() !== '', { error: 'must be more than white space' }))

export const newSetupJson = z.strictObject({
  name: nameJson,
  domain: z.exactOptional(domainJson),
  contact: z.exactOptional(newContactJson),
})
export type NewSetupJson = z.infer<typeof newSetupJson>

export const setupChangeJson = z.strictObject({
  name: z.exactOptional(nameJson),
  domain: z.exactOptional(z.nullable(domainJson)),
  clientId: z.exactOptional(z.nullable(text(500))),
  clientSecret: z.exactOptional(z.nullable(text(500))),
  scopes: z.exactOptional(z.array(z.enum(salesforceScopes)).check(z.minLength(1, 'must name a scope'))),
  contact: z.exactOptional(z.nullable(newContactJson)),
  isEnabled: z.exactOptional(z.boolean()),
  confirmedSteps: z.exactOptional(z.array(text(60)).check(z.maxLength(40, 'must have at most 40 steps'))),
})
export type SetupChangeJson = z.infer<typeof setupChangeJson>

export const checklistJson = z.object({
  way: answerEnum(setupWays),
  isLegacy: z.boolean(),
  steps: z.array(
    z.object({
      id: z.string(),
      action: answerEnum(stepActions),
      label: z.string(),
      values: z.array(z.string()),
      isDone: z.boolean(),
      warnings: z.array(answerEnum(stepWarnings)),
    }),
  ),
})

export const manifestFileJson = z.object({ path: z.string(), content: z.string() })

export const audienceJson = z.object({ id: z.string(), name: z.string(), size: z.exactOptional(wholeNumber) })
export const segmentUserJson = z.object({ id: z.string(), name: z.string(), email: z.string() })

export function readSetup({ createdAt, updatedAt, ...same }: SetupJson): Setup {
  return { ...same, createdAt: readInstant(createdAt), updatedAt: readInstant(updatedAt) }
}

export function writeSetup({ createdAt, updatedAt, scopes, segment, confirmedSteps, ...same }: Setup): SetupJson {
  return {
    ...same,
    scopes: [...scopes],
    segment: writeSegment(segment),
    confirmedSteps: [...confirmedSteps],
    createdAt: writeInstant(createdAt),
    updatedAt: writeInstant(updatedAt),
  }
}

export function writeNewSetup(input: NewSetup): NewSetupJson {
  return { ...input }
}

export function writeSetupChange({ scopes, confirmedSteps, ...same }: SetupChange): SetupChangeJson {
  return {
    ...same,
    ...(scopes && { scopes: [...scopes] }),
    ...(confirmedSteps && { confirmedSteps: [...confirmedSteps] }),
  }
}

export function writeSegment({ isForAll, audiences, users }: Segment): z.infer<typeof newSegmentJson> {
  return { isForAll, audiences: [...audiences], users: [...users] }
}

export function writeChecklist({ steps, ...same }: Checklist): z.infer<typeof checklistJson> {
  return {
    ...same,
    steps: steps.map(({ values, warnings, ...step }) => ({ ...step, values: [...values], warnings: [...warnings] })),
  }
}
