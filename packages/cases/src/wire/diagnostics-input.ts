import { instant, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { alertLevels, itemStates, stepStates } from '../model/diagnostics.js'
import { diagnosticsLimits as limits } from '../model/diagnostics-limits.js'
import { caseEnvironments } from '../model/priority.js'
import { itemKinds } from '../model/report.js'
import { enumOrUnknown, newConditionFields } from './element-report.js'

const line = text(limits.text, 0)
const count = z.int().check(z.minimum(0), z.maximum(limits.count))
const amount = z.number().check(z.minimum(0), z.maximum(limits.count))

const itemFields = { kind: enumOrUnknown(itemKinds), name: z.exactOptional(line), id: z.exactOptional(line) }

/* @__NO_SIDE_EFFECTS__ */
function section<Entry extends z.ZodMiniType>(entry: Entry) {
  return z.array(entry).check(z.maxLength(limits.entries))
}

const condition = z.strictObject({
  ...newConditionFields,
  text: line,
  item: z.exactOptional(line),
  expected: z.exactOptional(line),
  actual: z.exactOptional(line),
})

const browser = z.strictObject({
  userAgent: line,
  brands: z.exactOptional(section(z.strictObject({ brand: line, version: line }))),
  platform: z.exactOptional(line),
  mobile: z.exactOptional(z.boolean()),
  language: line,
  viewport: z.strictObject({ width: amount, height: amount, pixelRatio: z.exactOptional(amount) }),
})

/** A diagnostics bundle as it is sent: every field is known, and the maxima are far beyond what a page has. */
export const newDiagnosticsBundleJson = z.strictObject({
  steps: section(
    z.strictObject({
      walkThru: line,
      step: line,
      state: enumOrUnknown(stepStates),
      at: z.exactOptional(instant),
      message: z.exactOptional(line),
    }),
  ),
  goals: section(
    z.strictObject({
      name: line,
      id: z.exactOptional(line),
      reached: z.boolean(),
      reachedAt: z.exactOptional(instant),
    }),
  ),
  items: section(
    z.strictObject({
      ...itemFields,
      state: enumOrUnknown(itemStates),
      selector: z.exactOptional(line),
      matches: z.exactOptional(count),
      element: z.exactOptional(text(limits.element, 0)),
      reason: z.exactOptional(line),
    }),
  ),
  segments: section(
    z.strictObject({
      name: line,
      id: z.exactOptional(line),
      result: newConditionFields.result,
      conditions: section(condition),
    }),
  ),
  conditions: section(condition),
  autoPlay: section(
    z.strictObject({
      item: z.strictObject(itemFields),
      rule: line,
      result: newConditionFields.result,
      frequency: line,
      played: z.exactOptional(count),
      lastPlayedAt: z.exactOptional(instant),
    }),
  ),
  environment: z.strictObject({
    environment: enumOrUnknown(caseEnvironments),
    playerVersion: z.exactOptional(line),
    page: z.strictObject({ address: line, title: z.exactOptional(line) }),
    browser,
    css: z
      .array(z.strictObject({ item: z.exactOptional(line), css: text(limits.cssText, 0) }))
      .check(z.maxLength(limits.css)),
    facts: section(z.strictObject({ name: line, value: line })),
  }),
  alerts: section(z.strictObject({ level: enumOrUnknown(alertLevels), message: line, at: z.exactOptional(instant) })),
})
