import { isConnectionReset } from '../faults/connection-reset.js'
import type { Answer } from './answer.js'
import type { BaseAddress } from './base-address.js'
import { followSignal } from './follow-signal.js'

/** What is used of msw's `http`. */
export interface MswHttp<MswHandler> {
  all(path: RegExp, resolver: (info: { request: Request }) => Promise<Response>): MswHandler
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Handlers for msw, one for each address. */
export function createMswHandlers<MswHandler>(
  http: MswHttp<MswHandler>,
  bases: readonly BaseAddress[],
  answer: Answer,
): MswHandler[] {
  return bases.map(({ url }) =>
    http.all(new RegExp(`^${escapePattern(url)}(?:[/?#]|$)`), async ({ request }) => {
      try {
        return followSignal(await answer(request), request.signal)
      } catch (error) {
        // How msw breaks a connection.
        if (isConnectionReset(error) || request.signal.aborted) return Response.error()
        throw error
      }
    }),
  )
}
