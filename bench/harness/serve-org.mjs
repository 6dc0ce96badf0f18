import { subscribe } from 'node:diagnostics_channel'
import { createServer } from 'node:http'

/**
 * Lets an emulated org answer on a port. On another port it tells how many calls it was asked, the bytes that it sent, what they cost
 * it and how long it was busy, and forgets them; `forget` clears what else would weigh on whoever comes next, and `plan` is told what
 * the question asks for. Gives both addresses, to be sent to the bench.
 */
export async function serveOrg(emulator, { forget, plan } = {}) {
  // A bench that failed leaves nobody behind.
  process.on('disconnect', () => process.exit())

  const sentBefore = new Map()
  subscribe('http.server.request.start', ({ socket, server }) => {
    if (server !== meter && !sentBefore.has(socket)) sentBefore.set(socket, 0)
  })
  /** Headers included, as they went into the sockets. */
  function bytesSent() {
    let bytes = 0
    for (const [socket, before] of sentBefore) {
      bytes += socket.bytesWritten - before
      if (socket.destroyed) sentBefore.delete(socket)
      else sentBefore.set(socket, socket.bytesWritten)
    }
    return bytes
  }

  let since = process.cpuUsage()
  let turned = performance.eventLoopUtilization()
  const meter = createServer(async (request, response) => {
    const { user, system } = process.cpuUsage(since)
    const { active } = performance.eventLoopUtilization(turned)
    const told = { calls: emulator.calls.length, bytes: bytesSent(), cpu: user + system, busy: active / 1_000 }
    await forget?.()
    plan?.(new URL(request.url, 'http://meter').searchParams)
    emulator.clearCalls()
    // Between two questions a kept connection would be ended.
    response.setHeader('connection', 'close')
    response.end(JSON.stringify(told))
    since = process.cpuUsage()
    turned = performance.eventLoopUtilization()
  })
  const { url } = await emulator.listen(0)
  await new Promise((resolve) => meter.listen(0, '127.0.0.1', resolve))
  return { url, meter: `http://127.0.0.1:${meter.address().port}` }
}
