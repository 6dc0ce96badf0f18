import { isContractBroken, isNoAnswer, isRefused, isWaymarkError, type RefusedError } from '@waymark/core'
import { isSalesforceError, type SalesforceErrorCode } from '@waymark/salesforce'
import { refuseSearch, type WorkstationSearchErrorCode } from '../../model/errors.js'
import { type FailureReason, failureReasons } from '../../model/search-answer.js'

const meanings: Partial<Readonly<Record<SalesforceErrorCode, WorkstationSearchErrorCode>>> = {
  reauthorization_required: 'reconnect_required',
  // Core has had a new token by then, and that one is refused too.
  session_expired: 'reconnect_required',
  request_limit_exceeded: 'application_limit_reached',
  rate_limited: 'application_limit_reached',
  concurrent_limit_exceeded: 'application_unavailable',
  query_timeout: 'application_unavailable',
  host_not_found: 'application_unavailable',
  token_request_in_process: 'application_unavailable',
  insufficient_access: 'kind_forbidden',
  invalid_type: 'kind_forbidden',
  not_found: 'not_found',
  entity_is_deleted: 'not_found',
}

/**
 * What an error of the vendor client is in this package's codes. The vendor's own message, in which people's data may stand, is left
 * behind; `facts.reason` keeps the vendor client's code. What is no failure of Salesforce, such as a call that its caller ended, a
 * refusal of this package or a mistake in a program, is given back as it is.
 */
export function readSalesforceError(error: unknown): unknown {
  if (isSalesforceError(error)) {
    const code = meanings[error.code] ?? (error.httpStatus >= 500 ? 'application_unavailable' : 'application_refused')
    return restated(code, error)
  }
  if (isNoAnswer(error)) return error.code === 'aborted' ? error : restated('application_unavailable', error)
  if (isContractBroken(error)) return restated('application_unavailable', error)
  return error
}

function restated(
  code: WorkstationSearchErrorCode,
  error: { readonly code: string; readonly requestId: string | undefined; readonly retryAfter?: number | undefined },
): RefusedError<WorkstationSearchErrorCode> {
  const { requestId, retryAfter } = error
  return refuseSearch(code, undefined, { requestId, retryAfter, facts: { reason: error.code } })
}

/** Does what asks Salesforce; what it rejects with is one of this package's errors. */
export async function inOwnWords<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (error) {
    throw readSalesforceError(error)
  }
}

/** Why a kind failed, for an error of the vendor client or of this package. */
export function reasonOf(error: unknown): FailureReason {
  const read = readSalesforceError(error)
  if (!isRefused(read)) return isWaymarkError(read) ? 'application_unavailable' : 'internal_error'
  const reason = failureReasons.find((one) => one === read.code)
  return reason ?? 'application_refused'
}
