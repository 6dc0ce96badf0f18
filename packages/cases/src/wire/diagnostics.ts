import { answerEnum, instant, readInstant, wholeNumber, writeInstant } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  type AttachedDiagnostics,
  alertLevels,
  type DiagnosticsBundle,
  type DiagnosticsSummary,
  itemStates,
  mapInstants,
  stepStates,
} from '../model/diagnostics.js'
import { caseEnvironments } from '../model/priority.js'
import { itemKinds } from '../model/report.js'
import { browserJson, conditionFields } from './element-report.js'
import { personJson } from './person.js'

const itemFields = {
  kind: answerEnum(itemKinds),
  name: z.exactOptional(z.string()),
  id: z.exactOptional(z.string()),
}

const conditionJson = z.object({
  ...conditionFields,
  item: z.exactOptional(z.string()),
  expected: z.exactOptional(z.string()),
  actual: z.exactOptional(z.string()),
})

/** A diagnostics bundle as JSON. */
export const diagnosticsBundleJson = z.object({
  steps: z.array(
    z.object({
      walkThru: z.string(),
      step: z.string(),
      state: answerEnum(stepStates),
      at: z.exactOptional(instant),
      message: z.exactOptional(z.string()),
    }),
  ),
  goals: z.array(
    z.object({
      name: z.string(),
      id: z.exactOptional(z.string()),
      reached: z.boolean(),
      reachedAt: z.exactOptional(instant),
    }),
  ),
  items: z.array(
    z.object({
      ...itemFields,
      state: answerEnum(itemStates),
      selector: z.exactOptional(z.string()),
      matches: z.exactOptional(wholeNumber),
      element: z.exactOptional(z.string()),
      reason: z.exactOptional(z.string()),
    }),
  ),
  segments: z.array(
    z.object({
      name: z.string(),
      id: z.exactOptional(z.string()),
      result: conditionFields.result,
      conditions: z.array(conditionJson),
    }),
  ),
  conditions: z.array(conditionJson),
  autoPlay: z.array(
    z.object({
      item: z.object(itemFields),
      rule: z.string(),
      result: conditionFields.result,
      frequency: z.string(),
      played: z.exactOptional(wholeNumber),
      lastPlayedAt: z.exactOptional(instant),
    }),
  ),
  environment: z.object({
    environment: answerEnum(caseEnvironments),
    playerVersion: z.exactOptional(z.string()),
    page: z.object({ address: z.string(), title: z.exactOptional(z.string()) }),
    browser: browserJson,
    css: z.array(z.object({ item: z.exactOptional(z.string()), css: z.string() })),
    facts: z.array(z.object({ name: z.string(), value: z.string() })),
  }),
  alerts: z.array(z.object({ level: answerEnum(alertLevels), message: z.string(), at: z.exactOptional(instant) })),
})
export type DiagnosticsBundleJson = z.infer<typeof diagnosticsBundleJson>

/** Reads a bundle. */
export function readDiagnosticsBundle(json: DiagnosticsBundleJson): DiagnosticsBundle {
  return mapInstants(json, readInstant)
}

/** Writes a bundle. */
export function writeDiagnosticsBundle(bundle: DiagnosticsBundle): DiagnosticsBundleJson {
  return mapInstants(bundle, writeInstant) as unknown as DiagnosticsBundleJson
}

const counts = z.object({
  steps: wholeNumber,
  goals: wholeNumber,
  items: wholeNumber,
  segments: wholeNumber,
  conditions: wholeNumber,
  autoPlay: wholeNumber,
  alerts: wholeNumber,
})

const summaryFields = {
  id: z.string(),
  attachedBy: personJson,
  createdAt: instant,
  address: z.string(),
  environment: answerEnum(caseEnvironments),
  counts,
  size: wholeNumber,
}

/** An attached bundle without its contents, as JSON. */
export const diagnosticsSummaryJson = z.object(summaryFields)
export type DiagnosticsSummaryJson = z.infer<typeof diagnosticsSummaryJson>

/** An attached bundle as JSON. */
export const attachedDiagnosticsJson = z.object({ ...summaryFields, bundle: diagnosticsBundleJson })
export type AttachedDiagnosticsJson = z.infer<typeof attachedDiagnosticsJson>

export function readDiagnosticsSummary(json: DiagnosticsSummaryJson): DiagnosticsSummary {
  return { ...json, createdAt: readInstant(json.createdAt) }
}

export function writeDiagnosticsSummary(summary: DiagnosticsSummary): DiagnosticsSummaryJson {
  return { ...summary, createdAt: writeInstant(summary.createdAt) }
}

export function readAttachedDiagnostics({ bundle, ...summary }: AttachedDiagnosticsJson): AttachedDiagnostics {
  return { ...readDiagnosticsSummary(summary), bundle: readDiagnosticsBundle(bundle) }
}

export function writeAttachedDiagnostics({ bundle, ...summary }: AttachedDiagnostics): AttachedDiagnosticsJson {
  return { ...writeDiagnosticsSummary(summary), bundle: writeDiagnosticsBundle(bundle) }
}
