import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCasesClient } from '@waymark/cases'
import { sampleCase } from '@waymark/cases/testing'
import { milliseconds } from '@waymark/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../../../packages/runtime/fixtures/postgres-server.js'
import { makeApiKey } from './access/make-api-key.js'
import { createPlatformClient } from './client.js'
import { freePort, killPrograms, signInAt, startOnFreePort } from './test-program.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-processes-'))
let postgres: PostgresServer

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  killPrograms()
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

it('an api and a worker tell the story once; the clock is moved from the api, and the worker does what falls due', async () => {
  const shared = {
    WAYMARK_DEMO: 'on',
    WAYMARK_DATA: join(folder, 'demo'),
    WAYMARK_URL: 'http://localhost:8080',
    DATABASE_URL: postgres.url,
  }
  const [api, worker] = await Promise.all([
    startOnFreePort({ ...shared, WAYMARK_ROLES: 'api', WAYMARK_SALESFORCE_PORT: String(await freePort()) }),
    startOnFreePort({ ...shared, WAYMARK_ROLES: 'worker' }),
  ])
  const told = [...api.lines, ...worker.lines].filter((line) => line.includes('the story was told'))
  expect(told).toHaveLength(1)
  expect((await fetch(`${worker.url}/readyz`)).status).toBe(200)
  expect((await fetch(`${worker.url}/`)).status).toBe(404)
  expect([api.output.length, worker.output.length]).toEqual([1, 0])

  const token = await signInAt(api.url, 'ada')
  const { demo } = createPlatformClient({ baseUrl: `${api.url}/api`, token })
  const client = createCasesClient({ baseUrl: `${api.url}/api/cases`, token })
  // Nobody serves it, and nobody stays with it: it is lost within a minute, and over some minutes later.
  const chat = await client.chats.start({ entryPoint: 'editor', subject: 'Is anybody there?' })
  const moved = await demo.moveClock('15 days')
  expect(moved.offset).toBe(milliseconds('15 days'))
  const ended = await client.chats.get(chat.id)
  const waited = Number(ended.endedAt) - Number(chat.createdAt)
  expect([ended.state, ended.endReason]).toEqual(['ended', 'customer_lost'])
  expect(waited).toBeGreaterThanOrEqual(milliseconds('345 seconds'))
  expect(waited).toBeLessThan(milliseconds('405 seconds'))

  // The worker sends the mail, to a catcher of its own; the api shows it.
  const filed = await client.cases.create(sampleCase())
  await demo.moveClock('1 millisecond')
  const { items } = await demo.listMails({ to: 'ada.lindqvist@acme.example' })
  expect(items[0]).toMatchObject({ subject: `[${filed.number}] ${filed.subject}`, deliveries: 1 })
  for (const { child, exit } of [api, worker]) {
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
  }
})

it('tells no secret of its environment, in no line, error or answer, also when what they are for does not answer', async () => {
  const { key, entry } = makeApiKey()
  const keys = join(folder, 'keys.json')
  writeFileSync(keys, JSON.stringify([entry]))
  const canary = 'canary-7f3a91c2d4'
  const sealing = Buffer.alloc(32, 'canary').toString('base64')
  const place = new URL(postgres.url)
  place.password = canary
  const { url, lines, output, child, exit, logged } = await startOnFreePort({
    // Another database than that of the demo: every server has this one.
    DATABASE_URL: place.href.replace(/\/postgres$/, '/template1'),
    // Nobody listens there.
    SMTP_URL: `smtp://app:${canary}@127.0.0.1:1`,
    WAYMARK_SEALING_KEYS: `k1:${sealing}`,
    WAYMARK_API_KEYS: keys,
    WAYMARK_DATA: join(folder, 'real'),
  })
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.clone().json()]).toMatchObject([200, { dependencies: { mail: 'not_ready' } }])
  const body = JSON.stringify(sampleCase())
  const answers = [
    ready,
    await fetch(`${url}/`),
    await fetch(`${url}/api/me`, { headers }),
    await fetch(`${url}/api/cases/cases`, { method: 'POST', headers, body }),
    await fetch(`${url}/api/cases/cases?key=${key}`, { headers: { authorization: `Basic ${canary}` } }),
    await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body: '{"person":"ada"}' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201, 401, 404])
  // A server that goes away is told of, with its address.
  await postgres.stop()
  const failed = await fetch(`${url}/api/me`, { headers: { authorization: `Bearer waymark_${canary}` } })
  expect(failed.status).toBeGreaterThanOrEqual(500)
  await logged('failed')
  child.kill('SIGKILL')
  await exit
  const seen = [...lines, ...output, ...(await Promise.all([...answers, failed].map((answer) => answer.text())))]
  for (const secret of [canary, sealing, sealing.slice(0, 20), key]) expect(seen.join('\n')).not.toContain(secret)
})
