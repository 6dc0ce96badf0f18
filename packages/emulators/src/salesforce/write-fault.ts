import type { PlannedRefusal } from '@waymark/core/testing'
import { edgePage, errorAnswer } from './rest/answer.js'

const known: Readonly<Record<number, readonly [code: string, message: string]>> = {
  401: ['INVALID_SESSION_ID', 'Session expired or invalid'],
  403: ['REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'],
  404: ['NOT_FOUND', 'The requested resource does not exist'],
  429: ['REQUEST_LIMIT_EXCEEDED', 'Too many requests'],
  500: [
    'UNKNOWN_EXCEPTION',
    'An unexpected error occurred. Please include this ErrorId if you contact support: 1-1 (1)',
  ],
}

/** A planned refusal as Salesforce, or the edge before it, writes it. Sign-in has its own shape. */
export function writeSalesforceFault({ status, retryAfter }: PlannedRefusal, request: Request): Response {
  const answer = plain(status, request)
  if (retryAfter !== undefined) answer.headers.set('retry-after', String(Math.ceil(retryAfter / 1000)))
  return answer
}

function plain(status: number, request: Request): Response {
  if (new URL(request.url).pathname.startsWith('/services/oauth2/') && status < 500) {
    const body = { error: status === 429 ? 'rate_limit_exceeded' : 'server_error', error_description: 'planned' }
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json;charset=UTF-8' } })
  }
  const entry = known[status]
  if (entry) return errorAnswer(status, [{ errorCode: entry[0], message: entry[1] }])
  if (status === 420) return edgePage(420, 'Unknown host')
  if (status >= 502) return edgePage(status, 'Down for Maintenance')
  return errorAnswer(status, [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'planned' }])
}
