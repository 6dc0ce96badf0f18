import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type MailSink, startMailSink } from './mail-sink.js'
import { NotStarted, type PlatformProcess, startPlatform, writeKeys } from './start-platform.js'

const place = mkdtempSync(join(tmpdir(), 'waymark-folder-'))
const keys = writeKeys(place)
let sink: MailSink
let first: PlatformProcess

const settings = () => ({ WAYMARK_DATA: join(place, 'data'), WAYMARK_API_KEYS: keys.file, SMTP_URL: sink.url })
const startSecond = () => startPlatform(settings()).catch((error: unknown) => error)

beforeAll(async () => {
  sink = await startMailSink()
  first = await startPlatform(settings())
}, 60_000)

afterAll(async () => {
  await first.kill()
  await sink.close()
  rmSync(place, { recursive: true, force: true })
})

it('refuses a second process on the same folder, and names the first', async () => {
  const refused = await startSecond()
  expect(refused).toBeInstanceOf(NotStarted)
  const { exitCode, lines } = refused as NotStarted
  expect(exitCode).toBe(1)
  expect(lines.join('\n')).toMatch(new RegExp(`process ${first.child.pid}\\b`))
})

it('refuses it also while the event loop of the first stands still', async () => {
  first.child.kill('SIGSTOP')
  const refused = await startSecond()
  first.child.kill('SIGCONT')
  expect(refused).toBeInstanceOf(NotStarted)
  expect((refused as NotStarted).exitCode).toBe(1)
})

it('starts at once after kill -9 of the first', async () => {
  await first.kill()
  first = await startPlatform(settings())
  console.log(`ready ${Math.round(first.readyIn)} ms after the start of the program, after kill -9`)
})
