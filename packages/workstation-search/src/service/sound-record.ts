import type { SearchKind } from '../model/kind.js'
import type { FieldsOfKind } from '../model/result.js'
import type { FoundRecord } from './search-provider.js'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const perhaps: Check = (value) => value === null || typeof value === 'string'
const has = (shape: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(shape)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]))
}
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)

const shapes: { readonly [Kind in SearchKind]: { readonly [Field in keyof FieldsOfKind[Kind]]-?: Check } } = {
  account: { name: text, type: perhaps },
  contact: { name: text, accountName: perhaps },
  lead: {
    name: text,
    company: perhaps,
    status: perhaps,
    converted: orAbsent(has({ contactName: text, accountName: text, opportunityName: orAbsent(text) })),
  },
  opportunity: { name: text, stage: perhaps },
  case: { number: text, subject: perhaps, status: perhaps },
  file: {
    title: text,
    fileType: perhaps,
    extension: perhaps,
    bytes: (value) => value === null || (Number.isSafeInteger(value) && Number(value) >= 0),
  },
  report: { name: text, folder: perhaps },
  dashboard: { name: text, folder: perhaps },
  item: { name: text, type: text, details: listOf(has({ label: text, value: text })) },
}

// Beyond these years an instant has no four digits, and no reader takes it.
const isInstant: Check = (value) => {
  const year = value instanceof Date ? value.getUTCFullYear() : Number.NaN
  return year >= 0 && year < 10_000
}

/**
 * Whether a record is as its type says. A provider may be written without types, and one bad record would make the whole answer one
 * that no client takes.
 */
export function isSoundRecord({ kind, recordId, link, fields, changedAt }: FoundRecord): boolean {
  return [recordId, link].every(text) && has(shapes[kind])(fields) && orAbsent(isInstant)(changedAt ?? undefined)
}
