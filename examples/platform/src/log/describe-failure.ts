import { isWaymarkError } from '@waymark/core'
import { redactText } from './redact.js'

/** A failure in one line, for somebody at a terminal, without secrets. */
export function describeFailure(error: unknown): string {
  if (isWaymarkError(error)) return redactText(error.message)
  const { message, code } = error as { readonly message?: string; readonly code?: string }
  // The error of several addresses that were all tried has no message of its own.
  return redactText(message || code || 'no reason was given').replace(/\s+/g, ' ')
}
