/** What is known of an error code: the status it travels under, whether the same request may succeed later, its title. */
export interface ErrorKind {
  readonly status: number
  readonly retryable: boolean
  readonly title: string
}

/**
 * Every code that core itself answers with, and the one table from code to status. A domain adds its own rows with
 * {@link defineErrorCodes}; no code is ever given a second meaning.
 */
export const coreErrorCodes = {
  malformed_request: { status: 400, retryable: false, title: 'The request could not be read' },
  unauthenticated: { status: 401, retryable: false, title: 'Sign in first' },
  forbidden: { status: 403, retryable: false, title: 'This sign-in may not do that' },
  not_found: { status: 404, retryable: false, title: 'There is nothing here' },
  method_not_allowed: { status: 405, retryable: false, title: 'This address does not take that method' },
  request_timeout: { status: 408, retryable: true, title: 'The request took too long to arrive' },
  conflict: { status: 409, retryable: false, title: 'The request contradicts what is stored' },
  idempotency_key_reused: {
    status: 409,
    retryable: false,
    title: 'This idempotency key was used for another request',
  },
  version_mismatch: { status: 412, retryable: false, title: 'Somebody changed this in the meantime' },
  payload_too_large: { status: 413, retryable: false, title: 'The request body is too large' },
  unsupported_media_type: { status: 415, retryable: false, title: 'The body is of a kind this address does not take' },
  validation_failed: { status: 422, retryable: false, title: 'Some fields need another look' },
  rate_limited: { status: 429, retryable: true, title: 'Too many requests' },
  internal_error: { status: 500, retryable: true, title: 'Something went wrong on our side' },
  bad_gateway: { status: 502, retryable: true, title: 'A system behind this one did not answer properly' },
  unavailable: { status: 503, retryable: true, title: 'The service cannot answer right now' },
  gateway_timeout: { status: 504, retryable: true, title: 'A system behind this one did not answer in time' },
} as const satisfies Record<string, ErrorKind>

/** The codes of requests that got no answer at all. They have no status. */
export const noAnswerCodes = ['timeout', 'connection_failed', 'aborted'] as const

/** A code of an answer that said no. */
export type CoreErrorCode = keyof typeof coreErrorCodes
/** A code of a request that got no answer. */
export type NoAnswerCode = (typeof noAnswerCodes)[number]
/** The code of an answer that broke the contract. */
export type ContractBrokenCode = 'contract_broken'

/** A closed table from code to kind, core's rows included. */
export type ErrorCodes = Readonly<Record<string, ErrorKind>>

/**
 * Adds a domain's codes to core's table.
 *
 * @throws TypeError when a code of core is given a second meaning.
 */
export function defineErrorCodes<const Own extends ErrorCodes>(own: Own): typeof coreErrorCodes & Own {
  for (const code of Object.keys(own)) {
    if (code in coreErrorCodes) throw new TypeError(`the code ${code} already has a meaning in core`)
  }
  return { ...coreErrorCodes, ...own }
}

/** The code that stands for an HTTP status when the answer names none. */
export function codeOfStatus(status: number): CoreErrorCode {
  for (const [code, kind] of Object.entries(coreErrorCodes)) {
    if (kind.status === status) return code as CoreErrorCode
  }
  return status >= 500 ? 'internal_error' : 'malformed_request'
}
