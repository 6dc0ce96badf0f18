import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { runEmulateCommand } from './run-emulate-command.js'

it('says which port is taken, and leaves nothing behind that keeps a program alive', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const failed: string[] = []
  const stops = process.listenerCount('SIGTERM')
  const output = { print: () => {}, fail: (line: string) => void failed.push(line) }
  expect(await runEmulateCommand(['salesforce', '--port', String(port), '--records', '10'], output)).toBe(undefined)
  expect(failed).toEqual([`the port ${port} is taken: choose another one with --port, or 0 for a free one`])
  expect(process.listenerCount('SIGTERM')).toBe(stops)
  await new Promise((resolve) => other.close(resolve))
})
