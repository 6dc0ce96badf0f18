import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createCasesClient } from '@waymark/cases'
import { sampleCase } from '@waymark/cases/testing'
import { afterAll, afterEach, expect, it } from 'vitest'
import { type ConnectedAda, connectAda, workstationAt } from './test-connect.js'
import { killPrograms, signInAt, startOnFreePort, startProgram } from './test-program.js'

// One folder for all, since the first start in one takes seconds.
const folder = mkdtempSync(join(tmpdir(), 'waymark-platform-'))
const data = join(folder, 'data')
const demo = { WAYMARK_DEMO: 'on', WAYMARK_DATA: data }

afterEach(() => killPrograms())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

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

let token = ''
let connected: ConnectedAda

it('tells the story in a new folder while it shows its page', async () => {
  const { child, exit, lines, output, logged } = startProgram({ ...demo, PORT: '0' })
  const { port } = await logged('starting')
  const url = `http://127.0.0.1:${port}`
  const early = [await fetch(`${url}/`), await fetch(`${url}/api/about`), await fetch(`${url}/readyz`)]
  expect(early.map(({ status }) => status)).toEqual([200, 503, 503])
  await logged('listening')
  expect(await logged('the story was told')).toMatchObject({ cases: 13 })
  const dependencies = { database: 'ready', blobs: 'ready', vault: 'ready', mail: 'ready' }
  expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ status: 'ready', dependencies })
  token = await signInAt(url, 'erin')
  child.kill('SIGINT')
  expect(await exit).toBe(0)
  expect(output.join('')).toBe(`Waymark runs at http://localhost:${port}/ (stop it with Ctrl+C)\n`)
  expect(lines.filter((line) => !line.startsWith('{'))).toEqual([])
  expect(lines.join('\n')).not.toContain(token)
})

it('knows the sign-in after a restart, and ends what was begun before it stops: an upload, and a follower, who is told', async () => {
  const { url, child, exit, lines, logged } = await startOnFreePort(demo)
  const client = createCasesClient({ baseUrl: `${url}/api/cases`, token })
  const { items } = await client.cases.list({ scope: 'desk', tab: 'open' })
  expect([items.length > 5, lines.some((line) => line.includes('the story'))]).toEqual([true, false])
  const authorization = `Bearer ${token}`
  const events = await fetch(`${url}/api/cases/cases/${items[0]?.id}/events`, { headers: { authorization } })

  connected = await connectAda(url)
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
})

it('a second process is refused the port, and the folder, each in one line', async () => {
  const { port, child } = await startOnFreePort(demo)
  const [samePort, sameFolder] = [startProgram({ ...demo, PORT: String(port) }), startProgram({ ...demo, PORT: '0' })]
  expect(await samePort.exit).toBe(1)
  expect(samePort.lines).toEqual([`Port ${port} is taken: set PORT to another one, or to 0 for a free one.`])
  expect(await sameFolder.exit).toBe(1)
  const place = `the folder ${join(data, 'database')} is in use by process ${child.pid} on `
  const told = sameFolder.lines.filter((line) => !line.startsWith('{'))
  expect([told.length, told[0]?.startsWith(`The platform cannot start: ${place}`)]).toEqual([1, true])
  child.kill('SIGKILL')
  await once(child, 'close')
})

it('WORK-20 starts after it was killed, with its connections; it waits no longer than it may, says how many were cut off, and exits with 1', async () => {
  const { url, child, exit, logged } = await startOnFreePort({ ...demo, WAYMARK_STOP_SECONDS: '0' })
  const device = await workstationAt(url, 'ada', connected.keys)
  const { groups } = await device.search.run({ text: 'in:account an' })
  expect(groups[0]?.results[0]?.link).toMatch(/^http:\/\/localhost:\d+\/lightning\/r\/Account\/001\w{15}\/view$/)
  const upload = await beginUpload(url, token)
  const broken = once(upload, 'error')
  child.kill('SIGTERM')
  expect(await logged('stopped')).toMatchObject({ cutOff: 1 })
  expect(await exit).toBe(1)
  expect((await broken)[0]).toMatchObject({ code: 'ECONNRESET' })
})

it('CASE-07 WORK-23 keeps no secret that anybody could read: in its folder, its log, or what it tells people', async () => {
  const seal = Buffer.from('canary-of-the-seal-32-bytes-long').toString('base64')
  const secrets = ['canary-password-of-mail', seal, 'canary-credentials-of-a-site']
  const { url, child, exit, lines, output, logged } = await startOnFreePort({
    ...demo,
    SMTP_URL: `smtp://app:${secrets[0]}@127.0.0.1:1`,
    WAYMARK_SEALING_KEYS: `k1:${seal}`,
  })
  const [ada, erin] = [await signInAt(url, 'ada'), await signInAt(url, 'erin')]
  const [requester, engineer] = [ada, erin].map((token) => createCasesClient({ baseUrl: `${url}/api/cases`, token }))
  const headers = { authorization: `Bearer ${ada}`, 'content-type': 'application/json', 'idempotency-key': 'key-1' }
  const made = await fetch(`${url}/api/api-keys`, { method: 'POST', headers, body: '{"name":"Nightly export"}' })
  const { key } = (await made.json()) as { key: string }
  const me = (await (await fetch(`${url}/api/me`, { headers: { authorization: `Bearer ${erin}` } })).json()) as {
    id: string
    name: string
    email: string
  }
  const filed = await requester?.cases.create(sampleCase({ subject: 'This can be read' }))
  const id = String(filed?.id)
  await requester?.credentials.seal(id, String(secrets[2]))
  await engineer?.desk.assign(id, { id: me.id, name: me.name, email: me.email })
  expect(await engineer?.credentials.open(id)).toBe(secrets[2])
  const again = await connectAda(url, 'Salesforce under these keys')
  await logged('a mail was not sent')
  child.kill('SIGTERM')
  expect(await exit).toBe(0)

  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const kept = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
  const holds = (text: string) => kept.some((bytes) => bytes.includes(text))
  expect(holds('This can be read')).toBe(true)
  for (const secret of [...secrets, 'canary-of-the-seal', ada, erin, key, ...connected.secrets, ...again.secrets]) {
    expect([holds(secret), [...lines, ...output].join('\n').includes(secret)]).toEqual([false, false])
  }
  // How every code, refresh token and session of the emulated Salesforce begins.
  const tokens = /aPrx[0-9a-z]{20}|5Aep861[0-9a-z]{20}|00D\w{12}!AQ\.?[0-9a-z]{20}/
  const texts = [...kept.map((bytes) => bytes.toString('latin1')), ...lines, ...output]
  expect([tokens.test(String(again.secrets.at(-1))), texts.filter((text) => tokens.test(text))]).toEqual([true, []])
})

it('names every fault of its environment, and exits with 1', async () => {
  const { exit, lines, output } = startProgram({ PORT: 'canary', WAYMARK_STOP_SECONDS: 'canary', WAYMARK_PROT: 'x' })
  expect(await exit).toBe(1)
  expect(lines).toEqual([
    'The environment has faults:',
    '- PORT must be a whole number from 0 to 65535',
    '- WAYMARK_STOP_SECONDS must be a whole number from 0 to 3600',
    '- SMTP_URL is needed unless WAYMARK_DEMO is on: mail must leave',
    expect.stringMatching(/^- WAYMARK_PROT is no setting of the platform/),
  ])
  expect(output).toEqual([])
})
