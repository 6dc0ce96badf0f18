import { isWaymarkError } from '@waymark/core'

const codes = ['reconnect_required', 'not_connected', 'integration_not_available']

/** Whether an error says that the person has no access now: only the integrations help, and what was read before is shown no more. */
export function needsConnection(error: unknown): boolean {
  return isWaymarkError(error) && codes.includes(error.code)
}
