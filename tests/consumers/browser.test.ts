import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { installedDoors, run } from './projects.js'

const { tooled, packages } = inject('projects')

// What an app hosts and what a test imports may use Node; everything else runs in a page.
const hosted = /^@waymark\/(runtime|emulators)\/|\/(service|server|ports|memory|testing)$/

async function browserDoors(): Promise<string[]> {
  const doors = await Promise.all(packages.map((name) => installedDoors(tooled, name)))
  return doors.flat().filter((door) => !hosted.test(door))
}

const nameOf = (door: string) =>
  door
    .replace(/^@waymark\//, '')
    .replaceAll('/', '_')
    .replaceAll('-', '_')

/** Bundles for the browser, and gives the bundle's text and every file that went in. */
async function bundle(name: string, source: string): Promise<{ text: string; inputs: string[] }> {
  const [entry, out, meta] = ['js', 'out.js', 'meta.json'].map((end) => join(tooled, `${name}.${end}`)) as [
    string,
    string,
    string,
  ]
  await writeFile(entry, source)
  const options = [
    '--bundle',
    '--minify',
    '--platform=browser',
    '--format=iife',
    '--global-name=doors',
    '--log-level=error',
  ]
  await run(tooled, 'node_modules/.bin/esbuild', entry, ...options, `--outfile=${out}`, `--metafile=${meta}`)
  const { inputs } = JSON.parse(await readFile(meta, 'utf8'))
  return { text: await readFile(out, 'utf8'), inputs: Object.keys(inputs) }
}

/** What the web gives a program, and nothing of Node. */
function webGlobals(): Record<string, unknown> {
  const names =
    'fetch Request Response Headers FormData Blob File URL URLSearchParams TextEncoder TextDecoder crypto AbortController AbortSignal DOMException Event EventTarget ReadableStream WritableStream TransformStream TextDecoderStream TextEncoderStream setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone atob btoa performance'
  const own = globalThis as unknown as Record<string, unknown>
  return Object.fromEntries(names.split(' ').map((name) => [name, own[name]]))
}

interface Doors {
  core: { milliseconds(duration: string): number }
  core_http: typeof import('@waymark/core/http')
  core_webhook: typeof import('@waymark/core/webhook')
}

describe('the browser-safe doors', () => {
  let text: string
  let inputs: string[]
  let doors: Doors
  beforeAll(async () => {
    const names = await browserDoors()
    const source = names.map((door) => `export * as ${nameOf(door)} from '${door}'`).join('\n')
    ;({ text, inputs } = await bundle('every-door', source))
    doors = runInNewContext(`${text}; doors`, webGlobals())
  })

  it('bundle without a module of Node', () => {
    expect(inputs.filter((input) => input.startsWith('node:') || input.includes('crypto-node'))).toEqual([])
    expect(text).not.toMatch(/require\(["']node:|from["']node:/)
  })

  it('bundle without what only a test needs', () => {
    expect(inputs.filter((input) => /node_modules\/(nock|msw|hono|@hono)\//.test(input))).toEqual([])
  })

  it('load where there are only web globals', () => {
    expect(doors.core.milliseconds('1 day')).toBe(86_400_000)
    expect(text).toContain('waymark.error')
  })

  it('sign and verify with WebCrypto', async () => {
    const { signWebhook, verifyWebhook } = doors.core_webhook
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
    const payload = '{"closed":true}'
    const timestamp = new Date()
    const headers = await signWebhook({ secret, id: 'msg_1', payload, timestamp })
    const { id } = await verifyWebhook({ secret, payload, headers })
    expect(id).toBe('msg_1')
  })

  it('make a call with the fetch that they are given', async () => {
    const { createConnection, sendRequest } = doors.core_http
    const seen: string[] = []
    const fetch = async (...request: Parameters<typeof globalThis.fetch>) => {
      seen.push(new Request(...request).url)
      return Response.json({ id: 'thing_1' })
    }
    const connection = createConnection({ baseUrl: 'https://api.example/v1', token: 'secret', fetch })
    const request = { operation: 'getThing', method: 'GET', template: '/things/{id}', path: '/things/1', write: false }
    const answer = await sendRequest(connection, request)
    expect(JSON.parse(answer.text)).toEqual({ id: 'thing_1' })
    expect(seen).toEqual(['https://api.example/v1/things/1'])
  })
})

it('a bundle that takes one name of a door carries nothing else of it', async () => {
  const { text } = await bundle('one-name', `export { milliseconds } from '@waymark/core'`)
  expect(text).toContain('15 days')
  expect(text).not.toContain('waymark.error')
})

it.runIf(packages.includes('@waymark/cases'))('a bundle that takes one operation carries one route', async () => {
  const { text } = await bundle('one-operation', `export { createCase } from '@waymark/cases/operations'`)
  expect([...text.matchAll(/operation:"(\w+)"/g)].map(([, operation]) => operation)).toEqual(['createCase'])
})
