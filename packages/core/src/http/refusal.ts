import type { CoreErrorCode } from '../errors/codes.js'
import { RefusedError, type WaymarkError } from '../errors/error.js'
import { readProblem, retryableStatus } from '../route/problem.js'
import type { Connection } from './connection.js'
import { asProblem } from './problem-document.js'
import { withoutSecrets } from './redact.js'
import { requestIdOf } from './request-id.js'
import { readRetryAfter } from './retry-after.js'

// The codes of core's table by status, without its titles, which a client would only carry around.
const codes: Readonly<Record<number, CoreErrorCode>> = {
  400: 'malformed_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  408: 'request_timeout',
  409: 'conflict',
  412: 'version_mismatch',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  422: 'validation_failed',
  429: 'rate_limited',
  502: 'bad_gateway',
  503: 'unavailable',
  504: 'gateway_timeout',
}

/** The code of a refusal that says nothing but its status. */
export function codeOfAnswer(status: number): CoreErrorCode {
  return codes[status] ?? (status >= 500 ? 'internal_error' : 'malformed_request')
}

/** Reads an answer that said no: in the vendor's words, as problem details, or by its status alone. */
export async function readRefusal(
  connection: Connection,
  response: Response,
  secrets: readonly string[],
): Promise<WaymarkError> {
  const { status, headers } = response
  const requestId = requestIdOf(headers)
  const retryAfter = readRetryAfter(headers, connection.clock.now().getTime())
  // A body that breaks off changes nothing: the status has said no.
  const body = parse(withoutSecrets(await response.text().catch(() => ''), secrets))

  const own = connection.readRefusal?.({ status, headers, body, requestId, retryAfter })
  if (own !== undefined) return own

  const document = asProblem(body)
  if (document !== undefined) return readProblem(document, { status, requestId, retryAfter })

  const message = `the server answered ${status}`
  const kind = { status, retryable: retryableStatus(status), title: message }
  return new RefusedError<string>(codeOfAnswer(status), kind, message, { requestId, retryAfter })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
