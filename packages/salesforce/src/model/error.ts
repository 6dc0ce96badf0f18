import { type ErrorDetails, isRefused, RefusedError } from '@waymark/core'
import { isOwnCode, retryableCodes, type SalesforceErrorCode, salesforceStatusCodes } from './error-codes.js'

/** A record that a duplicate rule found to be similar. */
export interface DuplicateMatch {
  readonly type: string
  readonly id: string
  /** 0 to 100. */
  readonly confidence: number | undefined
}

/** What a duplicate rule found. Only the ids of the records are kept: an error may end in a log. */
export interface DuplicateFinding {
  readonly rule: string | undefined
  /** Whether the record may be saved all the same, with the option `allowDuplicates`. */
  readonly allowSave: boolean
  readonly matches: readonly DuplicateMatch[]
}

/** One of the errors of an answer, or of one record of a collection. */
export interface ErrorEntry {
  readonly code: SalesforceErrorCode
  /** The word of Salesforce, such as `REQUIRED_FIELD_MISSING`: of a list that is open. */
  readonly vendorCode: string
  readonly message: string
  /** The fields that it is about. */
  readonly fields: readonly string[]
  /** With the code `duplicates_detected`. */
  readonly duplicates?: DuplicateFinding
}

/** What a {@link SalesforceError} is made of. */
export interface SalesforceErrorDetails extends ErrorDetails {
  readonly httpStatus: number
  readonly retryable?: boolean | undefined
  readonly entries?: readonly ErrorEntry[] | undefined
  readonly vendorCode?: string | undefined
  readonly matches?: readonly string[] | undefined
  readonly retryAfter?: number | undefined
}

/**
 * An answer of Salesforce that said no, whatever its shape was: an array with `errorCode`, items with `statusCode`, OAuth's
 * `error`, a list of matches, or a page of HTML. Branch on `code`.
 */
export class SalesforceError extends RefusedError<SalesforceErrorCode> {
  /** The status that Salesforce answered with; `status` is the one of the code. */
  readonly httpStatus: number
  /** The word of Salesforce for the first entry. */
  readonly vendorCode: string | undefined
  /** Every error of the answer, in its order. */
  readonly entries: readonly ErrorEntry[]
  /** With the code `multiple_matches`: the paths of the records that the external id matches. */
  readonly matches: readonly string[]

  constructor(code: SalesforceErrorCode, message: string, details: SalesforceErrorDetails) {
    const { httpStatus, entries = [], requestId, cause, retryAfter } = details
    const kind = isOwnCode(code)
      ? { status: salesforceStatusCodes[code], retryable: retryableCodes.includes(code), title: message }
      : { status: httpStatus, retryable: details.retryable ?? false, title: message }
    const faults = entries.flatMap((entry) =>
      entry.fields.map((field) => ({ in: 'body' as const, path: `/${field}`, message: entry.message })),
    )
    super(code, kind, message, { requestId, cause, retryAfter, faults })
    this.httpStatus = httpStatus
    this.vendorCode = details.vendorCode ?? entries[0]?.vendorCode
    this.entries = entries
    this.matches = details.matches ?? []
  }
}

/** Whether a value is a refusal by Salesforce, also one of another copy of this package; with a code, whether it is that one. */
export function isSalesforceError(error: unknown, code?: SalesforceErrorCode): error is SalesforceError {
  return isRefused(error) && 'httpStatus' in error && 'entries' in error && (code === undefined || error.code === code)
}
