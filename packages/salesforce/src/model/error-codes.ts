import { type CoreErrorCode, defineErrorCodes, type ErrorKind } from '@waymark/core'

/**
 * What Salesforce refuses with, beyond core's codes. The status is the one of the code: Salesforce answers 400 to nearly all of
 * it, and its own status is `httpStatus` of the error.
 */
export const salesforceRows = {
  session_expired: { status: 401, retryable: false, title: 'The access token is no longer valid' },
  // Salesforce says 401 here too, but another token would be refused as well, and core asks for one after every 401.
  session_not_allowed: { status: 403, retryable: false, title: 'This session may not use the API' },
  reauthorization_required: { status: 401, retryable: false, title: 'The connection must be authorized again' },
  token_request_in_process: { status: 409, retryable: true, title: 'The same refresh token is being used elsewhere' },
  authorization_denied: { status: 403, retryable: false, title: 'The authorization was denied' },
  authorization_failed: { status: 400, retryable: false, title: 'The authorization server refused the request' },
  app_refused: { status: 401, retryable: false, title: 'The app or its secret is not accepted' },
  state_mismatch: { status: 400, retryable: false, title: 'The answer belongs to another sign-in' },
  request_limit_exceeded: { status: 403, retryable: false, title: 'The requests of the day are used up' },
  // Turned away before anything was done, which core knows by the status 429: even a write is safe to repeat.
  concurrent_limit_exceeded: { status: 429, retryable: true, title: 'Too many long requests at once' },
  api_disabled: { status: 403, retryable: false, title: 'The API is off for this user or organization' },
  insufficient_access: { status: 403, retryable: false, title: 'This user may not do that' },
  storage_limit_exceeded: { status: 403, retryable: false, title: 'The storage of the organization is full' },
  entity_is_deleted: { status: 404, retryable: false, title: 'The record was deleted' },
  multiple_matches: { status: 300, retryable: false, title: 'The external id matches several records' },
  required_field_missing: { status: 400, retryable: false, title: 'A required field is missing' },
  invalid_field: { status: 400, retryable: false, title: 'There is no such field, or it is not for this' },
  invalid_type: { status: 400, retryable: false, title: 'There is no such object' },
  invalid_value: { status: 400, retryable: false, title: 'A value does not fit its field' },
  invalid_reference: { status: 400, retryable: false, title: 'A reference leads nowhere' },
  malformed_id: { status: 400, retryable: false, title: 'An id is malformed or of another object' },
  malformed_query: { status: 400, retryable: false, title: 'The query is not SOQL' },
  malformed_search: { status: 400, retryable: false, title: 'The search is not SOSL, or too short' },
  number_outside_valid_range: { status: 400, retryable: false, title: 'A number is outside of what is allowed' },
  query_too_complicated: { status: 400, retryable: false, title: 'The query is too complicated' },
  query_timeout: { status: 408, retryable: true, title: 'The query ran for too long' },
  query_locator_expired: { status: 410, retryable: false, title: 'The rest of this query is no longer held' },
  duplicate_value: { status: 409, retryable: false, title: 'A value that must be unique is taken' },
  duplicates_detected: { status: 409, retryable: false, title: 'A duplicate rule found similar records' },
  validation_rule_failed: { status: 422, retryable: false, title: 'A validation rule refuses this' },
  trigger_failed: { status: 422, retryable: false, title: 'A trigger or flow refuses this' },
  lead_already_converted: { status: 409, retryable: false, title: 'The lead is converted and cannot change' },
  row_locked: { status: 409, retryable: true, title: 'Another transaction holds the record' },
  rolled_back: { status: 409, retryable: false, title: 'Undone because another one failed' },
  too_many_records: { status: 400, retryable: false, title: 'More records than one request takes' },
  host_not_found: { status: 420, retryable: true, title: 'No organization answers at this host' },
  invalid_job_state: { status: 409, retryable: false, title: 'The job is not in a state that allows this' },
  invalid_job: { status: 400, retryable: false, title: 'The job or its data is not valid' },
  job_failed: { status: 422, retryable: false, title: 'The job did not complete' },
} as const satisfies Record<string, ErrorKind>

/** Every code that a call to Salesforce can be refused with, core's included. */
export const salesforceErrorCodes = defineErrorCodes(salesforceRows)

/** A code of a refusal by Salesforce. */
export type SalesforceErrorCode = keyof typeof salesforceRows | CoreErrorCode
