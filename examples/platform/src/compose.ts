import { casesErrorCodes } from '@waymark/cases'
import casesDocument from '@waymark/cases/openapi.json' with { type: 'json' }
import { type CasesService, casesHandler, createCasesService, type HelpCentre } from '@waymark/cases/service'
import { type Clock, type Ids, randomIds } from '@waymark/core'
import { createMemoryBlobs, createMemoryDatabase, createMemoryMailer, createMemoryVault } from '@waymark/core/memory'
import type { Blobs, Database, Vault } from '@waymark/core/ports'
import type { Caller } from './access/loopback.js'
import { createSessions } from './access/sessions.js'
import { createApp } from './app.js'
import type { DemoPerson } from './demo/people.js'
import { createHealth } from './health.js'
import type { Log } from './log/log.js'
import type { Mount } from './mount.js'
import type { OpenApiDocument } from './pages/open-api.js'

/** What every package of the platform stands on. */
export interface PlatformPorts {
  readonly database: Database
  readonly blobs: Blobs
  readonly vault: Vault
  readonly clock: Clock
  readonly ids: Ids
}

/** How the platform is put together. */
export interface PlatformOptions {
  readonly ports: PlatformPorts
  readonly log: Log
  /** Where people reach it: `http://localhost:8080`. */
  readonly url: string
  /** The demo people, who sign in from this machine without a password. Without them nobody can sign in. */
  readonly people?: readonly DemoPerson[]
  /** The articles that are suggested before a case is filed. */
  readonly help?: HelpCentre
  /** Real time in milliseconds, which sign-ins expire by. */
  readonly now?: () => number
}

/** Everything that runs here. */
export interface Platform {
  readonly ports: PlatformPorts
  /** The services, for a program that hosts them: it fills them, or takes mail in. */
  readonly services: { readonly cases: CasesService }
  /** Answers a request from whoever holds the other end of the line. */
  answer(request: Request, caller: Caller): Promise<Response>
  /** Tells whoever asks for readiness to send nothing new. */
  stopping(): void
  /** Ends the work in the background and frees what is held. */
  close(): Promise<void>
}

/** Ports in memory: they keep every promise but durability. */
export function memoryPorts(clock: Clock): PlatformPorts {
  const database = createMemoryDatabase({ clock, mailer: createMemoryMailer() })
  return { database, blobs: createMemoryBlobs(), vault: createMemoryVault(), clock, ids: randomIds }
}

/** Puts the packages together: the only place where they meet. */
export async function compose(options: PlatformOptions): Promise<Platform> {
  const { ports, log, url, people = [], help } = options
  const { database, blobs, vault, clock, ids } = ports
  const sessions = createSessions({ ...(options.now && { now: options.now }) })
  const host = new URL(url).hostname

  const mail = { domain: `reply.${host}`, from: `Waymark support <support@${host}>`, portal: url }
  const cases = createCasesService({ database, blobs, vault, clock, ids, mail, ...(help && { help }) })

  await database.open(cases.collections)
  database.work(cases.jobs)

  const hosting = {
    database,
    clock,
    ids,
    authenticate: sessions.authenticate,
    onFailure: ({
      error,
      requestId,
      operation,
    }: {
      error: unknown
      requestId: string
      operation: string | undefined
    }) => log.error('failed', { requestId, operation, error }),
  }
  const mounts: readonly Mount[] = [
    {
      name: 'cases',
      handler: casesHandler(cases, { ...hosting, basePath: '/api/cases' }),
      document: casesDocument as unknown as OpenApiDocument,
      codes: casesErrorCodes,
    },
  ]

  const health = createHealth({
    database: () => database.transaction(async () => {}, { reads: true }),
    blobs: () => blobs.read('health/probe'),
    vault: async () => vault.open(await vault.seal('ready', 'health'), 'health'),
  })

  return {
    ports,
    services: { cases },
    answer: createApp({ mounts, people, sessions, health, log, ids, url }),
    stopping: () => health.stop(),
    close: () => database.close(),
  }
}
