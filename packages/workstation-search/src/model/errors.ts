import { defineErrorCodes, type RefusalDetails, RefusedError } from '@waymark/core'

/** Every code that workstation search refuses with, core's included. */
export const workstationSearchErrorCodes = defineErrorCodes({
  integration_not_available: { status: 403, retryable: false, title: 'This integration is not switched on for you' },
  integration_incomplete: { status: 409, retryable: false, title: 'The integration is not set up completely' },
  query_too_short: { status: 422, retryable: false, title: 'Type at least two characters' },
  not_connected: { status: 409, retryable: false, title: 'Connect the application first' },
  reconnect_required: { status: 409, retryable: false, title: 'Connect the application again' },
  sign_in_denied: { status: 403, retryable: false, title: 'The sign-in at the application was not allowed' },
  sign_in_failed: { status: 400, retryable: false, title: 'The sign-in at the application cannot be completed' },
  application_refused: { status: 502, retryable: false, title: 'The application refused what it was asked' },
  application_unavailable: { status: 503, retryable: true, title: 'The application does not answer' },
  application_limit_reached: {
    status: 429,
    retryable: true,
    title: 'The application takes no more requests for now',
  },
  kind_forbidden: { status: 403, retryable: false, title: 'The application does not show you this kind' },
  min_one_view: { status: 422, retryable: false, title: 'Keep at least one view' },
  max_two_views: { status: 422, retryable: false, title: 'Choose two views at the most' },
  view_not_offered: { status: 422, retryable: false, title: 'This view is not among those to choose from' },
})

/** A code of workstation search. */
export type WorkstationSearchErrorCode = keyof typeof workstationSearchErrorCodes

/** Makes a refusal with one of workstation search's codes. */
export function refuseSearch(
  code: WorkstationSearchErrorCode,
  message?: string,
  details?: RefusalDetails,
): RefusedError<WorkstationSearchErrorCode> {
  return new RefusedError(code, workstationSearchErrorCodes[code], message, details)
}
