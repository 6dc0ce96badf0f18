export {
  createSalesforceConnection,
  type SalesforceConnection,
  type SalesforceConnectionOptions,
} from './connection/create-connection.js'
export type { ReadRecord, RecordAttributes, SalesforceRecord } from './model/record.js'
export type { SalesforceSession } from './model/session.js'
export { day, escapeSoql, field, joinSoql, like, type Soql, type SoqlValue, soql } from './model/soql.js'
export type { ApiUsage } from './model/usage.js'
export { type NestedRecords, nestedRecords, type Query, type QueryOptions, query, queryAll } from './query/query.js'
