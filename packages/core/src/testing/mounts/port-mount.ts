import { type Listening, type ListenOptions, listen, type NodeExchange } from '../../server/listen.js'
import { isCutOff } from '../faults/broken-body.js'
import { isConnectionReset } from '../faults/connection-reset.js'
import type { Answer } from './answer.js'
import type { BaseAddress } from './base-address.js'

/** Sends what comes of a body that breaks off, then closes the socket. */
async function sendCutOff(response: Response, { outgoing }: NodeExchange): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  try {
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      await new Promise<void>((resolve) => outgoing.write(chunk, () => resolve()))
    }
  } catch {
    outgoing.destroy()
  }
}

/** Serves a double on a port of this machine: resets and cut-off bodies happen on real sockets. */
export async function listenOnPort(base: BaseAddress, answer: Answer, options: ListenOptions): Promise<Listening> {
  const listening = await listen(async (request, exchange) => {
    try {
      const response = await answer(request)
      if (!isCutOff(response)) return response
      await sendCutOff(response, exchange)
    } catch (error) {
      if (!isConnectionReset(error) && !request.signal.aborted) throw error
      exchange.incoming.socket.resetAndDestroy()
    }
    return undefined
  }, options)
  return { ...listening, url: listening.url + base.path }
}
