import type { IncomingMessage, ServerResponse } from 'node:http'
import { guardStream } from './stream.js'

/** A server on a port of this machine. */
export interface Listening {
  readonly port: number
  /** Where it can be reached: `http://127.0.0.1:4020`. */
  readonly url: string
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

/** Where to listen. */
export interface ListenOptions {
  /** 0 takes a free one, and is the default. */
  readonly port?: number | undefined
  /** Default: the loopback address. */
  readonly host?: string | undefined
}

/** A request and its answer as Node has them. */
export interface NodeExchange {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/** Serves a handler on a port. A handler that answered by itself, through the exchange, gives undefined. */
export async function listen(
  handler: (request: Request, exchange: NodeExchange) => Promise<Response | undefined>,
  { port = 0, host = '127.0.0.1' }: ListenOptions = {},
): Promise<Listening> {
  // Loaded here, because everything else of a server runs wherever there are Request and Response.
  const [{ createServer }, { getRequestListener }, { RESPONSE_ALREADY_SENT }] = await Promise.all([
    import('node:http'),
    import('@hono/node-server'),
    import('@hono/node-server/utils/response'),
  ])
  const listener = getRequestListener(
    async (request, exchange) => {
      const { incoming, outgoing } = exchange as NodeExchange
      const response = await handler(request, { incoming, outgoing })
      return response ? guardStream(response, () => outgoing.destroy()) : RESPONSE_ALREADY_SENT
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return {
    port: taken,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
