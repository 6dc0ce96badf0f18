import { isWaymarkError } from '@waymark/core'

/** Why a sign-in was not completed, as far as it decides what to do next. */
export type CallbackFault = 'denied' | 'failed' | 'not_available' | 'down' | 'refused' | 'other'

const faults: Readonly<Record<string, CallbackFault>> = {
  sign_in_denied: 'denied',
  sign_in_failed: 'failed',
  integration_not_available: 'not_available',
  integration_incomplete: 'not_available',
  application_refused: 'refused',
}

const passing = [
  'application_unavailable',
  'application_limit_reached',
  'timeout',
  'request_timeout',
  'connection_failed',
  'unavailable',
  'bad_gateway',
  'gateway_timeout',
  'rate_limited',
  'internal_error',
]

/** What kind of failure this is. */
export function faultOf(error: unknown): CallbackFault {
  if (!isWaymarkError(error)) return 'other'
  return faults[error.code] ?? (passing.includes(error.code) ? 'down' : 'other')
}

/** Whether the same address can be tried once more: the application may never have seen its code. */
export const isWorthAnotherTry = (fault: CallbackFault) => fault === 'down' || fault === 'other'

/** The sign-in that an address belongs to; undefined for one that no application sent the browser back to. */
export function stateOfCallback(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { searchParams } = new URL(address)
  const isAnswer = searchParams.has('code') || searchParams.has('error')
  return isAnswer ? (searchParams.get('state') ?? undefined) : undefined
}
