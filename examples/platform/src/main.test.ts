import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createCasesClient } from '@waymark/cases'
import { afterEach, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('..', import.meta.url))
const running = new Set<ChildProcess>()

afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
})

/** A line of the log that the program writes. */
interface LogLine {
  readonly message: string
  readonly [field: string]: unknown
}

function start(environment: Record<string, string>) {
  const env = { PATH: process.env.PATH, ...environment }
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@waymark/source', 'src/main.ts'], {
    cwd: folder,
    env,
  })
  running.add(child)
  const lines: string[] = []
  const errors = createInterface(child.stderr)
  errors.on('line', (line) => lines.push(line))
  const output: string[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(String(chunk)))
  const exit = once(child, 'close').then(([code]) => code as number | null)

  /** The first line of the log with this message; fails when the program ends without it. */
  async function logged(message: string): Promise<LogLine> {
    const found = () =>
      lines
        .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : []))
        .find((line) => line.message === message)
    for (;;) {
      const line = found()
      if (line) return line
      const ended = await Promise.race([once(errors, 'line').then(() => false), exit.then(() => true)])
      if (ended && !found()) throw new Error(`it ended without telling ${message}:\n${lines.join('\n')}`)
    }
  }
  return { child, lines, output, exit, logged }
}

async function startOnFreePort(environment: Record<string, string> = {}) {
  const program = start({ PORT: '0', ...environment })
  const { port } = await program.logged('listening')
  return { ...program, url: `http://127.0.0.1:${port}`, port: Number(port) }
}

async function signIn(url: string, person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return ((await answer.json()) as { token: string }).token
}

/** Sends the first half of a file; settles when the server has begun to take it. */
async function beginUpload(url: string, token: string): Promise<ClientRequest> {
  const upload = request(`${url}/api/cases/attachments?name=notes.txt`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain', expect: '100-continue' },
  })
  upload.flushHeaders()
  await once(upload, 'continue')
  upload.write('first half, ')
  return upload
}

it('starts with nothing set but a port, tells its address, and serves cases that are there already', async () => {
  const { url, port, output, child, exit, lines } = await startOnFreePort()
  expect((await fetch(`${url}/`)).status).toBe(200)
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ status: 'ready' })
  const token = await signIn(url, 'erin')
  const client = createCasesClient({ baseUrl: `${url}/api/cases`, token })
  expect((await client.cases.list({ scope: 'desk' })).items.length).toBeGreaterThan(5)
  child.kill('SIGINT')
  expect(await exit).toBe(0)
  expect(output.join('')).toBe(`Waymark runs at http://localhost:${port}/ (stop it with Ctrl+C)\n`)
  expect(lines.join('\n')).not.toContain(token)
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([])
}, 20_000)

it('ends what was begun before it stops: an upload that is half way there, and a follower, who is told', async () => {
  const { url, child, exit, logged } = await startOnFreePort()
  const token = await signIn(url, 'erin')
  const client = createCasesClient({ baseUrl: `${url}/api/cases`, token })
  const { items } = await client.cases.list({ scope: 'desk', tab: 'open' })
  const authorization = `Bearer ${token}`
  const events = await fetch(`${url}/api/cases/cases/${items[0]?.id}/events`, { headers: { authorization } })

  const upload = await beginUpload(url, token)
  const answered = once(upload, 'response') as Promise<[IncomingMessage]>
  child.kill('SIGTERM')
  await logged('stopping')
  expect(await events.text()).toMatch(/^: follow\n\n/)
  const refused = await fetch(`${url}/readyz`)
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('connection')]).toEqual([
    503,
    '1',
    'close',
  ])
  upload.end('second half')
  const [answer] = await answered
  expect([answer.statusCode, JSON.parse(await text(answer))]).toMatchObject([201, { name: 'notes.txt', size: 23 }])
  expect(await logged('stopped')).toMatchObject({ cutOff: 0 })
  expect(await exit).toBe(0)
}, 20_000)

it('waits no longer than it may, says how many were cut off, and exits with 1', async () => {
  const { url, child, exit, logged } = await startOnFreePort({ WAYMARK_STOP_SECONDS: '0' })
  const upload = await beginUpload(url, await signIn(url, 'ada'))
  const broken = once(upload, 'error')
  child.kill('SIGTERM')
  expect(await logged('stopped')).toMatchObject({ cutOff: 1 })
  expect(await exit).toBe(1)
  expect((await broken)[0]).toMatchObject({ code: 'ECONNRESET' })
}, 20_000)

it('names every fault of its environment, and exits with 1', async () => {
  const { exit, lines, output } = start({ PORT: 'canary', WAYMARK_STOP_SECONDS: 'canary', WAYMARK_PROT: 'canary' })
  expect(await exit).toBe(1)
  expect(lines).toEqual([
    'The environment has faults:',
    '- PORT must be a whole number from 0 to 65535',
    '- WAYMARK_STOP_SECONDS must be a whole number from 0 to 3600',
    '- WAYMARK_PROT is no setting of the platform: it knows WAYMARK_STOP_SECONDS and WAYMARK_URL',
  ])
  expect(output).toEqual([])
}, 20_000)

it('says that its port is taken, and the way out', async () => {
  const { port } = await startOnFreePort()
  const { exit, lines } = start({ PORT: String(port) })
  expect(await exit).toBe(1)
  expect(lines).toEqual([`Port ${port} is taken: set PORT to another one, or to 0 for a free one.`])
}, 20_000)
