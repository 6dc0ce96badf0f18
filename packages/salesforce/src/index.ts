export { createSalesforceClient, type SalesforceClient, type SalesforceClientOptions } from './client/create-client.js'
export type { SalesforceConnection, SalesforceConnectionOptions } from './connection/create-connection.js'
export {
  type DuplicateFinding,
  type DuplicateMatch,
  type ErrorEntry,
  isSalesforceError,
  SalesforceError,
  type SalesforceErrorDetails,
} from './model/error.js'
export type { SalesforceErrorCode } from './model/error-codes.js'
export { salesforceErrorCodes } from './model/error-table.js'
export type { ReadRecord, RecordAttributes, RecordFields, SalesforceRecord } from './model/record.js'
export type { SalesforceSession } from './model/session.js'
export { day, escapeSoql, field, joinSoql, like, type Soql, type SoqlValue, soql } from './model/soql.js'
export type { ApiUsage } from './model/usage.js'
export type { ApiLimits } from './wire/limits.js'
