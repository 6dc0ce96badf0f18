import type { Connection } from '@waymark/core/http'
import { bindTo } from '@waymark/core/http'
import type { SalesforceRecord } from '../model/record.js'
import { type BatchOptions, sendBatch } from '../records/batch.js'
import { createRecords, deleteRecords, retrieveRecords, updateRecords, upsertRecords } from '../records/collections.js'
import { sendComposite, sendGraphs } from '../records/composite.js'
import { describeGlobal, describeObject } from '../records/describe.js'
import type { ReadOptions } from '../records/options.js'
import {
  createRecord,
  deleteRecord,
  type ExternalId,
  type GetOptions,
  getRecord,
  getRecordByExternalId,
  updateRecord,
  upsertRecord,
} from '../records/record.js'
import { type ChunkOptions, writeInChunks } from '../records/write-in-chunks.js'
import type { BatchPart } from '../wire/batch.js'
import type { ItemResult } from '../wire/save-result.js'

/** The records of a client. */
export function recordsOf(connection: Connection) {
  const on = bindTo(connection)
  return {
    /** Creates a record and gives its id. */
    create: on(createRecord),
    /** One record. */
    get: <Row = SalesforceRecord>(type: string, id: string, options?: GetOptions<Row>) =>
      getRecord<Row>(connection, type, id, options),
    /** The record of an external id. */
    getByExternalId: <Row = SalesforceRecord>(type: string, key: ExternalId, options?: GetOptions<Row>) =>
      getRecordByExternalId<Row>(connection, type, key, options),
    /** Changes fields of a record. */
    update: on(updateRecord),
    /** Creates the record of an external id, or changes it. */
    upsert: on(upsertRecord),
    /** Deletes a record. */
    delete: on(deleteRecord),
    /** Sends up to 25 parts that stand for themselves as one request. */
    batch: <const Parts extends readonly BatchPart[]>(parts: Parts, options?: BatchOptions) =>
      sendBatch<Parts>(connection, parts, options),
  }
}

/** Collections of a client: up to 200 records in one request, and any number in chunks. */
export function collectionsOf(connection: Connection) {
  const on = bindTo(connection)
  return {
    /** Creates up to 200 records. */
    create: on(createRecords),
    /** Changes up to 200 records, each with its `id`. */
    update: on(updateRecords),
    /** Creates or changes up to 200 records of one object by an external id. */
    upsert: on(upsertRecords),
    /** Deletes up to 200 records. */
    delete: on(deleteRecords),
    /** Up to 2,000 records of one object by their ids. */
    retrieve: <Fields extends object = Readonly<Record<string, unknown>>>(
      type: string,
      ids: readonly string[],
      fields: readonly string[],
      options?: ReadOptions,
    ) => retrieveRecords<Fields>(connection, type, ids, fields, options),
    /** Writes any number of records, 200 to a request. */
    inChunks: <Item>(
      items: Iterable<Item> | AsyncIterable<Item>,
      send: (chunk: readonly Item[]) => Promise<readonly ItemResult[]>,
      options?: ChunkOptions,
    ) => writeInChunks(connection, items, send, options),
    /** Sends up to 25 parts as one request. */
    composite: on(sendComposite),
    /** Sends graphs of parts, up to 500 in all. */
    graphs: on(sendGraphs),
  }
}

/** The objects of a client. */
export function objectsOf(connection: Connection) {
  const on = bindTo(connection)
  return {
    /** Every object that this user may see. */
    list: on(describeGlobal),
    /** An object and its fields, as this user may see and change them. */
    describe: on(describeObject),
  }
}
