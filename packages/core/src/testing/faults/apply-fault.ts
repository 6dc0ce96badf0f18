import type { Clock } from '../../clock/clock.js'
import { milliseconds } from '../../clock/duration.js'
import { breakJson, cutOff } from './broken-body.js'
import { connectionReset } from './connection-reset.js'
import type { FaultEffect } from './fault-rule.js'

/** A refusal that a fault plan asks for. */
export interface PlannedRefusal {
  readonly status: number
  /** In milliseconds. */
  readonly retryAfter: number | undefined
}

/** What a fault needs to be applied. */
export interface FaultPorts {
  readonly handler: (request: Request) => Promise<Response>
  readonly clock: Clock
  readonly writeFault: (fault: PlannedRefusal, request: Request) => Response
  /** Fires when the double is closed: whoever waits then has waited long enough. */
  readonly closed: AbortSignal
}

/** Settles as the wait does, or rejects as soon as the caller gives up or the double is closed. */
function orGone<T>(wait: Promise<T> | undefined, request: Request, closed: AbortSignal): Promise<T> {
  const { signal } = request
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    const close = () => reject(connectionReset())
    if (signal.aborted) leave()
    if (closed.aborted) close()
    signal.addEventListener('abort', leave, { once: true })
    closed.addEventListener('abort', close, { once: true })
    wait?.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave)
      closed.removeEventListener('abort', close)
    })
  })
}

/** Answers a request with this fault. Rejects with {@link connectionReset} where the connection breaks. */
export async function applyFault(effect: FaultEffect, request: Request, ports: FaultPorts): Promise<Response> {
  const { handler, clock, writeFault, closed } = ports
  switch (effect) {
    case 'reset':
      throw connectionReset()
    case 'answer_lost':
      await (await handler(request)).body?.cancel()
      throw connectionReset()
    case 'cut_off':
      return cutOff(await handler(request))
    case 'broken_json':
      return breakJson(await handler(request))
    case 'timeout':
      return orGone<Response>(undefined, request, closed)
  }
  if ('slow' in effect) {
    await orGone(clock.sleep(milliseconds(effect.slow), request.signal), request, closed)
    return handler(request)
  }
  const { status, retryAfter } = effect
  return writeFault({ status, retryAfter: retryAfter === undefined ? undefined : milliseconds(retryAfter) }, request)
}
