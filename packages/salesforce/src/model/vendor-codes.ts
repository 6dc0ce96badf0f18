import { isOwnCode, type SalesforceErrorCode } from './error-codes.js'

// The words of Salesforce that are not our own codes in capitals. Its lists are open (some 370 status codes): what is neither goes by
// its status.
// Words from the REST API guide ("Status Codes and Error Responses") and from the WSDL's StatusCode and ExceptionCode.
const words: Readonly<Record<string, SalesforceErrorCode>> = {
  INVALID_SESSION_ID: 'session_expired',
  INVALID_AUTH_HEADER: 'session_expired',
  API_DISABLED_FOR_ORG: 'api_disabled',
  API_CURRENTLY_DISABLED: 'api_disabled',
  INSUFFICIENT_ACCESS_OR_READONLY: 'insufficient_access',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'insufficient_access',
  NOT_FOUND: 'not_found',
  METHOD_NOT_ALLOWED: 'method_not_allowed',
  JSON_PARSER_ERROR: 'malformed_request',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'invalid_field',
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'invalid_value',
  STRING_TOO_LONG: 'invalid_value',
  INVALID_EMAIL_ADDRESS: 'invalid_value',
  FIELD_INTEGRITY_EXCEPTION: 'invalid_value',
  INVALID_TYPE_ON_FIELD_IN_RECORD: 'invalid_value',
  INVALID_CROSS_REFERENCE_KEY: 'invalid_reference',
  INVALID_QUERY_LOCATOR: 'query_locator_expired',
  DUPLICATE_EXTERNAL_ID: 'duplicate_value',
  FIELD_CUSTOM_VALIDATION_EXCEPTION: 'validation_rule_failed',
  CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY: 'trigger_failed',
  CANNOT_EXECUTE_FLOW_TRIGGER: 'trigger_failed',
  APEX_ERROR: 'trigger_failed',
  CANNOT_UPDATE_CONVERTED_LEAD: 'lead_already_converted',
  UNABLE_TO_LOCK_ROW: 'row_locked',
  ALL_OR_NONE_OPERATION_ROLLED_BACK: 'rolled_back',
  PROCESSING_HALTED: 'rolled_back',
  TRANSACTION_HALTED: 'rolled_back',
  BATCH_PROCESSING_HALTED: 'batch_halted',
  EXCEEDED_ID_LIMIT: 'too_many_records',
  SERVER_UNAVAILABLE: 'unavailable',
  UNKNOWN_EXCEPTION: 'internal_error',
  INVALIDJOBSTATE: 'invalid_job_state',
  INVALIDJOB: 'invalid_job',
  INVALIDBATCH: 'invalid_job',
  BULK_API_ERROR: 'invalid_job',
}

const statuses: Readonly<Record<number, SalesforceErrorCode>> = {
  300: 'multiple_matches',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  409: 'conflict',
  412: 'version_mismatch',
  413: 'payload_too_large',
  414: 'payload_too_large',
  415: 'unsupported_media_type',
  420: 'host_not_found',
  429: 'rate_limited',
  502: 'bad_gateway',
  503: 'unavailable',
  504: 'gateway_timeout',
}

// One word for two limits, which only the text tells apart: the requests of a day, and the long requests at this moment.
const concurrent = /^Concurrent/
// Another token would be refused in the same way, so nothing is to be refreshed.
const unusable = /not valid for use with the REST API|not attached to Agent|access policy/i

/** Our code for a word of Salesforce; an unknown word goes by the status of its answer. */
export function codeOfVendor(vendorCode: string, message: string, status: number): SalesforceErrorCode {
  const own = vendorCode.toLowerCase()
  const word = Object.hasOwn(words, vendorCode) ? words[vendorCode] : isOwnCode(own) ? own : undefined
  const code = word ?? codeOfVendorStatus(status)
  if (code === 'request_limit_exceeded' && concurrent.test(message)) return 'concurrent_limit_exceeded'
  if (code === 'session_expired' && unusable.test(message)) return 'session_not_allowed'
  return code
}

/** Our code for an answer that says nothing but its status. */
export function codeOfVendorStatus(status: number): SalesforceErrorCode {
  return statuses[status] ?? (status >= 500 ? 'internal_error' : 'malformed_request')
}
