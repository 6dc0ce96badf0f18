import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createCasesClient } from '@waymark/cases'
import { type SamplePerson, samplePeople } from '@waymark/cases/testing'
import { systemClock } from '@waymark/core'

const folder = fileURLToPath(new URL('../../examples/platform/', import.meta.url))

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port is free')
  return address.port
}

/** The people of a test, each with a key of the platform's file. */
export interface Keys {
  /** The file, for `WAYMARK_API_KEYS`. */
  readonly file: string
  readonly of: Readonly<Record<SamplePerson, string>>
}

/** Writes a file of keys, as whoever sets a platform up would. */
export function writeKeys(place: string): Keys {
  const people = Object.keys(samplePeople) as SamplePerson[]
  const made = people.map((name) => [name, `waymark_key_${randomBytes(24).toString('base64url')}`] as const)
  const entries = made.map(([name, key]) => ({
    sha256: createHash('sha256').update(key).digest('hex'),
    principal: samplePeople[name],
  }))
  const file = join(place, 'api-keys.json')
  writeFileSync(file, JSON.stringify(entries))
  return { file, of: Object.fromEntries(made) as Keys['of'] }
}

/** A platform that runs in a process of its own. */
export interface PlatformProcess {
  readonly url: string
  readonly child: ChildProcess
  /** The lines that it wrote, both streams. */
  readonly lines: readonly string[]
  /** How long it took from the start of the program until it was ready, in milliseconds. */
  readonly readyIn: number
  /** The most memory that it has used, in bytes. */
  peakMemory(): number
  client(key: string): ReturnType<typeof createCasesClient>
  /** Kills it at once, as the loss of a machine does. */
  kill(): Promise<void>
  /** Tells it to stop, and gives its exit code. */
  stop(): Promise<number | null>
}

/** Why a platform did not start. */
export class NotStarted extends Error {
  constructor(
    readonly exitCode: number | null,
    readonly lines: readonly string[],
  ) {
    super(`the platform ended with ${exitCode}:\n${lines.join('\n')}`)
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
}

/** Starts the platform's program with these settings, and waits until it is ready. Rejects with {@link NotStarted}. */
export async function startPlatform(settings: Readonly<Record<string, string>>): Promise<PlatformProcess> {
  const began = performance.now()
  const port = Number(settings.PORT ?? (await freePort()))
  const url = `http://127.0.0.1:${port}`
  const own = Object.entries(process.env).filter(([name]) => /^(PATH|HOME|TMPDIR|LANG)$/.test(name))
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@waymark/source', 'src/main.ts'], {
    cwd: folder,
    env: { ...Object.fromEntries(own), PORT: String(port), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const end = () => void child.kill('SIGKILL')
  process.once('exit', end)
  exited.then(() => process.off('exit', end))
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => lines.push(line))

  while (!(await isReady(url))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new NotStarted(await exited, lines)
    await systemClock.sleep(20)
  }
  return {
    url,
    child,
    lines,
    readyIn: performance.now() - began,
    peakMemory() {
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
      return Number(kilobytes) * 1_024
    },
    client: (token) => createCasesClient({ baseUrl: `${url}/api/cases`, token }),
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
    async stop() {
      child.kill('SIGTERM')
      return exited
    },
  }
}
