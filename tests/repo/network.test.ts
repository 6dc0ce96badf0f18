import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'

it('a test that reaches for the network fails, and names the host', async () => {
  const failure = await fetch('http://192.0.2.1/').catch((error: Error) => error.cause)
  expect(failure).toEqual(new Error('this test reached for 192.0.2.1: answer it with a mock, or on a local port'))
})

it('ports of this machine stay open', async () => {
  const server = createServer((_, answer) => answer.end('here'))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`)
  expect(await answer.text()).toBe('here')
  server.closeAllConnections()
  server.close()
})
