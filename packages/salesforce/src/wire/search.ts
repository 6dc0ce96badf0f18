import type { SalesforceRecord } from '../model/record.js'
import { readList, readRecord } from './record.js'

/** What a search found: records of several objects, in the order that Salesforce gives them. Versions up to 36.0 answer with the bare list. */
export function readSearch(value: unknown): readonly SalesforceRecord[] | undefined {
  const found = Array.isArray(value) ? value : (value as { searchRecords?: unknown } | null)?.searchRecords
  return readList(found, readRecord)
}
