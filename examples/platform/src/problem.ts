import { coreErrorCodes, type RefusedError } from '@waymark/core'
import { problemMediaType, writeProblem } from '@waymark/core/wire'

/** A refusal of the platform itself, in the words in which its packages refuse. */
export function respondProblem(
  refusal: RefusedError,
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const { status, retryAfter } = refusal
  const wait = retryAfter === undefined ? {} : { 'retry-after': String(Math.ceil(retryAfter / 1_000)) }
  return new Response(JSON.stringify(writeProblem(refusal, coreErrorCodes, requestId)), {
    status,
    headers: { 'content-type': problemMediaType, 'cache-control': 'no-store', ...wait, ...headers },
  })
}
