import { defineErrorCodes, type ErrorKind } from '@waymark/core'
import { type OwnErrorCode, retryableCodes, salesforceStatusCodes } from './error-codes.js'

const titles: Readonly<Record<OwnErrorCode, string>> = {
  session_expired: 'The access token is no longer valid',
  session_not_allowed: 'This session may not use the API',
  reauthorization_required: 'The connection must be authorized again',
  token_request_in_process: 'The same refresh token is being used elsewhere',
  authorization_denied: 'The authorization was denied',
  authorization_failed: 'The authorization server refused the request',
  app_refused: 'The app or its secret is not accepted',
  state_mismatch: 'The answer belongs to another sign-in',
  request_limit_exceeded: 'The requests of the day are used up',
  concurrent_limit_exceeded: 'Too many long requests at once',
  api_disabled: 'The API is off for this user or organization',
  insufficient_access: 'This user may not do that',
  storage_limit_exceeded: 'The storage of the organization is full',
  entity_is_deleted: 'The record was deleted',
  multiple_matches: 'The external id matches several records',
  required_field_missing: 'A required field is missing',
  invalid_field: 'There is no such field, or it is not for this',
  invalid_type: 'There is no such object',
  invalid_value: 'A value does not fit its field',
  invalid_reference: 'A reference leads nowhere',
  malformed_id: 'An id is malformed or of another object',
  malformed_query: 'The query is not SOQL',
  malformed_search: 'The search is not SOSL, or too short',
  number_outside_valid_range: 'A number is outside of what is allowed',
  query_too_complicated: 'The query is too complicated',
  query_timeout: 'The query ran for too long',
  query_locator_expired: 'The rest of this query is no longer held',
  duplicate_value: 'A value that must be unique is taken',
  duplicates_detected: 'A duplicate rule found similar records',
  validation_rule_failed: 'A validation rule refuses this',
  trigger_failed: 'A trigger or flow refuses this',
  lead_already_converted: 'The lead is converted and cannot change',
  row_locked: 'Another transaction holds the record',
  rolled_back: 'Undone because another one failed',
  batch_halted: 'Not tried because an earlier one failed',
  too_many_records: 'More records than one request takes',
  host_not_found: 'No organization answers at this host',
  invalid_job_state: 'The job is not in a state that allows this',
  invalid_job: 'The job or its data is not valid',
  job_failed: 'The job did not complete',
}

const kindOf = (code: OwnErrorCode): ErrorKind => ({
  status: salesforceStatusCodes[code],
  retryable: retryableCodes.includes(code),
  title: titles[code],
})

/** Every code that a call to Salesforce can be refused with, core's included. */
export const salesforceErrorCodes = defineErrorCodes(
  Object.fromEntries((Object.keys(titles) as OwnErrorCode[]).map((code) => [code, kindOf(code)])) as Record<
    OwnErrorCode,
    ErrorKind
  >,
)
