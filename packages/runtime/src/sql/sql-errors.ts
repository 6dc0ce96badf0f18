import { isWaymarkError, refuse } from '@waymark/core'

const codeOf = (error: unknown) => (error as { readonly code?: unknown } | null)?.code

/** Whether a unique index refused a row. */
export const isUniqueViolation = (error: unknown): boolean => codeOf(error) === '23505'

// Deadlock, serialisation, too many connections, a server that stops or starts, and connections that were lost.
const passing = /^(40001|40P01|53\d{3}|57P0[1-4]|57014|25P03|08\w{3}|ECONN\w+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/
const lost =
  /connection terminated|connection ended|timeout exceeded when trying to connect|not queryable|PGlite is closed/i

/** What a caller gets for an error of the database: one that may be gone soon is `unavailable`, others stay what they are. */
export function translateError(error: unknown): unknown {
  if (isWaymarkError(error) || !(error instanceof Error)) return error
  const code = codeOf(error)
  if ((typeof code === 'string' && passing.test(code)) || lost.test(error.message)) {
    return refuse('unavailable', 'the database could not do this right now', { cause: error })
  }
  return error
}
