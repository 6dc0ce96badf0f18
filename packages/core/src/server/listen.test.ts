import { request as askNode } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { startNotes } from '../../fixtures/notes-server.js'
import { type Listening, listen } from './listen.js'
import { toStream } from './stream.js'

const open: Listening[] = []

async function listening(...input: Parameters<typeof listen>): Promise<Listening> {
  const one = await listen(...input)
  open.push(one)
  return one
}

afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const authorization = { authorization: 'Bearer nora' }
const json = { ...authorization, 'content-type': 'application/json' }

describe('a server on a port', () => {
  it('answers, on a port of its own choice', async () => {
    const { handler } = await startNotes()
    const { url, port } = await listening(handler)
    expect(url).toBe(`http://127.0.0.1:${port}`)
    const response = await fetch(`${url}/api/notes`, { method: 'POST', headers: json, body: '{"title":"Tea"}' })
    expect([response.status, (await response.json()).title]).toEqual([201, 'Tea'])
  })

  it('says which port is taken', async () => {
    const { port } = await listening(async () => new Response())
    await expect(listen(async () => new Response(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('can be reached by an IPv6 address too', async () => {
    const { url, port } = await listening(async () => new Response('six'), { host: '::1' })
    expect([url, await (await fetch(url)).text()]).toEqual([`http://[::1]:${port}`, 'six'])
  })

  it('refuses a body that is too large, announced or not', async () => {
    const { handler } = await startNotes({ maximumBody: 100 })
    const { url } = await listening(handler)
    const body = JSON.stringify({ title: 'x'.repeat(200) })
    const announced = await fetch(`${url}/api/notes`, { method: 'POST', headers: json, body })
    const chunked = await new Promise<number | undefined>((resolve, reject) => {
      const request = askNode(`${url}/api/notes`, {
        method: 'POST',
        headers: { ...json, 'transfer-encoding': 'chunked' },
      })
      request.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject)
      request.write(body.slice(0, 150))
      request.end(body.slice(150))
    })
    expect([announced.status, chunked]).toEqual([413, 413])
  })

  it('tells the handler that the caller has gone, while it works and while it streams', async () => {
    const { handler, probe } = await startNotes()
    const { url } = await listening(handler)
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new Uint8Array(10)),
    })
    const upload = { method: 'POST', body: endless, duplex: 'half' }
    for (const [path, init] of [['/api/events', {}] as const, ['/api/files', upload] as const]) {
      const caller = new AbortController()
      const begun = new Promise<void>((resolve) => {
        probe.onStart = resolve
      })
      const gone = new Promise<void>((resolve) => {
        probe.onGone = resolve
      })
      const answer = fetch(url + path, { headers: authorization, signal: caller.signal, ...init })
      const text = answer.then((response) => response.text())
      await begun
      if (path === '/api/events') await answer
      caller.abort()
      await expect(text, path).rejects.toThrow()
      await gone
    }
  })

  it('breaks off when the source of a body fails, and tells nobody why', async () => {
    const complaint = vi.spyOn(console, 'error')
    async function* failing() {
      yield new Uint8Array(10)
      throw new Error('no such file: /var/lib/secret')
    }
    const { url } = await listening(async () => new Response(toStream(failing())))
    const { hostname, port } = new URL(url)
    const received = await new Promise<string>((resolve) => {
      let text = ''
      const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'))
      socket.on('data', (chunk) => {
        text += chunk
      })
      socket.on('close', () => resolve(text)).on('error', () => {})
    })
    expect(received).not.toContain('secret')
    expect(complaint).not.toHaveBeenCalled()
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow()
  })

  it('leaves the answer to a handler that gives it through the exchange', async () => {
    const { url } = await listening(async (_, { outgoing }) => {
      outgoing.writeHead(203).end('by hand')
      return undefined
    })
    const response = await fetch(url)
    expect([response.status, await response.text()]).toEqual([203, 'by hand'])
  })
})
