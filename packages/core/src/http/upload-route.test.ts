import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { defineRoute } from '../route/route.js'
import { createConnection } from './connection.js'
import type { UploadBytes, UploadProgress } from './progress.js'
import { type UploadOptions, uploadRoute } from './upload-route.js'

const putFile = defineRoute({
  operation: 'putFile',
  method: 'POST',
  path: '/files',
  capability: 'write',
  query: z.object({ name: z.string() }),
  upload: true,
  answer: z.object({ size: z.number() }),
})

interface Received {
  readonly url: string | undefined
  readonly type: string | undefined
  readonly length: string | undefined
  readonly key: string
  readonly size: number
}

/** Uploads to a server on a port that fails the first `failures` times. */
async function upload(bytes: UploadBytes, options?: UploadOptions, failures = 0) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let size = 0
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength
    })
    request.on('end', () => {
      const { 'content-type': type, 'content-length': length, 'idempotency-key': key } = request.headers
      received.push({ url: request.url, type, length, key: String(key), size })
      if (received.length <= failures) return response.writeHead(503).end()
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ size }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const connection = createConnection({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    makeId: () => 'key_1',
    random: () => 0,
  })
  try {
    const input = { query: { name: 'a.bin' }, upload: { bytes, type: 'application/octet-stream' } }
    return { answer: await uploadRoute(connection, putFile, input, options), received }
  } catch (error) {
    return { error, received }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const arrived = (size: number, length?: string) => ({
  url: '/files?name=a.bin',
  type: 'application/octet-stream',
  length,
  key: 'key_1',
  size,
})
const big = 3_000_000
const streamOfZeros = (size: number) => new Blob([new Uint8Array(size)]).stream() as ReadableStream<Uint8Array>

describe('uploadRoute', () => {
  it('sends a small piece with its length', async () => {
    expect(await upload(new Uint8Array(10))).toEqual({ answer: { size: 10 }, received: [arrived(10, '10')] })
  })

  it.each<[string, () => UploadBytes]>([
    ['a Blob', () => new Blob([new Uint8Array(big)])],
    ['an array', () => new Uint8Array(big)],
    ['a stream', () => streamOfZeros(big)],
  ])('streams %s', async (_, make) => {
    expect(await upload(make())).toEqual({ answer: { size: big }, received: [arrived(big)] })
  })

  it('tells how far it is', async () => {
    const told: UploadProgress[] = []
    await upload(new Uint8Array(150_000), { onProgress: (progress) => told.push(progress) })
    expect(told.map(({ sent }) => sent)).toEqual([0, 65_536, 131_072, 150_000])
    expect(new Set(told.map(({ total }) => total))).toEqual(new Set([150_000]))
  })

  it('sends again what it still has, under the same key', async () => {
    const { answer, received } = await upload(new Blob([new Uint8Array(big)]), {}, 1)
    expect({ answer, received }).toEqual({ answer: { size: big }, received: [arrived(big), arrived(big)] })
  })

  it('does not send a stream twice', async () => {
    const { error, received } = await upload(streamOfZeros(10), {}, 1)
    expect(error).toMatchObject({ code: 'unavailable' })
    expect(received).toEqual([arrived(10)])
  })

  it('ends a stream that stands still', async () => {
    const silent = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(1)) })
    const { error } = await upload(silent, { idleTimeout: 80 })
    expect(error).toMatchObject({ code: 'timeout' })
  })
})

describe('uploadRoute in a browser', () => {
  afterEach(() => void vi.unstubAllGlobals())

  /** As much of XMLHttpRequest as an upload meets. */
  class FakeRequest {
    static readonly sent: unknown[] = []
    static status = 200
    upload: { onprogress?: (event: { loaded: number }) => void } = {}
    onloadend: () => void = () => undefined
    responseType = ''
    responseText = '{"size":10}'
    responseURL = ''
    status = 0
    readonly #request: { url?: string; headers: Record<string, string> } = { headers: {} }
    open(_: string, url: string) {
      this.#request.url = url
    }
    setRequestHeader(name: string, value: string) {
      this.#request.headers[name] = value
    }
    getAllResponseHeaders() {
      return 'content-type: application/json\r\nx-request-id: req_1\r\n'
    }
    abort() {
      this.onloadend()
    }
    send(body: Uint8Array) {
      FakeRequest.sent.push({ ...this.#request, size: body.byteLength })
      if (FakeRequest.status === -1) return
      this.upload.onprogress?.({ loaded: 5 })
      this.upload.onprogress?.({ loaded: body.byteLength })
      this.status = FakeRequest.status
      this.onloadend()
    }
  }

  const connection = createConnection({ baseUrl: 'https://x.test', makeId: () => 'key_1', retry: false })
  const input = { query: { name: 'a' }, upload: { bytes: new Uint8Array(10), type: 'text/plain' } }

  function stub(status: number) {
    FakeRequest.sent.length = 0
    FakeRequest.status = status
    vi.stubGlobal('XMLHttpRequest', FakeRequest)
  }

  it('shows progress by XMLHttpRequest', async () => {
    stub(200)
    const told: UploadProgress[] = []
    const answer = await uploadRoute(connection, putFile, input, { onProgress: (progress) => told.push(progress) })
    expect([answer, told]).toEqual([
      { size: 10 },
      [
        { sent: 5, total: 10 },
        { sent: 10, total: 10 },
      ],
    ])
    const headers = { accept: 'application/json', 'content-type': 'text/plain', 'idempotency-key': 'key_1' }
    expect(FakeRequest.sent).toEqual([{ url: 'https://x.test/files?name=a', headers, size: 10 }])
  })

  it.each([
    [0, { code: 'connection_failed' }],
    [413, { code: 'payload_too_large', requestId: 'req_1' }],
  ])('tells of status %d', async (status, error) => {
    stub(status)
    await expect(uploadRoute(connection, putFile, input)).rejects.toMatchObject(error)
  })

  it('ends with the signal of the caller', async () => {
    stub(-1)
    const controller = new AbortController()
    const call = uploadRoute(connection, putFile, input, { signal: controller.signal })
    controller.abort()
    await expect(call).rejects.toMatchObject({ code: 'aborted' })
  })
})
