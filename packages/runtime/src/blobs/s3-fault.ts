import { isWaymarkError, NoAnswerError, refuse, type WaymarkError } from '@waymark/core'

interface VendorFault {
  readonly name?: string
  readonly code?: string
  readonly message?: string
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string }
}

/** Whether an answer of S3 has this name, such as `NoSuchKey`. */
export const isS3Fault = (error: unknown, name: string) => (error as VendorFault | undefined)?.name === name

/**
 * What a failure of S3 is to us. The SDK's own error is left out on purpose: it can hold the key id and the string that was signed.
 */
export function readS3Fault(error: unknown, what: string): WaymarkError {
  if (isWaymarkError(error)) return error
  const { name = 'Error', code, $metadata: { httpStatusCode: status, requestId } = {} } = (error ?? {}) as VendorFault
  const label = [name, code].filter((one) => one !== undefined && one !== 'Error').join(', ') || 'no reason given'
  if (status === undefined) {
    // The SDK calls a connection that broke off a time-out, too.
    const isLate = code !== 'ECONNRESET' && code !== 'EPIPE' && /timeout|timedout/i.test(`${name} ${code}`)
    return new NoAnswerError(isLate ? 'timeout' : 'connection_failed', `${what}: S3 did not answer (${label})`)
  }
  const isPassing = status >= 500 || status === 429
  return refuse(isPassing ? 'unavailable' : 'bad_gateway', `${what}: S3 answered ${status} (${label})`, { requestId })
}
