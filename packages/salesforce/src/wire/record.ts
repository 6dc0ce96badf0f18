import type { SalesforceRecord } from '../model/record.js'

/** A list, each part of it read; undefined when it is none, or one part is wrong. */
export function readList<Value>(
  value: unknown,
  read: (one: unknown) => Value | undefined,
): readonly Value[] | undefined {
  if (!Array.isArray(value)) return undefined
  const all = value.map(read)
  return all.includes(undefined) ? undefined : (all as Value[])
}

/** A record: its fields are the caller's, and its object is known. */
export function readRecord(value: unknown): SalesforceRecord | undefined {
  const { attributes } = (value ?? {}) as Partial<SalesforceRecord>
  return typeof attributes?.type === 'string' ? (value as SalesforceRecord) : undefined
}

/** Records that were asked for by their ids; null for one that there is not. */
export function readRetrieved(value: unknown): readonly (SalesforceRecord | null)[] | undefined {
  return readList(value, (one) => (one === null ? null : readRecord(one)))
}
