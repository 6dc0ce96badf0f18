import type { RefusalAnswer } from '@waymark/core/http'
import { retryableStatus } from '@waymark/core/wire'
import { SalesforceError } from '../model/error.js'
import type { SalesforceErrorCode } from '../model/error-codes.js'
import { codeOfVendorStatus } from '../model/vendor-codes.js'
import { requestIdOf } from '../wire/refusal.js'

const apps = /^(?:invalid_client(?:_id|_credentials)?|unauthorized_client|invalid_app_access)$/

/** Our code for an error of OAuth. */
export function codeOfOAuth(error: string, description: string): SalesforceErrorCode {
  if (error === 'invalid_grant') {
    // Two refreshes of one token at once: the other one's answer is on its way to the store.
    return /already being processed/i.test(description) ? 'token_request_in_process' : 'reauthorization_required'
  }
  // The guide writes it in both ways.
  if (/^access[_-]denied$/.test(error)) return 'authorization_denied'
  if (/^(?:invalid_token|inactive_user|inactive_org)$/.test(error)) return 'reauthorization_required'
  if (error === 'rate_limit_exceeded') return 'rate_limited'
  return apps.test(error) ? 'app_refused' : 'authorization_failed'
}

/** Reads a refusal of the authorization server: `{ error, error_description }`, or a word such as `Bad_OAuth_Token`. */
export function readOAuthRefusal(answer: RefusalAnswer): SalesforceError {
  const { status: httpStatus, body, retryAfter } = answer
  const facts = { httpStatus, requestId: requestIdOf(answer), retryAfter, retryable: retryableStatus(httpStatus) }
  const { error, error_description: described } = (typeof body === 'object' && body !== null ? body : {}) as Record<
    string,
    unknown
  >
  if (typeof error === 'string') {
    const description = typeof described === 'string' ? described : ''
    const message = description === '' ? error : `${error}: ${description}`
    return new SalesforceError(codeOfOAuth(error, description), message, { ...facts, vendorCode: error })
  }
  const word =
    typeof body === 'string' ? /^\s*(Bad_OAuth_Token|Missing_OAuth_Token|Wrong_Org)\s*$/.exec(body)?.[1] : undefined
  if (word !== undefined) return new SalesforceError('session_expired', word, { ...facts, vendorCode: word })
  return new SalesforceError(codeOfVendorStatus(httpStatus), `Salesforce answered ${httpStatus}`, facts)
}
