import type { SalesforceRecord } from '../model/record.js'
import { readList, readRecord } from './record.js'

/** A page of a query. */
export interface QueryPage {
  readonly totalSize: number
  readonly done: boolean
  readonly nextRecordsUrl?: string
  readonly records: readonly SalesforceRecord[]
}

/** Reads a page of a query. */
export function readQueryPage(value: unknown): QueryPage | undefined {
  const { totalSize, done, nextRecordsUrl, records } = (value ?? {}) as Partial<Record<keyof QueryPage, unknown>>
  const found = readList(records, readRecord)
  if (found === undefined || typeof totalSize !== 'number' || typeof done !== 'boolean') return undefined
  // A page that is not the last must say where the next one is, or records would be missing without a word.
  if (!done && typeof nextRecordsUrl !== 'string') return undefined
  return { totalSize, done, records: found, ...(typeof nextRecordsUrl === 'string' && { nextRecordsUrl }) }
}
