import type { SalesforceErrorCode } from './error-codes.js'

// The words of Salesforce for each of our codes. Its lists are open (some 370 status codes): what is not here goes by its status.
// Words from the REST API guide ("Status Codes and Error Responses") and from the WSDL's StatusCode and ExceptionCode.
const words: readonly (readonly [SalesforceErrorCode, string])[] = [
  ['session_expired', 'INVALID_SESSION_ID INVALID_AUTH_HEADER'],
  ['request_limit_exceeded', 'REQUEST_LIMIT_EXCEEDED'],
  ['api_disabled', 'API_DISABLED_FOR_ORG API_CURRENTLY_DISABLED'],
  [
    'insufficient_access',
    'INSUFFICIENT_ACCESS INSUFFICIENT_ACCESS_OR_READONLY INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
  ],
  ['storage_limit_exceeded', 'STORAGE_LIMIT_EXCEEDED'],
  ['not_found', 'NOT_FOUND'],
  ['entity_is_deleted', 'ENTITY_IS_DELETED'],
  ['method_not_allowed', 'METHOD_NOT_ALLOWED'],
  ['malformed_request', 'JSON_PARSER_ERROR'],
  ['required_field_missing', 'REQUIRED_FIELD_MISSING'],
  ['invalid_field', 'INVALID_FIELD INVALID_FIELD_FOR_INSERT_UPDATE'],
  ['invalid_type', 'INVALID_TYPE'],
  [
    'invalid_value',
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST STRING_TOO_LONG INVALID_EMAIL_ADDRESS FIELD_INTEGRITY_EXCEPTION INVALID_TYPE_ON_FIELD_IN_RECORD',
  ],
  ['invalid_reference', 'INVALID_CROSS_REFERENCE_KEY'],
  ['malformed_id', 'MALFORMED_ID'],
  ['malformed_query', 'MALFORMED_QUERY'],
  ['malformed_search', 'MALFORMED_SEARCH'],
  ['number_outside_valid_range', 'NUMBER_OUTSIDE_VALID_RANGE'],
  ['query_too_complicated', 'QUERY_TOO_COMPLICATED'],
  ['query_timeout', 'QUERY_TIMEOUT'],
  ['query_locator_expired', 'INVALID_QUERY_LOCATOR'],
  ['duplicate_value', 'DUPLICATE_VALUE DUPLICATE_EXTERNAL_ID'],
  ['duplicates_detected', 'DUPLICATES_DETECTED'],
  ['validation_rule_failed', 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
  ['trigger_failed', 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY CANNOT_EXECUTE_FLOW_TRIGGER APEX_ERROR'],
  ['lead_already_converted', 'CANNOT_UPDATE_CONVERTED_LEAD'],
  ['row_locked', 'UNABLE_TO_LOCK_ROW'],
  ['rolled_back', 'ALL_OR_NONE_OPERATION_ROLLED_BACK PROCESSING_HALTED TRANSACTION_HALTED'],
  ['too_many_records', 'EXCEEDED_ID_LIMIT'],
  ['unavailable', 'SERVER_UNAVAILABLE'],
  ['internal_error', 'UNKNOWN_EXCEPTION'],
  ['invalid_job_state', 'INVALIDJOBSTATE'],
  ['invalid_job', 'INVALIDJOB INVALIDBATCH BULK_API_ERROR'],
]

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
  const code = words.find(([, list]) => list.split(' ').includes(vendorCode))?.[0] ?? codeOfVendorStatus(status)
  if (code === 'request_limit_exceeded' && concurrent.test(message)) return 'concurrent_limit_exceeded'
  if (code === 'session_expired' && unusable.test(message)) return 'session_not_allowed'
  return code
}

/** Our code for an answer that says nothing but its status. */
export function codeOfVendorStatus(status: number): SalesforceErrorCode {
  return statuses[status] ?? (status >= 500 ? 'internal_error' : 'malformed_request')
}
