/** A server on a port of this machine. */
export interface Listening {
  readonly port: number
  /** Where it can be reached: `http://127.0.0.1:4020`. */
  readonly url: string
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

/** Serves a handler on a port. */
export async function listen(
  handler: (request: Request) => Promise<Response>,
  /** `port` 0 takes a free one. `host` is the loopback address by default. */
  { port = 0, host = '127.0.0.1' }: { readonly port?: number; readonly host?: string } = {},
): Promise<Listening> {
  // Loaded here, because everything else of a server runs wherever there are Request and Response.
  const [{ createServer }, { getRequestListener }] = await Promise.all([
    import('node:http'),
    import('@hono/node-server'),
  ])
  const server = createServer(getRequestListener(handler, { overrideGlobalObjects: false }))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return {
    port: taken,
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
