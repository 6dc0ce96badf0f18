import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** One request as it came in. */
export interface ArrivedRequest {
  /** When, in milliseconds of `performance.now()`. */
  readonly at: number
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** What a step answers with: the response of `node:http`, or raw bytes on the socket. */
export interface Turn {
  readonly response: ServerResponse
  readonly socket: Socket
  readonly request: ArrivedRequest
}

/** What the server does with one request. */
export type Step = (turn: Turn) => void

/** A server on a port of this machine that does what a script says, request by request. */
export interface ScriptedServer {
  readonly baseUrl: string
  readonly requests: readonly ArrivedRequest[]
  /** The steps for the next requests; the last one is repeated. */
  play(...steps: readonly [Step, ...Step[]]): void
  close(): Promise<void>
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const requests: ArrivedRequest[] = []
  let steps: readonly Step[] = []
  let turn = 0

  const answer = (message: IncomingMessage, response: ServerResponse) => {
    const request = {
      at: performance.now(),
      method: message.method ?? '',
      url: message.url ?? '',
      headers: message.headers,
    }
    requests.push(request)
    message.resume()
    message.on('end', () => {
      const step = steps[Math.min(turn, steps.length - 1)]
      turn += 1
      step?.({ response, socket: message.socket, request })
    })
  }

  const server = createServer({ keepAlive: true }, answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    requests,
    play(...next) {
      steps = next
      turn = 0
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}
