import { systemClock } from '../../clock/clock.js'
import type { VirtualClock } from '../../clock/virtual-clock.js'
import type { Listening } from '../../server/listen.js'
import { checkFaultRule, type FaultRule } from '../faults/fault-rule.js'
import type { Mock } from './create-mock.js'
import { type MockArguments, mockUsage, readMockArguments } from './mock-arguments.js'

/** What `npx <package> mock` is made of. */
export interface MockCommand {
  /** The package's name, such as `@waymark/cases`. */
  readonly name: string
  readonly createMock: (settings: { readonly seed: string; readonly faults: readonly FaultRule[] }) => Mock
  /** What stands behind the program's name: `process.argv.slice(2)`. */
  readonly argv: readonly string[]
  readonly output: {
    print(line: string): void
    /** Told once, when it could not start; the program should then end with another status than 0. */
    fail(line: string): void
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

async function readFaults(path: string | undefined): Promise<readonly FaultRule[]> {
  if (path === undefined) return []
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(path, 'utf8').catch((error) => {
    throw new TypeError(`--faults: ${path} cannot be read (${messageOf(error)})`)
  })
  let rules: unknown
  try {
    rules = JSON.parse(text)
  } catch (error) {
    throw new TypeError(`--faults: ${path} is no JSON (${messageOf(error)})`)
  }
  if (!Array.isArray(rules)) throw new TypeError(`--faults: ${path} must hold a list of fault rules`)
  for (const rule of rules) checkFaultRule(rule, undefined)
  return rules
}

/** Moves a clock on as time passes, so that what is slow ends and what is due happens. */
function runInRealTime(clock: VirtualClock): () => void {
  const stopped = new AbortController()
  async function run() {
    let last = systemClock.now().getTime()
    for (;;) {
      await systemClock.sleep(50, stopped.signal)
      const now = systemClock.now().getTime()
      await clock.advance(Math.max(0, now - last))
      last = now
    }
  }
  // It ends by being stopped; a schedule that fails is told of where it is awaited.
  run().catch(() => {})
  return () => stopped.abort()
}

async function start({ host, port, seed, faults }: MockArguments, { name, createMock, output }: MockCommand) {
  const mock = createMock({ seed, faults: await readFaults(faults) })
  let listening: Listening
  try {
    await mock.ready()
    listening = await mock.listen({ host, port })
  } catch (error) {
    await mock.close()
    throw error
  }
  const stopClock = runInRealTime(mock.clock)
  output.print(`${name} answers at ${listening.url}`)
  output.print(`OpenAPI: ${listening.url}/openapi.json`)
  for (const [token, person] of Object.entries(mock.tokens)) {
    output.print(`Authorization: Bearer ${token}   ${person.name} <${person.email}>, account ${person.account}`)
  }
  const close = async () => {
    process.off('SIGINT', close)
    process.off('SIGTERM', close)
    stopClock()
    await mock.close()
  }
  process.once('SIGINT', close)
  process.once('SIGTERM', close)
  return { ...listening, close }
}

/**
 * Runs `mock --port 4020` of a package's program: a mock on a port, for any language. Its clock starts where mocks start, and runs.
 * Gives what listens, until SIGINT, SIGTERM or `close`; undefined after `--help`, and after a fault, of which `output.fail` is told.
 */
export async function runMockCommand(command: MockCommand): Promise<Listening | undefined> {
  const { name, argv, output } = command
  try {
    const read = await readMockArguments(argv)
    if (read !== 'help') return await start(read, command)
    output.print(mockUsage(name))
  } catch (error) {
    const { code, port } = error as { code?: unknown; port?: unknown }
    const isTaken = code === 'EADDRINUSE'
    output.fail(
      isTaken ? `the port ${port} is taken: choose another one with --port, or 0 for a free one` : messageOf(error),
    )
  }
  return undefined
}
