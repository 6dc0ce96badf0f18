import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryVault } from '@waymark/core/memory'
import { afterAll, expect, it } from 'vitest'
import { readEnvironment } from '../environment.js'
import { createLog } from '../log/log.js'
import type { Settings } from '../settings/settings.js'
import { openSalesforce } from './open-salesforce.js'

const data = mkdtempSync(join(tmpdir(), 'waymark-salesforce-'))
afterAll(() => rmSync(data, { recursive: true }))

const open = (variables: Readonly<Record<string, string>>) =>
  openSalesforce(readEnvironment({ WAYMARK_DATA: data, ...variables }).settings as Settings, {
    callbackUrl: 'http://localhost:8080/integrations/callback',
    vault: createMemoryVault(),
    log: createLog(() => {}),
  })

it('is there in a demo alone, and only where requests are taken', async () => {
  expect(await open({ SMTP_URL: 'smtp://mail.example' })).toBeUndefined()
  const worker = { WAYMARK_ROLES: 'worker', DATABASE_URL: 'postgres://db.example/waymark' }
  expect(await open({ WAYMARK_DEMO: 'on', ...worker })).toBeUndefined()
})

it('is that of another process where its address is given, and none is started', async () => {
  const salesforce = await open({ WAYMARK_DEMO: 'on', WAYMARK_SALESFORCE_URL: 'http://localhost:1/' })
  expect(salesforce).toMatchObject({
    origins: { 'acme.my.salesforce.com': 'http://localhost:1' },
    values: { url: 'http://localhost:1', domain: 'acme.my.salesforce.com' },
  })
  await salesforce?.close()
})

it('runs here otherwise, and is told of as it is reached', async () => {
  const salesforce = await open({ WAYMARK_DEMO: 'on', WAYMARK_SALESFORCE_PORT: '0' })
  const { url, domain, users } = salesforce?.values ?? {}
  expect([salesforce?.origins, users?.length]).toEqual([{ [String(domain)]: url }, 7])
  expect((await fetch(`${url}/services/data`)).status).toBe(200)
  await salesforce?.close()
  await expect(fetch(`${url}/services/data`)).rejects.toThrow('fetch failed')
  expect(readdirSync(data)).toEqual(['salesforce.sealed'])
})
