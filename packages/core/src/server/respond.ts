import type { ErrorCodes } from '../errors/codes.js'
import { isRefused, type RefusedError } from '../errors/error.js'
import { refuse } from '../errors/refuse.js'
import { problemMediaType, writeProblem } from '../route/problem.js'
import type { Download } from './implement.js'
import { toStream } from './stream.js'

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** A JSON answer. A value with a numeric `version` gets it as its entity tag. */
export function respondJson(value: unknown, status: number, requestId: string): Response {
  const headers: Record<string, string> = { ...always, 'content-type': 'application/json', 'x-request-id': requestId }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number') headers.etag = `"${version}"`
  return new Response(JSON.stringify(value), { status, headers })
}

/** An empty answer. */
export function respondNothing(requestId: string): Response {
  return new Response(null, { status: 204, headers: { ...always, 'x-request-id': requestId } })
}

// Kinds that no browser runs. Everything else goes out as bytes without a kind.
const harmless = /^(?:image\/(?:png|jpeg|gif|webp)|application\/pdf|text\/plain|video\/(?:mp4|webm))$/

const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Bytes, as a download that cannot run in the origin that serves it. */
export function respondDownload(download: Download, requestId: string): Response {
  const name = download.name.replace(loneSurrogates, '\uFFFD')
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return new Response(toStream(download.bytes), {
    headers: {
      ...always,
      'content-type': harmless.test(download.type) ? download.type : 'application/octet-stream',
      'content-length': String(download.size),
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeRfc5987(name)}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-request-id': requestId,
    },
  })
}

function encodeRfc5987(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/**
 * Whether an error may be told as it is: it is a refusal with a code of the domain. One with another code came from a system behind
 * the domain, and what an `internal_error` says is for us alone.
 */
export function isTellable(error: unknown, codes: ErrorCodes): error is RefusedError<string> {
  return isRefused(error) && Object.hasOwn(codes, error.code) && error.code !== 'internal_error'
}

/** A refusal, as problem details. What may not be told is told apart by nothing but its request id. */
export function respondProblem(error: unknown, codes: ErrorCodes, requestId: string): Response {
  const refusal: RefusedError<string> = isTellable(error, codes) ? error : refuse('internal_error')
  const headers: Record<string, string> = { ...always, 'content-type': problemMediaType, 'x-request-id': requestId }
  if (refusal.status === 401) headers['www-authenticate'] = 'Bearer'
  if (refusal.retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(refusal.retryAfter / 1000))
  if (refusal.facts.allow) headers.allow = String(refusal.facts.allow)
  return new Response(JSON.stringify(writeProblem(refusal, codes, requestId)), { status: refusal.status, headers })
}
