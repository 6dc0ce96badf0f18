import { defineErrorCodes, type RefusalDetails, RefusedError } from '@waymark/core'

/** Every code that the support centre refuses with, core's included. */
export const casesErrorCodes = defineErrorCodes({
  team_cases_not_enabled: { status: 403, retryable: false, title: 'Team cases are off for this account' },
  chat_not_in_plan: { status: 403, retryable: false, title: 'Chat is not part of this plan' },
  invalid_transition: { status: 409, retryable: false, title: 'The case is not in a state that allows this' },
  reopen_window_over: { status: 409, retryable: false, title: 'The case was closed too long ago to reopen' },
  attachment_too_large: { status: 413, retryable: false, title: 'The file is too large' },
  attachment_kind_refused: { status: 415, retryable: false, title: 'Files of this kind are refused' },
})

/** A code of the support centre. */
export type CasesErrorCode = keyof typeof casesErrorCodes

/** Makes a refusal with one of the support centre's codes. */
export function refuseCase(
  code: CasesErrorCode,
  message?: string,
  details?: RefusalDetails,
): RefusedError<CasesErrorCode> {
  return new RefusedError(code, casesErrorCodes[code], message, details)
}
