import { createServer } from 'node:net'
import { systemClock } from '@waymark/core'
import { createVirtualClock } from '@waymark/core/memory'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import {
  beginAuthorization,
  createOAuthApp,
  exchangeCode,
  readCallback,
  refreshTokens,
} from '@waymark/salesforce/oauth'
import { afterEach, describe, expect, it } from 'vitest'
import { createLog } from '../log/log.js'
import { demoOrg, workstationApp } from './demo-org.js'
import { type EmulatedSalesforce, type EmulatedSalesforceOptions, startSalesforce } from './emulated-salesforce.js'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const callbackUrl = 'http://localhost:8080/integrations/callback'

function createHome(kept?: string): EmulatedSalesforceOptions['home'] & { kept: string | undefined } {
  return {
    kept,
    async read() {
      return this.kept
    },
    async write(text) {
      this.kept = text
    },
  }
}

async function start(change: Partial<EmulatedSalesforceOptions> = {}) {
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  const options = { port: 0, callbackUrl, home: createHome(), real: systemClock, log, records: 50, ...change }
  const salesforce = await startSalesforce(options)
  ends.push(() => salesforce.close())
  return { ...salesforce, lines }
}

const appAt = ({ url }: Pick<EmulatedSalesforce, 'url'>) =>
  createOAuthApp({ loginUrl: url, clientId: demoOrg.clientId, clientSecret: demoOrg.clientSecret })

/** Allows the app on the consent page, as somebody of the org, and gives the tokens. */
async function connect(salesforce: Pick<EmulatedSalesforce, 'url'>, username: string, redirectUri = callbackUrl) {
  const app = appAt(salesforce)
  const authorization = await beginAuthorization(app, { redirectUri, scope: ['api', 'refresh_token'] })
  expect((await fetch(authorization.url)).status).toBe(200)
  const body = new URLSearchParams({ username, decision: 'allow' })
  const answer = await fetch(authorization.url, { method: 'POST', body, redirect: 'manual' })
  const back = String(answer.headers.get('location'))
  expect(back.startsWith(`${redirectUri}?`)).toBe(true)
  return exchangeCode(app, readCallback(back, authorization), authorization)
}

describe('the demo’s org', () => {
  it('has everybody whom the demo names, under this name and title', () => {
    const emulator = createSalesforceEmulator({ apps: [workstationApp(callbackUrl)] })
    const users = emulator.query('SELECT Username, Name, Title FROM User')
    for (const { username, name, title } of demoOrg.users)
      expect(users).toContainEqual(expect.objectContaining({ Username: username, Name: name, Title: title }))
  })

  it('sends browsers back to this address, and to this machine at any port', async () => {
    const salesforce = await start({ callbackUrl: 'https://demo.example.com/integrations/callback' })
    for (const origin of ['https://demo.example.com', 'http://localhost:8200', 'http://127.0.0.1:8080']) {
      const tokens = await connect(salesforce, 'nora@acme.example', `${origin}/integrations/callback`)
      expect(tokens.scope).toEqual(['api', 'refresh_token'])
    }
  })

  it('answers with its people’s rights, and by the time of day', async () => {
    const real = createVirtualClock({ start: new Date('2026-11-22T10:00:00.000Z') })
    const salesforce = await start({ real })
    const { accessToken } = await connect(salesforce, 'nora@acme.example')
    const ask = () =>
      fetch(`${salesforce.url}/services/data/v66.0/query?q=SELECT+COUNT()+FROM+Account`, {
        headers: { authorization: `Bearer ${accessToken}` },
      })
    const answer = await ask()
    expect([answer.status, await answer.json()]).toMatchObject([200, { totalSize: 6 }])
    await real.advance('1 day')
    expect((await ask()).status).toBe(401)
  })
})

describe('a restart', () => {
  it('keeps the sign-ins, also when the process died right after one', async () => {
    const home = createHome()
    const first = await start({ home })
    const { refreshToken } = await connect(first, 'nora@acme.example')
    // What a process that was killed has left behind.
    const second = await start({ home: createHome(home.kept) })
    const refreshed = await refreshTokens(appAt(second), String(refreshToken))
    expect(refreshed.accessToken).toMatch(/^00D/)
    const other = await connect(second, 'kim@acme.example')
    expect(other.refreshToken).not.toBe(refreshToken)
  })

  it('keeps what was written there, when it is stopped', async () => {
    const home = createHome()
    const first = await start({ home })
    const { accessToken } = await connect(first, 'nora@acme.example')
    const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
    const path = '/services/data/v66.0/sobjects/Account'
    const made = await fetch(first.url + path, { method: 'POST', headers, body: '{"Name":"Kept Ltd"}' })
    const { id } = (await made.json()) as { id: string }
    await first.close()
    const second = await start({ home })
    const found = await fetch(`${second.url}${path}/${id}`, { headers })
    expect([found.status, await found.json()]).toMatchObject([200, { Name: 'Kept Ltd' }])
  })

  it('begins anew where what is there cannot be read, and says so', async () => {
    const home = { ...createHome(), read: () => Promise.reject(new Error('other keys')) }
    const { url, lines } = await start({ home })
    expect((await fetch(`${url}/services/data`)).status).toBe(200)
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error', error: { message: 'other keys' } }])
    const junk = await start({ home: createHome('junk') })
    expect((await fetch(`${junk.url}/services/data`)).status).toBe(200)
    expect(junk.lines).toHaveLength(1)
  })

  it('keeps nothing that nobody asked for', async () => {
    const home = createHome()
    const { close } = await start({ home })
    await close()
    expect(home.kept).toBeUndefined()
  })
})

it('takes another port when the usual one is taken, and none in place of one that was asked for', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  ends.push(() => new Promise((resolve) => taken.close(resolve)))
  const { port } = taken.address() as { port: number }
  await expect(start({ port })).rejects.toThrow(
    'Salesforce cannot be emulated there (EADDRINUSE): set WAYMARK_SALESFORCE_PORT to another port',
  )
  const [one, other] = [await start({ port: undefined }), await start({ port: undefined })]
  expect(one.url).not.toBe(other.url)
})

it('has a plain page where Salesforce opens a record, which tells no more than its address', async () => {
  const { url } = await start()
  const page = await fetch(`${url}/lightning/r/Account/001Em0000000001AAA/view`)
  expect([page.status, page.headers.get('content-security-policy')]).toEqual([
    200,
    expect.stringContaining("default-src 'none'"),
  ])
  expect(await page.text()).toContain('<h1>Account 001Em0000000001AAA</h1>')
  const elsewhere = await fetch(`${url}/lightning/r/<b>/x/view`)
  expect([elsewhere.ok, await elsewhere.text()]).toEqual([false, expect.not.stringContaining('<b>')])
})
