import { answerEnum, text, wholeNumber } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  conditionKinds,
  conditionResults,
  type ElementReport,
  hiddenReasons,
  elementLimits as limits,
} from '../model/element-report.js'
import { caseEnvironments } from '../model/priority.js'
import { itemKinds } from '../model/report.js'

const environment = answerEnum(caseEnvironments)

/** An evaluated condition of an answer. */
export const conditionFields = {
  text: z.string(),
  kind: answerEnum(conditionKinds),
  result: answerEnum(conditionResults),
}

/** A browser of an answer. */
export const browserJson = z.object({
  userAgent: z.string(),
  brands: z.exactOptional(z.array(z.object({ brand: z.string(), version: z.string() }))),
  platform: z.exactOptional(z.string()),
  mobile: z.exactOptional(z.boolean()),
  language: z.string(),
  viewport: z.object({ width: z.number(), height: z.number(), pixelRatio: z.exactOptional(z.number()) }),
})

/** An element report as JSON. */
export const elementReportJson = z.object({
  item: z.object({
    kind: answerEnum(itemKinds),
    name: z.exactOptional(z.string()),
    id: z.exactOptional(z.string()),
    publishedTo: z.exactOptional(z.array(environment)),
  }),
  selector: z.exactOptional(
    z.object({
      text: z.string(),
      valid: z.boolean(),
      matches: wholeNumber,
      visible: wholeNumber,
      hiddenBy: z.exactOptional(answerEnum(hiddenReasons)),
    }),
  ),
  page: z.object({ address: z.string(), title: z.exactOptional(z.string()), environment }),
  conditions: z.array(z.object(conditionFields)),
  browser: browserJson,
})
export type ElementReportJson = z.infer<typeof elementReportJson>

/** A value of an enum, or `unknown`, which a page may have to say. */
/* @__NO_SIDE_EFFECTS__ */
export function enumOrUnknown<const Value extends string>(values: readonly Value[]) {
  return z.enum([...values, 'unknown'] as const)
}

const count = z.int().check(z.minimum(0), z.maximum(limits.count))
const pixels = z.number().check(z.minimum(0), z.maximum(limits.count))
const newEnvironment = enumOrUnknown(caseEnvironments)

/** An evaluated condition as it is sent. */
export const newConditionFields = {
  text: text(limits.condition, 0),
  kind: enumOrUnknown(conditionKinds),
  result: enumOrUnknown(conditionResults),
}

/** A browser as it is sent. */
const newBrowserJson = z.strictObject({
  userAgent: text(limits.userAgent, 0),
  brands: z.exactOptional(
    z
      .array(z.strictObject({ brand: text(limits.short, 0), version: text(limits.short, 0) }))
      .check(z.maxLength(limits.brands)),
  ),
  platform: z.exactOptional(text(limits.short, 0)),
  mobile: z.exactOptional(z.boolean()),
  language: text(limits.short, 0),
  viewport: z.strictObject({ width: pixels, height: pixels, pixelRatio: z.exactOptional(pixels) }),
})

/** An element report as it is sent. */
export const newElementReportJson = z.strictObject({
  item: z.strictObject({
    kind: enumOrUnknown(itemKinds),
    name: z.exactOptional(text(limits.name, 0)),
    id: z.exactOptional(text(limits.short, 0)),
    publishedTo: z.exactOptional(z.array(newEnvironment).check(z.maxLength(10))),
  }),
  selector: z.exactOptional(
    z.strictObject({
      text: text(limits.selector, 0),
      valid: z.boolean(),
      matches: count,
      visible: count,
      hiddenBy: z.exactOptional(enumOrUnknown(hiddenReasons)),
    }),
  ),
  page: z.strictObject({
    address: text(limits.address, 0),
    title: z.exactOptional(text(limits.title, 0)),
    environment: newEnvironment,
  }),
  conditions: z.array(z.strictObject(newConditionFields)).check(z.maxLength(limits.conditions)),
  browser: newBrowserJson,
})
export type NewElementReportJson = z.infer<typeof newElementReportJson>

/** Reads an element report: it is the same in both worlds, apart from read-only lists. */
export function readElementReport(json: ElementReportJson | NewElementReportJson): ElementReport {
  return json
}

/** Writes an element report. */
export function writeElementReport(report: ElementReport): NewElementReportJson {
  return report as NewElementReportJson
}
