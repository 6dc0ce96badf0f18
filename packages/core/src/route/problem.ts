import * as z from 'zod/mini'
import type { ErrorCodes, ErrorKind } from '../errors/codes.js'
import { RefusedError } from '../errors/error.js'

/** The media type of a refusal (RFC 9457). */
export const problemMediaType = 'application/problem+json'

/** How a refusal looks on the wire: RFC 9457 with the members `code`, `requestId`, `errors` and `facts`. */
export const problem = /* @__PURE__ */ z.object({
  type: /* @__PURE__ */ z.string(),
  title: /* @__PURE__ */ z.string(),
  status: /* @__PURE__ */ z.int(),
  code: /* @__PURE__ */ z.string(),
  detail: /* @__PURE__ */ z.exactOptional(/* @__PURE__ */ z.string()),
  requestId: /* @__PURE__ */ z.exactOptional(/* @__PURE__ */ z.string()),
  retryable: /* @__PURE__ */ z.exactOptional(/* @__PURE__ */ z.boolean()),
  errors: /* @__PURE__ */ z.exactOptional(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.object({
        in: /* @__PURE__ */ z.enum(['body', 'query', 'path', 'header']),
        path: /* @__PURE__ */ z.string(),
        message: /* @__PURE__ */ z.string(),
      }),
    ),
  ),
  facts: /* @__PURE__ */ z.exactOptional(
    /* @__PURE__ */ z.record(
      /* @__PURE__ */ z.string(),
      /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.string(),
        /* @__PURE__ */ z.number(),
        /* @__PURE__ */ z.boolean(),
        /* @__PURE__ */ z.null(),
        /* @__PURE__ */ z.array(/* @__PURE__ */ z.string()),
      ]),
    ),
  ),
})

export type Problem = z.infer<typeof problem>

/** The refusal that a problem document tells of. */
export function readProblem(
  document: Problem,
  answer: { status: number; requestId?: string | undefined; retryAfter?: number | undefined },
): RefusedError<string> {
  const kind: ErrorKind = {
    status: answer.status,
    retryable: document.retryable ?? retryableStatus(answer.status),
    title: document.title,
  }
  return new RefusedError<string>(document.code, kind, document.detail ?? document.title, {
    requestId: document.requestId ?? answer.requestId,
    faults: document.errors,
    facts: document.facts,
    retryAfter: answer.retryAfter,
  })
}

/** The problem document of a refusal. */
export function writeProblem(error: RefusedError<string>, codes: ErrorCodes, requestId: string): Problem {
  return {
    type: `urn:waymark:problem:${error.code}`,
    title: codes[error.code]?.title ?? error.message,
    status: error.status,
    code: error.code,
    detail: error.message,
    requestId,
    retryable: error.retryable,
    ...(error.faults.length > 0 && { errors: error.faults.map((fault) => ({ ...fault })) }),
    ...(Object.keys(error.facts).length > 0 && { facts: { ...error.facts } as NonNullable<Problem['facts']> }),
  }
}

/** Whether a request that was answered with this status may succeed later. */
export function retryableStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status !== 501 && status !== 505)
}
