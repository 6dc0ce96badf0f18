import { codeOfStatus, coreErrorCodes } from '../../errors/codes.js'
import { RefusedError } from '../../errors/error.js'
import { problemMediaType, retryableStatus, writeProblem } from '../../route/problem.js'
import type { PlannedRefusal } from './apply-fault.js'

/** A planned refusal as our services write refusals: problem details. */
export function writeFault({ status, retryAfter }: PlannedRefusal): Response {
  const code = codeOfStatus(status)
  const kind = { ...coreErrorCodes[code], status, retryable: retryableStatus(status) }
  const problem = writeProblem(new RefusedError(code, kind), coreErrorCodes, 'req_planned')
  const headers: Record<string, string> = { 'content-type': problemMediaType, 'x-request-id': 'req_planned' }
  if (retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(retryAfter / 1_000))
  return new Response(JSON.stringify(problem), { status, headers })
}
