import { type Connection, type HttpRequest, readJson, sendRequest } from '@waymark/core/http'
import { ask, askFor, tell } from '../connection/ask.js'
import { fieldPath } from '../model/names.js'
import type { ReadRecord, RecordFields, SalesforceRecord } from '../model/record.js'
import { readRecord } from '../wire/record.js'
import { requestOf } from '../wire/request.js'
import { savedJson } from '../wire/save-result.js'
import { type ReadOptions, type WriteOptions, writeHeaders } from './options.js'

const one = '/sobjects/{type}/{id}'
const byKey = '/sobjects/{type}/{field}/{value}'

/** How one record is read. */
export interface GetOptions<Row> extends ReadOptions {
  /** The fields to read; all that the user may see by default. */
  readonly fields?: readonly string[] | undefined
  /** Makes a row of the record. Without it the row is the record. */
  readonly read?: ReadRecord<Row> | undefined
}

/** An external id: a field that is one, and its value. */
export interface ExternalId {
  readonly field: string
  readonly value: string
}

/**
 * Creates a record and gives its id. It is repeated only when it was turned away: to be able to repeat it, {@link upsertRecord} it by
 * an external id.
 *
 * @throws SalesforceError `required_field_missing`, `invalid_field`, `validation_rule_failed`; `duplicates_detected`, which says
 * whether `allowDuplicates` would save it.
 */
export async function createRecord(
  connection: Connection,
  type: string,
  fields: RecordFields,
  options: WriteOptions = {},
): Promise<{ readonly id: string }> {
  const { headers, call } = writeHeaders(options)
  const request = requestOf('createRecord', 'POST', '/sobjects/{type}', { type }, { body: fields, headers })
  const { id } = await ask(connection, request, savedJson, call)
  return { id }
}

/**
 * One record.
 *
 * @throws SalesforceError `not_found`, also for a record that the user may not see; `entity_is_deleted`, `malformed_id`.
 */
export async function getRecord<Row = SalesforceRecord>(
  connection: Connection,
  type: string,
  id: string,
  options: GetOptions<Row> = {},
): Promise<Row> {
  const { fields, read = (record) => record as Row, ...call } = options
  return read(await askFor(connection, getRequest(type, id, fields), readRecord, call))
}

/** What reading a record sends. */
export function getRequest(type: string, id: string, fields: readonly string[] | undefined): HttpRequest {
  const query = fields && { fields: fields.map(fieldPath).join(',') }
  return requestOf('getRecord', 'GET', one, { type, id }, { query })
}

/**
 * The record of an external id.
 *
 * @throws SalesforceError `not_found`; `multiple_matches` with the paths of the records in `matches`.
 */
export async function getRecordByExternalId<Row = SalesforceRecord>(
  connection: Connection,
  type: string,
  { field, value }: ExternalId,
  options: GetOptions<Row> = {},
): Promise<Row> {
  const { fields, read = (record) => record as Row, ...call } = options
  const query = fields && { fields: fields.map(fieldPath).join(',') }
  const request = requestOf('getRecordByExternalId', 'GET', byKey, { type, field, value }, { query })
  return read(await askFor(connection, request, readRecord, call))
}

/**
 * Changes fields of a record. It is repeated after a failure: sending the same values twice changes nothing more, but what triggers
 * do may be done twice; `repeatable: false` stops that.
 *
 * @throws SalesforceError as {@link createRecord}; `not_found`, `entity_is_deleted`, `row_locked`.
 */
export async function updateRecord(
  connection: Connection,
  type: string,
  id: string,
  fields: RecordFields,
  options: WriteOptions = {},
): Promise<void> {
  const { headers, call } = writeHeaders(options)
  const request = requestOf('updateRecord', 'PATCH', one, { type, id }, { body: fields, headers })
  await tell(connection, request, { repeatable: true, ...call })
}

/**
 * Deletes a record, into the recycle bin. When the answer of the first attempt is lost, the second finds it deleted.
 *
 * @throws SalesforceError `not_found`, `entity_is_deleted`, `insufficient_access`, `row_locked`.
 */
export async function deleteRecord(
  connection: Connection,
  type: string,
  id: string,
  options: Omit<WriteOptions, 'allowDuplicates' | 'autoAssign'> = {},
): Promise<void> {
  await tell(connection, requestOf('deleteRecord', 'DELETE', one, { type, id }), { repeatable: true, ...options })
}

/** How an upsert went. */
export interface Upserted {
  readonly created: boolean
  /** Absent where an older version of the API updates without an answer. */
  readonly id: string | undefined
}

/**
 * Creates the record of an external id, or changes it: the one way to create that is safe to repeat, so it is repeated after every
 * failure.
 *
 * @throws SalesforceError `multiple_matches` with the paths of the records in `matches`; `not_found` with `updateOnly`; and as
 * {@link createRecord}.
 */
export async function upsertRecord(
  connection: Connection,
  type: string,
  { field, value }: ExternalId,
  fields: RecordFields,
  options: WriteOptions & { readonly updateOnly?: boolean | undefined } = {},
): Promise<Upserted> {
  const { updateOnly, ...rest } = options
  const { headers, call } = writeHeaders(rest)
  const parts = { body: fields, headers, query: { updateOnly } }
  const request = requestOf('upsertRecord', 'PATCH', byKey, { type, field, value }, parts)
  return await sendRequest(connection, request, { repeatable: true, ...call }, (answer): Upserted => {
    if (answer.status === 204) return { created: false, id: undefined }
    const { id, created } = readJson(answer, savedJson)
    return { created: created ?? answer.status === 201, id }
  })
}
