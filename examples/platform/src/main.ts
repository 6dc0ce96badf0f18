import { sampleArticles } from '@waymark/cases/testing'
import { compose, memoryPorts } from './compose.js'
import { createDemoClock } from './demo/clock.js'
import { demoDays, fillCases } from './demo/fill-cases.js'
import { demoPeople } from './demo/people.js'
import { readEnvironment, type Settings } from './environment.js'
import { createLog } from './log/log.js'
import { type Server, startServer } from './server.js'

// The log goes to the error stream, so that what the program tells people stands alone.
const log = createLog((line) => process.stderr.write(`${line}\n`))

function leave(...lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exit(1)
}

async function takePort({ port, host }: Settings): Promise<Server> {
  try {
    return await startServer({ port, host })
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === 'EADDRINUSE') return leave(`Port ${port} is taken: set PORT to another one, or to 0 for a free one.`)
    return leave(`The platform cannot listen at HOST ${host}, PORT ${port} (${code}): set others.`)
  }
}

async function run(settings: Settings): Promise<void> {
  const server = await takePort(settings)
  const url = settings.url ?? `http://localhost:${server.port}`
  const clock = createDemoClock(`${demoDays} days`)
  const ports = memoryPorts(clock)
  const platform = await compose({ ports, log, url, people: demoPeople, help: sampleArticles })

  const settle = async () => {
    // What a sleeper does next is begun in this turn, and is then waited for.
    await new Promise((resolve) => setImmediate(resolve))
    await ports.database.idle()
  }
  const cases = await fillCases({ service: platform.services.cases, database: ports.database, clock, settle })
  server.serve(platform.answer)
  log.info('listening', { port: server.port, host: settings.host, cases })
  process.stdout.write(`Waymark runs at ${url}/ (stop it with Ctrl+C)\n`)

  async function stop(signal: string): Promise<void> {
    log.info('stopping', { signal })
    platform.stopping()
    const cutOff = await server.stop(settings.stopSeconds * 1_000)
    await platform.close()
    log.info('stopped', { cutOff })
    process.exit(cutOff === 0 ? 0 : 1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      // Whoever asks twice does not want to wait.
      process.once(signal, () => process.exit(1))
      stop(signal).catch((error: unknown) => {
        log.error('failed', { error })
        process.exit(1)
      })
    })
  }
}

const { settings, faults } = readEnvironment(process.env)
if (!settings) leave('The environment has faults:', ...faults.map((fault) => `- ${fault}`))
await run(settings)
