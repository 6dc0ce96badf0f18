import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCasesClient, maximumAttachmentBytes } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PostgresServer, startPostgres } from '../../packages/runtime/fixtures/postgres-server.js'
import { type MailSink, startMailSink } from './mail-sink.js'
import { type PlatformProcess, startPlatform, writeKeys } from './start-platform.js'

const uploads = 50
const mostMemory = 300_000_000
const place = mkdtempSync(join(tmpdir(), 'waymark-uploads-'))
const keys = writeKeys(place)
let server: PostgresServer
let sink: MailSink
let platform: PlatformProcess

beforeAll(async () => {
  server = await startPostgres()
  sink = await startMailSink()
  platform = await startPlatform({
    WAYMARK_DATA: join(place, 'data'),
    WAYMARK_API_KEYS: keys.file,
    DATABASE_URL: server.url,
    SMTP_URL: sink.url,
  })
}, 60_000)

afterAll(async () => {
  await platform.stop()
  await sink.close()
  await server.stop()
  rmSync(place, { recursive: true, force: true })
})

it('the platform takes 50 uploads of 20 MB at once with less than 300 MB of memory (CASE-04)', async () => {
  const client = createCasesClient({
    baseUrl: `${platform.url}/api/cases`,
    token: keys.of.ada,
    timeout: '10 minutes',
  })
  const before = platform.peakMemory()
  const bytes = new Blob([randomBytes(maximumAttachmentBytes)])
  const stored = await Promise.all(
    Array.from({ length: uploads }, (_, index) =>
      client.attachments.upload({ name: `recording-${index}.bin`, bytes }, { idleTimeout: '10 minutes' }),
    ),
  )
  expect(new Set(stored.map(({ checksum }) => checksum)).size).toBe(1)
  expect(stored.every(({ size }) => size === maximumAttachmentBytes)).toBe(true)
  const peak = platform.peakMemory()
  const megabytes = (value: number) => Math.round(value / 1_000_000)
  console.log(`peak memory of the platform: ${megabytes(peak)} MB, ${megabytes(before)} MB before the uploads`)
  expect(peak).toBeLessThan(mostMemory)
}, 300_000)

it('refuses 20 MB and one byte, and keeps nothing of it (CASE-04)', async () => {
  const kept = () => readdir(join(place, 'data', 'blobs'), { recursive: true })
  const before = await kept()
  expect(before.length).toBeGreaterThan(uploads)
  const bytes = new Blob([new Uint8Array(maximumAttachmentBytes + 1)])
  const { attachments } = platform.client(keys.of.ada)
  const refused = await attachments.upload({ name: 'one-too-many.bin', bytes }).catch((error: unknown) => error)
  expect(isWaymarkError(refused, 'attachment_too_large')).toBe(true)
  expect(await kept()).toEqual(before)
}, 60_000)
