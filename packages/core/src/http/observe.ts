import { isWaymarkError } from '../errors/error.js'
import type { Connection } from './connection.js'
import type { Exchange } from './exchange.js'
import type { HttpEvent } from './hooks.js'
import { type Span, traceparent } from './tracer.js'

/** Tells one call's hooks and tracer what happens to it. */
export interface Observer {
  /** An attempt starts. Gives the header that links the server's spans to it, when there is one. */
  request(attempt: number): string | undefined
  response(status: number, requestId: string | undefined): void
  retry(error: unknown, delay: number): void
  end(error?: unknown): void
}

const internalKind = 0
const clientKind = 2
const errorStatus = 2

/** Watches a call, if anybody wants to know. */
export function observe(connection: Connection, exchange: Exchange): Observer | undefined {
  const { hooks, tracer, clock } = connection
  if (hooks === undefined && tracer === undefined) return undefined

  const { operation, method, template } = exchange
  const url = exchange.url.replace(/\?.*$/s, '')
  const call = connection.makeId()
  const name = `${method} ${template}`
  const attributes = { 'http.request.method': method, 'url.template': template }
  const parent = tracer?.startSpan(operation, { kind: internalKind, attributes })
  let child: Span | undefined
  let started = 0
  let event: HttpEvent = { operation, method, template, url, call, attempt: 0 }

  return {
    request(attempt) {
      event = { ...event, attempt }
      started = clock.now().getTime()
      child = tracer?.startSpan(
        name,
        {
          kind: clientKind,
          attributes: { ...attributes, ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }) },
        },
        parent && tracer.contextWith?.(parent),
      )
      quietly(() => hooks?.onRequest?.(event))
      return traceparent(child)
    },
    response(status, requestId) {
      child?.setAttribute('http.response.status_code', status)
      quietly(() => hooks?.onResponse?.({ ...event, status, requestId, duration: clock.now().getTime() - started }))
    },
    retry(error, delay) {
      child = endSpan(child, error)
      quietly(() => hooks?.onRetry?.({ ...event, error, delay }))
    },
    end(error) {
      endSpan(child, error)
      endSpan(parent, error)
      if (error !== undefined) quietly(() => hooks?.onError?.({ ...event, error }))
    },
  }
}

function endSpan(span: Span | undefined, error: unknown): undefined {
  if (error !== undefined && span !== undefined) {
    // A foreign error, such as one of the token's source, was not made here and may hold anything.
    const { name, message } = isWaymarkError(error) ? error : { name: 'Error', message: '' }
    span.setAttribute('error.type', isWaymarkError(error) ? error.code : name)
    span.recordException?.({ name, message })
    span.setStatus?.({ code: errorStatus, message })
  }
  span?.end()
  return undefined
}

function quietly(tell: () => void): void {
  try {
    tell()
  } catch {
    // A log that fails must not fail the call it tells of.
  }
}
