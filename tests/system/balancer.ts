import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Sends each request to one of several processes, as whatever stands in front of them does. */
export interface Balancer {
  readonly url: string
  /** How many answers with 503 it passed on, and how many lines broke before an answer came. */
  readonly refusals: number
  readonly broken: number
  close(): void
}

/** Starts one over processes at these ports. It asks each for its readiness and sends nothing to one that is not ready. */
export async function startBalancer(ports: readonly number[], every = 50): Promise<Balancer> {
  let ready: readonly number[] = []
  let turn = 0
  const counts = { refusals: 0, broken: 0 }

  async function look(): Promise<void> {
    const asked = await Promise.all(
      ports.map((port) =>
        fetch(`http://127.0.0.1:${port}/readyz`).then(
          (answer) => answer.ok,
          () => false,
        ),
      ),
    )
    ready = ports.filter((_, at) => asked[at])
  }
  await look()
  const looking = setInterval(() => void look(), every)

  const server = createServer((incoming, outgoing) => {
    turn += 1
    const port = ready[turn % Math.max(ready.length, 1)]
    if (port === undefined) {
      outgoing.writeHead(503, { 'retry-after': '1' }).end()
      return
    }
    const { method, url, headers } = incoming
    const passed = send({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      if (answer.statusCode === 503) counts.refusals += 1
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
    })
    passed.on('error', () => {
      counts.broken += 1
      outgoing.destroy()
    })
    outgoing.on('close', () => passed.destroy())
    incoming.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get refusals() {
      return counts.refusals
    },
    get broken() {
      return counts.broken
    },
    close() {
      clearInterval(looking)
      server.closeAllConnections()
      server.close()
    },
  }
}
