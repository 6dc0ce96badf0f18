import { parseArgs } from 'node:util'
import { systemClock } from '@waymark/core'
import type { Listening } from '@waymark/core/server'
import type { VirtualClock } from '@waymark/core/testing'
import { people } from '../company/people.js'
import { createSalesforceEmulator } from '../create-emulator.js'
import { demoApps } from '../oauth/app.js'

/** Where a command writes to. */
export interface Output {
  print(line: string): void
  /** Told once, when it could not start; the program should then end with another status than 0. */
  fail(line: string): void
}

const usage = `npm run emulate -- salesforce [--port 4010] [--host 127.0.0.1] [--records 10000] [--seed waymark]

  --port     where to listen; 0 takes a free port (default: 4010)
  --host     the address to listen on (default: 127.0.0.1)
  --records  about so many records of a made-up company (default: 10000)
  --seed     the same seed makes the same company, ids and tokens (default: waymark)`

function readWhole(name: string, given: string, most: number): number {
  const number = /^\d{1,8}$/.test(given) ? Number(given) : Number.NaN
  if (number <= most) return number
  throw new TypeError(`--${name} must be a number from 0 to ${most}, not ${given}`)
}

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      records: { type: 'string', default: '10000' },
      seed: { type: 'string', default: 'waymark' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  if (positionals.join(' ') !== 'salesforce') {
    const asked = positionals.length === 0 ? 'a vendor is missing' : `there is no vendor ${positionals.join(' ')}`
    throw new TypeError(`${asked}: use salesforce, or --help`)
  }
  return {
    port: readWhole('port', values.port, 65_535),
    host: values.host,
    records: readWhole('records', values.records, 5_000_000),
    seed: values.seed,
  }
}

/** Moves a clock to the time of day, and on as time passes. */
async function keepTime(clock: VirtualClock): Promise<() => void> {
  const stopped = new AbortController()
  const catchUp = () => clock.advance(Math.max(0, systemClock.now().getTime() - clock.now().getTime()))
  async function run() {
    for (;;) {
      await catchUp()
      await systemClock.sleep(50, stopped.signal)
    }
  }
  await catchUp()
  run().catch(() => {})
  return () => stopped.abort()
}

async function start({ port, host, records, seed }: Exclude<ReturnType<typeof readArguments>, 'help'>, output: Output) {
  const emulator = createSalesforceEmulator({ seed, records })
  const stopClock = await keepTime(emulator.clock)
  const close = async () => {
    process.off('SIGINT', close)
    process.off('SIGTERM', close)
    stopClock()
    await emulator.close()
  }
  // The first request would wait for the records otherwise, a million of them for seconds.
  emulator.query('SELECT Id FROM Organization')
  const listening = await emulator.listen({ port, host }).catch(async (error: unknown) => {
    // The clock would keep the program alive.
    await close()
    throw error
  })
  const [app] = demoApps
  const { accessToken, refreshToken } = emulator.signIn('admin@acme.example')
  output.print(`Salesforce answers at ${listening.url} with about ${records} records`)
  output.print(
    `Sign in: ${listening.url}/services/oauth2/authorize, client_id ${app?.clientId}, client_secret ${app?.clientSecret}, redirect_uri http://localhost/callback at any port, with PKCE`,
  )
  output.print(`People: ${people.map(({ username }) => username).join(', ')}`)
  output.print(`Authorization: Bearer ${accessToken}   admin@acme.example`)
  output.print(`Refresh token: ${refreshToken}`)
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
  return { ...listening, close }
}

/** Runs `emulate salesforce`: an emulator on a port, for any language, until SIGINT, SIGTERM or `close`. */
export async function runEmulateCommand(argv: readonly string[], output: Output): Promise<Listening | undefined> {
  try {
    const read = readArguments(argv)
    if (read !== 'help') return await start(read, output)
    output.print(usage)
  } catch (error) {
    const { code, port, message } = error as { code?: unknown; port?: unknown; message?: string }
    const isTaken = code === 'EADDRINUSE'
    output.fail(
      isTaken ? `the port ${port} is taken: choose another one with --port, or 0 for a free one` : String(message),
    )
  }
  return undefined
}
