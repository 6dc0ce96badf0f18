import { casesErrorCodes } from '@waymark/cases'
import casesDocument from '@waymark/cases/openapi.json' with { type: 'json' }
import { type CasesService, casesHandler, createCasesService, type HelpCentre } from '@waymark/cases/service'
import type { Clock, ErrorCodes } from '@waymark/core'
import type { Collection } from '@waymark/core/ports'
import type { Handler } from '@waymark/core/server'
import { workstationSearchErrorCodes } from '@waymark/workstation-search'
import workstationSearchDocument from '@waymark/workstation-search/openapi.json' with { type: 'json' }
import {
  createWorkstationSearchService,
  type Deployment,
  type SalesforceApplicationOptions,
  salesforceApplication,
  type WorkstationSearchService,
  workstationSearchHandler,
} from '@waymark/workstation-search/service'
import { apiKeyRecords, createApiKeys } from './access/api-keys.js'
import { createAudiences } from './access/audiences.js'
import { createSessions, sessionRecords } from './access/sessions.js'
import { whileKnown } from './access/while-known.js'
import { createWhoAsks } from './access/who-asks.js'
import type { Api } from './api/api-routes.js'
import { createPersonHandler } from './api/person-handler.js'
import { createDemo, type Demo, type DemoSettings } from './demo/demo.js'
import { demoRecords } from './demo/demo-record.js'
import { withFaults } from './demo/faulty.js'
import type { Log } from './log/log.js'
import { caughtMails } from './mail/caught-mail.js'
import type { Mount } from './mount.js'
import type { OpenApiDocument } from './pages/open-api.js'
import type { PlatformPorts } from './ports/platform-ports.js'
import type { Roles } from './settings/settings.js'
import type { KnownKey } from './wire/api-key-file.js'

/** How the platform is put together. */
export interface PlatformOptions {
  readonly ports: PlatformPorts
  readonly log: Log
  /** How mail is written and read, and where links in it lead. */
  readonly mail: { readonly domain: string; readonly from: string; readonly portal: string }
  readonly roles: Roles
  /** Keys that the deployment begins with. */
  readonly apiKeys?: readonly KnownKey[]
  /** Where applications send browsers back to. */
  readonly deployment: Deployment
  /** How Salesforce is reached. Default: at the domains that administrators name. */
  readonly salesforce?: Pick<SalesforceApplicationOptions, 'fetch' | 'origins'>
  /** The articles that are suggested before a case is filed. */
  readonly help?: HelpCentre
  /** Real time, which sign-ins expire by. */
  readonly real: Clock
  /** Demo people, their story, and the demo's own routes. */
  readonly demo?: DemoSettings
}

/** Everything that runs here. */
export interface Platform {
  /** The services, for a program that hosts them: it fills them, or takes mail in. */
  readonly services: { readonly cases: CasesService; readonly workstationSearch: WorkstationSearchService }
  readonly api: Api
  /** Opens the database and begins to work; settles when requests can be answered. */
  start(): Promise<void>
  /** Nothing that waits on purpose waits any longer. */
  stopping(): void
  /** Ends the work in the background and frees what is held. */
  close(): Promise<void>
}

const ownCollections = [sessionRecords, apiKeyRecords, caughtMails, demoRecords] as unknown as readonly Collection[]

/** What several packages use is opened once. */
const distinct = (collections: readonly Collection[]) => [...new Set(collections)]

/** Puts the packages together: the only place where they meet. */
export function compose(options: PlatformOptions): Platform {
  const { ports, log, mail, help, real } = options
  const { database, blobs, vault, clock, ids } = ports
  const now = () => real.now().getTime()
  const closed = new AbortController()

  const cases = createCasesService({ database, blobs, vault, clock, ids, mail, ...(help && { help }) })
  const workstationSearch = createWorkstationSearchService({
    database,
    vault,
    clock,
    realClock: real,
    ids,
    deployment: options.deployment,
    onFailure: (failure) => log.error('failed', failure),
    // Tokens and time-outs keep real time, whatever the clock of a demo says.
    salesforce: salesforceApplication({ ...options.salesforce, clock: real }),
    audiences: createAudiences([...(options.demo?.people ?? []), ...(options.apiKeys ?? [])]),
  })

  const sessions = createSessions({ database, now })
  const apiKeys = createApiKeys({ database, now, known: options.apiKeys ?? [] })
  const whoAsks = createWhoAsks(sessions, apiKeys)
  // Its own routes keep real time: somebody who moves the clock twice must not be taken for two.
  const hosting = {
    database,
    clock: real,
    ids,
    fingerprintKey: ports.fingerprintKey,
    onFailure: (failure: { error: unknown; requestId: string; operation: string | undefined }) => {
      const { requestId, operation, error } = failure
      log.error('failed', { requestId, operation, error })
    },
  }
  const authenticate = async (request: Request) => (await whoAsks(request))?.principal
  const casesHost = casesHandler(cases, { ...hosting, clock, authenticate, basePath: '/api/cases' })
  const workstationHost = workstationSearchHandler(workstationSearch, {
    ...hosting,
    clock,
    authenticate,
    basePath: '/api/workstation-search',
  })

  const demo: Demo | undefined =
    options.demo &&
    createDemo({
      ...options.demo,
      ports,
      hosting,
      log,
      now,
      whoAsks,
      sessions,
      service: cases,
      faulty: [casesHost, workstationHost],
    })
  const mount = (name: string, handler: Handler, document: unknown, codes: ErrorCodes): Mount => {
    const answer = demo ? withFaults(handler, { plan: () => demo.plan, clock: real, closed: closed.signal }) : handler
    return {
      name,
      handler,
      answer: whileKnown(answer, { whoAsks, real }),
      document: document as OpenApiDocument,
      codes,
    }
  }
  const mounts = [
    mount('cases', casesHost, casesDocument, casesErrorCodes),
    mount('workstation-search', workstationHost, workstationSearchDocument, workstationSearchErrorCodes),
  ]

  return {
    services: { cases, workstationSearch },
    api: {
      mounts,
      person: createPersonHandler(hosting, { whoAsks, sessions, apiKeys }),
      ...(demo && { demo: demo.api }),
    },
    async start() {
      await database.open(distinct([...cases.collections, ...workstationSearch.collections, ...ownCollections]))
      // The clock is right before anything is done by it.
      const begun = await demo?.begin()
      if (options.roles.worker) database.work({ ...cases.jobs, ...workstationSearch.jobs })
      await begun?.told()
    },
    stopping: () => closed.abort(),
    async close() {
      closed.abort()
      demo?.stop()
      await ports.close()
    },
  }
}
