import type { SalesforceRecord } from '../model/record.js'
import { type BatchPart, readingPart } from '../wire/batch.js'
import { readRecord } from '../wire/record.js'
import { type GetOptions, getRequest } from './record.js'

/** A part of a batch that reads one record, as `getRecord` does. */
export function batchGet<Row = SalesforceRecord>(
  type: string,
  id: string,
  { fields, read = (record) => record as Row }: Pick<GetOptions<Row>, 'fields' | 'read'> = {},
): BatchPart<Row> {
  return readingPart(getRequest(type, id, fields), (body) => {
    const record = readRecord(body)
    return record && read(record)
  })
}
