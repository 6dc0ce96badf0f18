import { sampleArticles } from '@waymark/cases/testing'
import { randomIds, systemClock } from '@waymark/core'
import { createApp } from './app.js'
import { compose } from './compose.js'
import { createConsoleFiles } from './console/console-files.js'
import { createDemoClock } from './demo/clock.js'
import { demoPeople } from './demo/people.js'
import { readEnvironment } from './environment.js'
import { createHealth } from './health.js'
import { describeFailure } from './log/describe-failure.js'
import { createLog } from './log/log.js'
import { answerMail } from './mail/answer-mail.js'
import { openInbox } from './mail/open-inbox.js'
import { openPorts } from './ports/open-ports.js'
import { openSalesforce } from './salesforce/open-salesforce.js'
import { type Server, startServer } from './server.js'
import { deploymentOf } from './settings/deployment-of.js'
import { mailOf } from './settings/mail-of.js'
import type { Settings } from './settings/settings.js'

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
  const { roles } = settings
  const server = await takePort(settings)
  const url = settings.url ?? `http://localhost:${server.port}`
  const health = createHealth()
  const front = { health, log, ids: randomIds, ...(roles.api && { console: createConsoleFiles(settings.console) }) }
  log.info('starting', { port: server.port, host: settings.host, roles })
  if (!settings.url && !(roles.api && roles.worker))
    log.info('links in mails lead to this process alone: set WAYMARK_URL to where people reach the platform', { url })
  // The console shows at once, and waits by itself for what is behind it.
  server.serve(createApp(front))
  if (roles.api) process.stdout.write(`Waymark runs at ${url}/ (stop it with Ctrl+C)\n`)

  const demoClock = createDemoClock()
  const ports = await openPorts(settings, settings.demo ? demoClock : systemClock, log)
  const { mail: mailServer, ...vital } = ports.probes
  health.watch(vital)
  // Mail waits in the database: whoever is balanced away for it would take the whole platform with it.
  if (mailServer) health.watch({ mail: mailServer }, 'named')
  const mail = mailOf(settings, url)
  const inbox = openInbox(settings, mail.domain, log)
  const deployment = deploymentOf(settings, url)
  const salesforce = await openSalesforce(settings, { callbackUrl: deployment.callbackUrl, vault: ports.vault, log })
  const platform = compose({
    ports,
    log,
    mail,
    roles,
    apiKeys: settings.apiKeys,
    help: sampleArticles,
    deployment,
    ...(salesforce && { salesforce: { origins: salesforce.origins } }),
    real: systemClock,
    ...(settings.demo && {
      demo: {
        people: demoPeople,
        clock: demoClock,
        story: true,
        salesforce: salesforce?.values,
        answerMail: (answered, text) => answerMail(answered, text, { place: inbox.place, clock: demoClock }),
      },
    }),
  })
  await platform.start()
  await inbox.open(platform.services.cases)
  if (roles.api) server.serve(createApp({ ...front, api: platform.api }))
  health.started()
  log.info('listening', {
    port: server.port,
    host: settings.host,
    ...(inbox.place && { mail: inbox.place }),
    ...(salesforce && { salesforce: salesforce.values.url }),
  })

  async function stop(signal: string): Promise<void> {
    log.info('stopping', { signal })
    health.stop()
    platform.stopping()
    const cutOff = await server.stop(settings.stopSeconds * 1_000)
    await inbox.close()
    await salesforce?.close()
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
await run(settings).catch((error: unknown) => leave(`The platform cannot start: ${describeFailure(error)}`))
