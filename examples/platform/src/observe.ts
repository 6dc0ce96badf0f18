import type { Ids } from '@waymark/core'
import type { Handler } from '@waymark/core/server'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { AppEnvironment } from './app-environment.js'
import type { Log } from './log/log.js'

const sentByCaller = /^[\w.-]{1,64}$/

/**
 * Gives every request an id, and every answer a line in the log. The line names the route and never the address: that may hold
 * somebody's e-mail address, and its query whatever a caller puts there.
 */
export function observe(log: Log, ids: Ids, handlers: readonly Handler[]): MiddlewareHandler<AppEnvironment> {
  return async (context, next) => {
    const { raw, method } = context.req
    const sent = raw.headers.get('x-request-id') ?? ''
    const own = sentByCaller.test(sent) ? sent : ids.next('req')
    context.set('requestId', own)
    const start = performance.now()
    await next()
    // A package has chosen an id of its own where the caller sent none; the one in the answer is the one to quote.
    const requestId = context.res.headers.get('x-request-id') ?? own
    context.res.headers.set('x-request-id', requestId)
    const operation = handlers.map((handler) => handler.routeOf(raw)?.operation).find((name) => name !== undefined)
    log.info('answered', {
      requestId,
      method,
      route: operation ?? routePath(context),
      // An answer that nobody gets whole has no status to speak of.
      ...(context.env.caller.line?.broken
        ? { broken: context.env.caller.line.broken }
        : { status: context.res.status }),
      milliseconds: Math.round((performance.now() - start) * 10) / 10,
    })
  }
}
