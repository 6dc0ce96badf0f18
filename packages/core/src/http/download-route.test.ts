import { describe, expect, it, vi } from 'vitest'
import { defineRoute } from '../route/route.js'
import { type Step, startScriptedServer } from '../testing/resilience/scripted-server.js'
import { createConnection } from './connection.js'
import { type Download, downloadRoute, type StreamOptions } from './download-route.js'

const getFile = defineRoute({ operation: 'getFile', method: 'GET', path: '/file', capability: 'read', download: true })
const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/csv\r\nx-request-id: req_1\r\n'

async function download<T>(step: Step, use: (download: Download) => Promise<T>, options?: StreamOptions): Promise<T> {
  const server = await startScriptedServer()
  server.play(step)
  try {
    return await use(
      await downloadRoute(createConnection({ baseUrl: server.baseUrl, retry: false }), getFile, {}, options),
    )
  } finally {
    await server.close()
  }
}

const text = ({ bytes }: Download) => new Response(bytes).text()

describe('downloadRoute', () => {
  it('gives the bytes as they come, with their type and size', async () => {
    const step: Step = ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': 8, 'x-request-id': 'req_1' })
      response.write('a,b\n')
      response.end('1,2\n')
    }
    const facts = await download(step, async (given) => ({
      type: given.type,
      size: given.size,
      requestId: given.requestId,
      text: await text(given),
    }))
    expect(facts).toEqual({ type: 'text/csv', size: 8, requestId: 'req_1', text: 'a,b\n1,2\n' })
  })

  it.each<[string, Step]>([
    ['before its length', ({ socket }) => socket.end(`${head}content-length: 100\r\n\r\na,b\n`)],
    ['before its last chunk', ({ socket }) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n4\r\na,b\n\r\n`)],
  ])('fails when the body ends %s', async (_, step) => {
    await expect(download(step, text)).rejects.toMatchObject({ code: 'contract_broken', requestId: 'req_1' })
  })

  it('notices a short body where the connection does not', async () => {
    const fetch = async () => new Response('a,b\n', { headers: { 'content-length': '5', 'x-request-id': 'req_1' } })
    const { bytes } = await downloadRoute(createConnection({ baseUrl: 'https://x.test', fetch }), getFile, {})
    await expect(new Response(bytes).text()).rejects.toMatchObject({
      code: 'contract_broken',
      cause: { message: '4 of 5 bytes came' },
    })
  })

  it('fails when the bytes stand still, however long they have come before', async () => {
    const step: Step = ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      response.write('a,b\n')
    }
    const options = { timeout: 2_000, idleTimeout: 60 }
    await expect(download(step, text, options)).rejects.toMatchObject({
      code: 'timeout',
      message: 'no answer within 0.06 s',
    })
  })

  it('does not count the time in which nobody reads', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const connection = createConnection({ baseUrl: 'https://x.test', fetch: async () => new Response('a,b\n') })
      const given = await downloadRoute(connection, getFile, {}, { timeout: 100, idleTimeout: 60 })
      vi.advanceTimersByTime(3_600_000)
      expect(await text(given)).toBe('a,b\n')
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends with the signal of the caller, between chunks too', async () => {
    const step: Step = ({ response }) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      response.write('a,b\n')
    }
    const controller = new AbortController()
    const read = async ({ bytes }: Download) => {
      const reader = bytes.getReader()
      await reader.read()
      const next = reader.read()
      controller.abort()
      return next
    }
    await expect(download(step, read, { signal: controller.signal })).rejects.toMatchObject({ code: 'aborted' })
  })

  it('hangs up when it is cancelled', async () => {
    let gone: Promise<unknown> | undefined
    const step: Step = ({ response, socket }) => {
      gone = new Promise((resolve) => socket.on('close', resolve))
      response.writeHead(200, { 'content-type': 'text/csv' })
      response.write('a,b\n')
    }
    await download(step, async ({ bytes }) => {
      await bytes.cancel()
      await gone
    })
  })

  it('is refused like any call', async () => {
    const step: Step = ({ response }) => response.writeHead(403).end()
    await expect(download(step, text)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
