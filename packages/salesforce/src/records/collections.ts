import type { Connection, HttpRequest } from '@waymark/core/http'
import { ask, askFor } from '../connection/ask.js'
import { fieldPath } from '../model/names.js'
import type { RecordFields, SalesforceRecord } from '../model/record.js'
import { readRetrieved } from '../wire/record.js'
import { requestOf } from '../wire/request.js'
import { type ItemResult, itemsJson, readItems } from '../wire/save-result.js'
import { type ReadOptions, type WriteOptions, writeHeaders } from './options.js'

/** A record to be written: its object in `attributes.type`, its fields beside it. */
export type NewRecord = RecordFields & { readonly attributes: { readonly type: string } }

/** How records are written together. */
export interface CollectionOptions extends WriteOptions {
  /** Undoes all when one fails. By default each stands for itself. */
  readonly allOrNone?: boolean | undefined
}

/** How many records one request takes (REST API guide, "sObject Collections"). */
export const collectionSize = 200

const all = '/composite/sobjects'
const ofType = '/composite/sobjects/{type}'

async function write(connection: Connection, request: HttpRequest, options: WriteOptions, repeatable: boolean) {
  const { call } = writeHeaders(options)
  return readItems(await ask(connection, request, itemsJson, { ...(repeatable && { repeatable }), ...call }))
}

const partsOf = (records: readonly RecordFields[], { allOrNone = false, ...options }: CollectionOptions) => {
  if (records.length > collectionSize) throw new RangeError(`one request takes ${collectionSize}: use writeInChunks`)
  return { body: { allOrNone, records }, headers: writeHeaders(options).headers }
}

/**
 * Creates up to 200 records, in at most 10 runs of one object each. The results are in the order of the records, and say of each how it
 * went. Repeated only when it was turned away.
 *
 * @throws RangeError for more than 200. SalesforceError for a request that is refused as a whole.
 */
export async function createRecords(
  connection: Connection,
  records: readonly NewRecord[],
  { allOrNone, ...options }: CollectionOptions = {},
): Promise<readonly ItemResult[]> {
  const request = requestOf('createRecords', 'POST', all, {}, partsOf(records, { allOrNone, ...options }))
  return await write(connection, request, options, false)
}

/** Changes up to 200 records, each with its `id`. As {@link createRecords}; repeated after a failure. */
export async function updateRecords(
  connection: Connection,
  records: readonly (NewRecord & { readonly id: string })[],
  { allOrNone, ...options }: CollectionOptions = {},
): Promise<readonly ItemResult[]> {
  const request = requestOf('updateRecords', 'PATCH', all, {}, partsOf(records, { allOrNone, ...options }))
  return await write(connection, request, options, true)
}

/**
 * Creates or changes up to 200 records of one object by an external id, which stands in each of them. As {@link createRecords}; repeated
 * after a failure.
 */
export async function upsertRecords(
  connection: Connection,
  type: string,
  field: string,
  records: readonly RecordFields[],
  { allOrNone, ...options }: CollectionOptions = {},
): Promise<readonly ItemResult[]> {
  const named = records.map((record) => ({ attributes: { type }, ...record }))
  const parts = partsOf(named, { allOrNone, ...options })
  const request = requestOf('upsertRecords', 'PATCH', `${ofType}/{field}`, { type, field }, parts)
  return await write(connection, request, options, true)
}

/** Deletes up to 200 records. As {@link createRecords}; repeated after a failure, and then what is deleted already says so. */
export async function deleteRecords(
  connection: Connection,
  ids: readonly string[],
  { allOrNone = false, ...options }: Omit<CollectionOptions, 'allowDuplicates' | 'autoAssign'> = {},
): Promise<readonly ItemResult[]> {
  if (ids.length > collectionSize) throw new RangeError(`one request takes ${collectionSize}: use writeInChunks`)
  const request = requestOf('deleteRecords', 'DELETE', all, {}, { query: { ids: ids.join(','), allOrNone } })
  return await write(connection, request, options, true)
}

/**
 * Up to 2,000 records of one object, in the order of the ids; `null` for one that there is not, or not for this user.
 *
 * @throws RangeError for more than 2,000. SalesforceError `invalid_field`.
 */
export async function retrieveRecords<Fields extends object = Readonly<Record<string, unknown>>>(
  connection: Connection,
  type: string,
  ids: readonly string[],
  fields: readonly string[],
  options: ReadOptions = {},
): Promise<readonly (SalesforceRecord<Fields> | null)[]> {
  if (ids.length > 2_000) throw new RangeError('one request takes 2,000 ids')
  const parts = { body: { ids, fields: fields.map(fieldPath) }, write: false }
  const request = requestOf('retrieveRecords', 'POST', ofType, { type }, parts)
  return (await askFor(connection, request, readRetrieved, options)) as readonly (SalesforceRecord<Fields> | null)[]
}
