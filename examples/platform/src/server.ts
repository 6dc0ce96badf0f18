import { refuse } from '@waymark/core'
import { listen, type NodeExchange } from '@waymark/core/server'
import type { Line } from './access/caller.js'
import type { Answer } from './app-environment.js'
import { endWith } from './end-with.js'
import { respondProblem } from './problem.js'

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

/** The most requests at once, those that follow events included; whoever comes then is told to come back. */
const mostRequests = 2_000

const busy = (message: string) =>
  respondProblem(refuse('unavailable', message, { retryAfter: 1_000 }), crypto.randomUUID(), { connection: 'close' })

function createLine({ incoming }: NodeExchange): Line {
  let broken: Line['broken']
  return {
    get broken() {
      return broken
    },
    reset() {
      broken = 'reset'
      incoming.socket.resetAndDestroy()
    },
    breakOff() {
      broken = 'cut_off'
    },
  }
}

/** Sends what comes of a body that breaks off, and then breaks the connection. */
async function sendBrokenOff(response: Response, { outgoing }: NodeExchange): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  try {
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      await new Promise<void>((resolve) => outgoing.write(chunk, () => resolve()))
    }
  } catch {
    // It broke off, as it was to.
  }
  outgoing.destroy()
}

/** Listens at a port. Rejects with the error of the system when that is taken. */
export async function startServer(where: { readonly port: number; readonly host: string }): Promise<Server> {
  let answer: Answer | undefined
  const open = new Set<unknown>()
  const stopping = new AbortController()
  let allEnded = () => {}

  const listening = await listen(async (request, exchange) => {
    const { incoming, outgoing } = exchange
    if (open.size >= mostRequests) return busy('the platform answers as many requests as it can')
    open.add(outgoing)
    outgoing.once('close', () => {
      open.delete(outgoing)
      if (open.size === 0) allEnded()
    })
    if (!answer || stopping.signal.aborted) return busy('the platform is starting or stopping')
    const line = createLine(exchange)
    const response = await answer(request, { remoteAddress: incoming.socket.remoteAddress, line })
    if (line.broken === 'reset') return undefined
    if (line.broken === 'cut_off') {
      await sendBrokenOff(response, exchange)
      return undefined
    }
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
