import { isWaymarkError } from '@waymark/core'

/** What kind of error it was: never its message, which may hold what somebody searched. */
export function nameOfError(error: unknown): string {
  if (isWaymarkError(error)) return error.code
  return error instanceof Error ? error.name : typeof error
}
