import { refuse } from '@waymark/core'
import { listen } from '@waymark/core/server'
import type { Caller } from './access/loopback.js'
import { endWith } from './end-with.js'
import { respondProblem } from './problem.js'

/** Answers a request. */
export type Answer = (request: Request, caller: Caller) => Promise<Response>

/** The platform's port. */
export interface Server {
  readonly port: number
  /** From now on requests are answered by this; until then they are told to come back. */
  serve(answer: Answer): void
  /**
   * Takes nothing new, ends streams of events, waits until every request that was begun has its whole answer, and frees the port.
   * Gives how many were cut off because that took longer.
   */
  stop(milliseconds: number): Promise<number>
}

const busy = () =>
  respondProblem(refuse('unavailable', 'the platform is starting or stopping'), crypto.randomUUID(), {
    'retry-after': '1',
    connection: 'close',
  })

/** Listens at a port. Rejects with the error of the system when that is taken. */
export async function startServer(where: { readonly port: number; readonly host: string }): Promise<Server> {
  let answer: Answer | undefined
  const open = new Set<unknown>()
  const stopping = new AbortController()
  let allEnded = () => {}

  const listening = await listen(async (request, { incoming, outgoing }) => {
    open.add(outgoing)
    outgoing.once('close', () => {
      open.delete(outgoing)
      if (open.size === 0) allEnded()
    })
    if (!answer || stopping.signal.aborted) return busy()
    const response = await answer(request, { remoteAddress: incoming.socket.remoteAddress })
    // Whoever keeps the line for a next request would find it cut.
    if (stopping.signal.aborted) response.headers.set('connection', 'close')
    return endWith(response, stopping.signal)
  }, where)

  return {
    port: listening.port,
    serve(given) {
      answer = given
    },
    async stop(milliseconds) {
      stopping.abort()
      const ended = new Promise<void>((resolve) => {
        allEnded = resolve
        if (open.size === 0) resolve()
      })
      const late = AbortSignal.timeout(milliseconds)
      await Promise.race([ended, new Promise((resolve) => late.addEventListener('abort', resolve, { once: true }))])
      const cutOff = open.size
      await listening.close()
      return cutOff
    },
  }
}
