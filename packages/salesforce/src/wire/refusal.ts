import type { RefusalAnswer } from '@waymark/core/http'
import { retryableStatus } from '@waymark/core/wire'
import { SalesforceError } from '../model/error.js'
import { codeOfVendorStatus } from '../model/vendor-codes.js'
import { readErrorEntries } from './error-entries.js'

/** Salesforce has a header of its own for the id of a request. */
export function requestIdOf({ headers, requestId }: Pick<RefusalAnswer, 'headers' | 'requestId'>): string | undefined {
  return headers.get('x-sfdc-request-id') ?? requestId
}

/** Reads a refusal of the REST API in whichever of its shapes it came. */
export function readRefusal(answer: RefusalAnswer): SalesforceError {
  const { status: httpStatus, body, retryAfter } = answer
  const facts = { httpStatus, requestId: requestIdOf(answer), retryAfter, retryable: retryableStatus(httpStatus) }
  if (Array.isArray(body) && body.length > 0 && body.every((one) => typeof one === 'string')) {
    const message = `the external id matches ${body.length} records`
    return new SalesforceError('multiple_matches', message, { ...facts, httpStatus: 300, matches: body })
  }
  const entries = readErrorEntries(body, httpStatus)
  // With "all or none" the entries of innocent records come along; the one that failed says why.
  const main = entries.find(({ code }) => code !== 'rolled_back') ?? entries[0]
  if (main === undefined) {
    return new SalesforceError(codeOfVendorStatus(httpStatus), `Salesforce answered ${httpStatus}`, facts)
  }
  const more = entries.length > 1 ? ` (and ${entries.length - 1} more)` : ''
  return new SalesforceError(main.code, main.message + more, { ...facts, entries, vendorCode: main.vendorCode })
}
