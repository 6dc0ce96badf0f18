import type { Clock } from '@waymark/core'
import type { Handler } from '@waymark/core/server'
import { applyFault, type FaultPlan, isConnectionReset, isCutOff, writeFault } from '@waymark/core/testing'
import type { Caller } from '../access/caller.js'

/** Answers a request of somebody, who is told apart by the line. */
export type LineHandler = (request: Request, caller: Caller) => Promise<Response>

/** Lets a handler go wrong on purpose. Connections really break, where the caller has one. */
export function withFaults(
  handler: Handler,
  { plan, clock, closed }: { readonly plan: () => FaultPlan; readonly clock: Clock; readonly closed: AbortSignal },
): LineHandler {
  return async (request, { line }) => {
    const effect = plan().next(handler.routeOf(request)?.operation)
    if (effect === undefined) return handler(request)
    try {
      const response = await applyFault(effect, request, { handler, clock, writeFault, closed })
      if (isCutOff(response)) line?.breakOff()
      return response
    } catch (error) {
      if (!isConnectionReset(error) && !request.signal.aborted) throw error
      line?.reset()
      // Nobody reads it: the line is broken.
      return new Response(null, { status: 503 })
    }
  }
}
