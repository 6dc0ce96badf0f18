import * as z from 'zod/mini'
import type { SalesforceRecord } from '../model/record.js'
import { recordJson } from './record.js'

const found = z.array(recordJson)

/** What a search found. Versions up to 36.0 answer with the bare list. */
export const searchJson = z.union([z.object({ searchRecords: found }), found])

/** Reads what a search found: records of several objects, in the order that Salesforce gives them. */
export function readSearch(json: z.infer<typeof searchJson>): readonly SalesforceRecord[] {
  return 'searchRecords' in json ? json.searchRecords : json
}
