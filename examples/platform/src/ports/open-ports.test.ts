import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@waymark/core'
import { afterAll, expect, it, vi } from 'vitest'
import { readEnvironment } from '../environment.js'
import { createLog } from '../log/log.js'
import type { Settings } from '../settings/settings.js'
import { openPorts } from './open-ports.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-ports-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const open = (variables: Readonly<Record<string, string>>) =>
  openPorts(
    readEnvironment({ DATABASE_URL: 'postgres://127.0.0.1:1/waymark', WAYMARK_ROLES: 'worker', ...variables })
      .settings as Settings,
    systemClock,
    createLog(() => {}),
  )

it('keeps files on the S3 that is named, below its prefix, and secrets under the keys that are given', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer(({ url }, response) => {
    asked.push(url?.split('?')[0])
    response.writeHead(404, { 'content-type': 'application/xml' })
    response.end('<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>')
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
  for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, 'test')
  const data = join(folder, 'unused')
  const ports = await open({
    WAYMARK_DATA: data,
    SMTP_URL: 'smtp://127.0.0.1:1',
    S3_BUCKET: 'waymark-files',
    S3_REGION: 'eu-west-1',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_PREFIX: 'support/',
    WAYMARK_SEALING_KEYS: `k7:${Buffer.alloc(32, 7).toString('base64')}`,
  })
  expect(await ports.blobs.read('cases/1')).toBeUndefined()
  expect(asked).toEqual(['/waymark-files/support/cases/1'])
  expect(await ports.vault.seal('secret', 'case_1')).toMatch(/^k7\./)
  expect(ports.isShared).toBe(true)
  const probed = Object.entries(ports.probes).map(async ([name, probe]) => [
    name,
    await probe().then(
      () => 'ready',
      () => 'not ready',
    ),
  ])
  expect(Object.fromEntries(await Promise.all(probed))).toEqual({
    database: 'not ready',
    blobs: 'ready',
    vault: 'ready',
    mail: 'not ready',
  })
  expect(() => readdirSync(data)).toThrow('ENOENT')
  await ports.close()
  server.close()
})

it('keeps what has no other place in the folder, and catches the mail of a demo', async () => {
  const data = join(folder, 'data')
  const ports = await open({ WAYMARK_DATA: data, WAYMARK_DEMO: 'on' })
  expect(readdirSync(data).sort()).toEqual(['blobs', 'vault.keys'])
  await ports.probes.mail?.()
  await ports.probes.blobs?.()
  expect(await ports.vault.open(await ports.vault.seal('secret', 'case_1'), 'case_1')).toBe('secret')
  await ports.close()
})
