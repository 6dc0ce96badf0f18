import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MailSink, startMailSink } from './mail-sink.js'
import { freePort, type Keys, type PlatformProcess, startPlatform, writeKeys } from './start-platform.js'

/** Two processes that answer requests and two that do the work, on one PostgreSQL. */
export interface FourProcesses {
  readonly keys: Keys
  readonly sink: MailSink
  /** The ports of those that answer requests. */
  readonly apiPorts: readonly number[]
  readonly processes: readonly PlatformProcess[]
  /** Stops one as a release does, starts it again at its port, and waits until it is ready. Gives its exit code. */
  restart(place: number): Promise<number | null>
  close(): Promise<void>
}

/** Starts them. */
export async function startFourProcesses(databaseUrl: string): Promise<FourProcesses> {
  const place = mkdtempSync(join(tmpdir(), 'waymark-four-'))
  const keys = writeKeys(place)
  const sink = await startMailSink()
  const ports = [await freePort(), await freePort(), await freePort(), await freePort()] as const
  const settingsOf = (at: number) => ({
    PORT: String(ports[at]),
    WAYMARK_ROLES: at < 2 ? 'api' : 'worker',
    WAYMARK_DATA: join(place, 'data'),
    WAYMARK_API_KEYS: keys.file,
    DATABASE_URL: databaseUrl,
    SMTP_URL: sink.url,
  })
  const processes: PlatformProcess[] = await Promise.all(ports.map((_, at) => startPlatform(settingsOf(at))))
  return {
    keys,
    sink,
    apiPorts: ports.slice(0, 2),
    processes,
    async restart(at) {
      const code = (await processes[at]?.stop()) ?? null
      processes[at] = await startPlatform(settingsOf(at))
      return code
    },
    async close() {
      await Promise.all(processes.map((one) => one.stop()))
      await sink.close()
    },
  }
}
