/** One entry of Salesforce's list of errors. */
export interface ErrorEntry {
  readonly errorCode: string
  readonly message: string
  readonly fields?: readonly string[]
  readonly [more: string]: unknown
}

/** A refusal in Salesforce's words. */
export class SalesforceError extends Error {
  readonly entries: readonly ErrorEntry[]
  constructor(
    readonly status: number,
    ...entries: ErrorEntry[]
  ) {
    super(entries.map(({ errorCode, message }) => `${errorCode}: ${message}`).join('; '))
    this.entries = entries
  }
}

/** A refusal with one entry and status 400. */
export function refused(errorCode: string, message: string, fields?: readonly string[]): SalesforceError {
  return new SalesforceError(400, fields === undefined ? { errorCode, message } : { errorCode, message, fields })
}

export const notFound = () =>
  new SalesforceError(404, { errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' })
