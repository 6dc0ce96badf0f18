export {
  createSalesforceConnection,
  type SalesforceConnection,
  type SalesforceConnectionOptions,
} from './connection/create-connection.js'
export type { DuplicateFinding, DuplicateMatch, ErrorEntry } from './model/error.js'
export type { ReadRecord, RecordAttributes, RecordFields, SalesforceRecord } from './model/record.js'
export type { SalesforceSession } from './model/session.js'
export type { ApiUsage } from './model/usage.js'
export { batchQuery, type QueriedPage } from './query/batch-query.js'
export { type BatchAnswer, type BatchAnswers, type BatchOptions, sendBatch } from './records/batch.js'
export { batchGet } from './records/batch-get.js'
export {
  type CollectionOptions,
  collectionSize,
  createRecords,
  deleteRecords,
  type NewRecord,
  retrieveRecords,
  updateRecords,
  upsertRecords,
} from './records/collections.js'
export {
  type CompositeGraph,
  type CompositeOptions,
  type GraphAnswer,
  sendComposite,
  sendGraphs,
} from './records/composite.js'
export { type CompositeAnswer, type CompositePart, part, reference } from './records/composite-parts.js'
export {
  type DescribeOptions,
  describeGlobal,
  describeObject,
  isRequiredOnCreate,
  type Revision,
} from './records/describe.js'
export type { ReadOptions, WriteOptions } from './records/options.js'
export {
  createRecord,
  deleteRecord,
  type ExternalId,
  type GetOptions,
  getRecord,
  getRecordByExternalId,
  type Upserted,
  updateRecord,
  upsertRecord,
} from './records/record.js'
export { type ChunkOptions, type Written, writeInChunks } from './records/write-in-chunks.js'
export { batchSearch } from './search/batch-search.js'
export type { BatchPart } from './wire/batch.js'
export type { FieldDescription, GlobalDescription, ObjectDescription, ObjectSummary } from './wire/describe.js'
export type { ItemResult } from './wire/save-result.js'
