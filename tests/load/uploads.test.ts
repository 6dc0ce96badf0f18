import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCasesClient, maximumAttachmentBytes } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { afterAll, beforeAll, expect, it } from 'vitest'

const uploads = 50
const mostMemory = 300_000_000

let folder: string
let server: ReturnType<typeof fork>
let url: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-uploads-'))
  const program = new URL('./upload-server.ts', import.meta.url)
  server = fork(program, [folder], { execArgv: ['--import', 'tsx', '--conditions=@waymark/source'] })
  const [started] = await once(server, 'message')
  url = started.url
})

afterAll(async () => {
  server.kill()
  await rm(folder, { recursive: true, force: true })
})

async function peakMemory(): Promise<number> {
  server.send('peak')
  const [{ maxRss }] = await once(server, 'message')
  return maxRss
}

it('takes 50 uploads of 20 MB at once with less than 300 MB of memory (CASE-04)', async () => {
  const client = createCasesClient({ baseUrl: url, token: 'ada', timeout: '10 minutes' })
  const bytes = new Blob([randomBytes(maximumAttachmentBytes)])
  const stored = await Promise.all(
    Array.from({ length: uploads }, (_, index) =>
      client.attachments.upload({ name: `recording-${index}.bin`, bytes }, { idleTimeout: '10 minutes' }),
    ),
  )
  expect(new Set(stored.map(({ checksum }) => checksum)).size).toBe(1)
  expect(stored.every(({ size }) => size === maximumAttachmentBytes)).toBe(true)
  const peak = await peakMemory()
  console.log(`peak memory of the server: ${Math.round(peak / 1_000_000)} MB`)
  expect(peak).toBeLessThan(mostMemory)
}, 300_000)

it('refuses 20 MB and one byte, and keeps nothing of it (CASE-04)', async () => {
  const before = await readdir(join(folder, 'attachments'))
  const client = createCasesClient({ baseUrl: url, token: 'ada' })
  const bytes = new Blob([new Uint8Array(maximumAttachmentBytes + 1)])
  const refused = await client.attachments.upload({ name: 'one-too-many.bin', bytes }).catch((error: unknown) => error)
  expect(isWaymarkError(refused, 'attachment_too_large')).toBe(true)
  expect(await readdir(join(folder, 'attachments'))).toEqual(before)
}, 60_000)
