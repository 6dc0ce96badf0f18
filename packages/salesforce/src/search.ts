export {
  createSalesforceConnection,
  type SalesforceConnection,
  type SalesforceConnectionOptions,
} from './connection/create-connection.js'
export type { RecordAttributes, SalesforceRecord } from './model/record.js'
export type { SalesforceSession } from './model/session.js'
export { day, field, joinSoql, like, type Soql, type SoqlValue, soql } from './model/soql.js'
export type { ApiUsage } from './model/usage.js'
export { escapeSosl } from './search/escape-sosl.js'
export { type ParameterizedSearch, parameterizedSearch } from './search/parameterized-search.js'
export { search } from './search/search.js'
export type { SearchText } from './search/write-query.js'
export {
  type Search,
  type SearchedObject,
  type SearchGroup,
  type SearchOrder,
  writeSosl,
} from './search/write-sosl.js'
