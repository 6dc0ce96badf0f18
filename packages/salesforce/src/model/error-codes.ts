import type { CoreErrorCode } from '@waymark/core'

/**
 * What Salesforce refuses with, beyond core's codes, and the status of each. Salesforce answers 400 to nearly all of it; its own status
 * is `httpStatus` of the error. The titles stand apart, since a client would only carry them around.
 */
export const salesforceStatusCodes = {
  session_expired: 401,
  // Salesforce says 401 here too, but another token would be refused as well, and core asks for one after every 401.
  session_not_allowed: 403,
  reauthorization_required: 401,
  token_request_in_process: 409,
  authorization_denied: 403,
  authorization_failed: 400,
  app_refused: 401,
  state_mismatch: 400,
  request_limit_exceeded: 403,
  // Turned away before anything was done, which core knows by the status 429: even a write is safe to repeat.
  concurrent_limit_exceeded: 429,
  api_disabled: 403,
  insufficient_access: 403,
  storage_limit_exceeded: 403,
  entity_is_deleted: 404,
  multiple_matches: 300,
  required_field_missing: 400,
  invalid_field: 400,
  invalid_type: 400,
  invalid_value: 400,
  invalid_reference: 400,
  malformed_id: 400,
  malformed_query: 400,
  malformed_search: 400,
  number_outside_valid_range: 400,
  query_too_complicated: 400,
  query_timeout: 408,
  query_locator_expired: 410,
  duplicate_value: 409,
  duplicates_detected: 409,
  validation_rule_failed: 422,
  trigger_failed: 422,
  lead_already_converted: 409,
  row_locked: 409,
  rolled_back: 409,
  batch_halted: 409,
  too_many_records: 400,
  host_not_found: 420,
  invalid_job_state: 409,
  invalid_job: 400,
  job_failed: 422,
} as const

/** A code that is not core's. */
export type OwnErrorCode = keyof typeof salesforceStatusCodes
/** A code of a refusal by Salesforce. */
export type SalesforceErrorCode = OwnErrorCode | CoreErrorCode

/** The codes after which the same request may succeed later. */
export const retryableCodes: readonly OwnErrorCode[] = [
  'token_request_in_process',
  'concurrent_limit_exceeded',
  'query_timeout',
  'row_locked',
  'host_not_found',
]

/** Whether a code is one of Salesforce's rather than core's. */
export function isOwnCode(code: string): code is OwnErrorCode {
  return Object.hasOwn(salesforceStatusCodes, code)
}
