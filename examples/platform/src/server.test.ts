import { createServer } from 'node:http'
import { connect } from 'node:net'
import { createCasesClient } from '@waymark/cases'
import { sampleCase } from '@waymark/cases/testing'
import { afterEach, expect, it } from 'vitest'
import { createApp } from './app.js'
import { createLog } from './log/log.js'
import { type Server, startServer } from './server.js'
import { createTestPlatform } from './test-platform.js'

const running: Server[] = []
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop(0)
})

/** The platform in process, on a real port. */
async function onPort() {
  const { platform, health, ports, client, signIn } = await createTestPlatform()
  const lines: string[] = []
  const server = await startServer({ port: 0, host: '127.0.0.1' })
  running.push(server)
  const log = createLog((line) => lines.push(line))
  server.serve(createApp({ health, log, ids: ports.ids, api: platform.api }))
  const url = `http://127.0.0.1:${server.port}`
  const token = await signIn('ada')
  const cases = createCasesClient({ baseUrl: `${url}/api/cases`, token, retry: false })
  const { demo } = await client('ada')
  const answered = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  return { url, token, cases, demo, platform, answered }
}

/** Everything that comes down a connection that asks for the list of cases. */
function askRaw(url: string, token: string): Promise<{ text: string; error: string | undefined }> {
  return new Promise((resolve) => {
    const received = { text: '', error: undefined as string | undefined }
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(`GET /api/cases/cases HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\n\r\n`)
    })
    socket.on('data', (chunk) => {
      received.text += String(chunk)
    })
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      received.error = code
    })
    socket.on('close', () => resolve(received))
  })
}

it('a reset on purpose breaks the connection before anything is answered', async () => {
  const { url, token, demo, cases, answered } = await onPort()
  await demo.setFaults([{ operation: 'listCases', times: 1, do: 'reset' }])
  expect(await askRaw(url, token)).toEqual({ text: '', error: 'ECONNRESET' })
  expect(answered().at(-1)).toMatchObject({ route: 'listCases', broken: 'reset' })
  expect((await cases.cases.list()).items).toEqual([])
})

it('an answer that is lost on purpose leaves what was done', async () => {
  const { demo, cases } = await onPort()
  await demo.setFaults([{ operation: 'createCase', times: 1, do: 'answer_lost' }])
  await expect(cases.cases.create(sampleCase())).rejects.toMatchObject({ code: 'connection_failed' })
  expect((await cases.cases.list()).items).toHaveLength(1)
})

it('a body that is cut off on purpose is shorter than its headers promise', async () => {
  const { url, token, demo, cases, answered } = await onPort()
  await cases.cases.create(sampleCase())
  await demo.setFaults([{ operation: 'listCases', times: 1, do: 'cut_off' }])
  const { text } = await askRaw(url, token)
  const [head = '', body = ''] = text.split('\r\n\r\n')
  const promised = Number(/content-length: (\d+)/i.exec(head)?.[1])
  expect([head.startsWith('HTTP/1.1 200'), body.length, promised > 100]).toEqual([true, Math.floor(promised / 2), true])
  expect(answered().at(-1)).toMatchObject({ route: 'listCases', broken: 'cut_off' })
})

it('a body that is no JSON, a refusal and a slow answer arrive as they are planned', async () => {
  const { demo, cases } = await onPort()
  await demo.setFaults([
    { operation: 'listCases', nth: 1, do: 'broken_json' },
    { operation: 'listCases', nth: 2, do: { status: 503, retryAfter: 7_000 } },
    { operation: 'listCases', nth: 3, do: { slow: 0 } },
  ])
  await expect(cases.cases.list()).rejects.toMatchObject({ code: 'contract_broken' })
  await expect(cases.cases.list()).rejects.toMatchObject({ code: 'unavailable', retryAfter: 7_000 })
  expect((await cases.cases.list()).items).toEqual([])
})

it('an answer that never comes ends when the platform stops', async () => {
  const { url, token, demo, platform } = await onPort()
  await demo.setFaults([{ operation: 'listCases', do: 'timeout' }])
  const waiting = askRaw(url, token)
  const asked = createCasesClient({ baseUrl: `${url}/api/cases`, token, retry: false }).cases.list()
  const ended = expect(asked).rejects.toMatchObject({ code: 'connection_failed' })
  // Whoever is answered came behind those who wait.
  await fetch(`${url}/healthz`)
  platform.stopping()
  await ended
  expect(await waiting).toEqual({ text: '', error: 'ECONNRESET' })
})

it('holds requests to the limits that the README names, which are Node’s own', () => {
  const { headersTimeout, requestTimeout, keepAliveTimeout } = createServer()
  expect([headersTimeout, requestTimeout, keepAliveTimeout]).toEqual([60_000, 300_000, 5_000])
})
