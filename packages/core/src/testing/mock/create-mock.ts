import type { VirtualClock } from '../../clock/virtual-clock.js'
import { createSeededIds, type SeededIds } from '../../ids/seeded-ids.js'
import type { MemoryBlobs } from '../../memory/memory-blobs.js'
import type { MemoryDatabase } from '../../memory/memory-database.js'
import type { MemoryMailer } from '../../memory/memory-mailer.js'
import type { MemoryVault } from '../../memory/memory-vault.js'
import type { JobHandler } from '../../ports/database.js'
import type { Principal } from '../../ports/principal.js'
import type { Collection } from '../../ports/store.js'
import type { Handler, HandlerOptions } from '../../server/handler.js'
import { createFaultPlan } from '../faults/fault-plan.js'
import type { FaultRule } from '../faults/fault-rule.js'
import { readBaseAddress } from '../mounts/base-address.js'
import { createMemoryPorts, type MemoryPorts, restoreSnapshot, takeSnapshot } from './mock-ports.js'
import { createSettableClock } from './settable-clock.js'
import { createTestDouble, type TestDouble } from './test-double.js'
import { createTokens } from './tokens.js'
import { withOpenApi } from './with-open-api.js'

/** What a mock gives its service to stand on. */
export interface MockPorts extends MemoryPorts {
  /** What the service's handler is made of, apart from its routes and codes. Its ids are other ones, so that reads use none up. */
  readonly hosting: Omit<HandlerOptions, 'implementations' | 'codes'>
}

/** The service that a mock runs. */
export interface MockService {
  readonly collections: readonly Collection[]
  readonly jobs: Readonly<Record<string, JobHandler>>
  readonly handler: Handler
  /** Fills it; the first request waits for the end. */
  readonly prepare?: (() => Promise<void>) | undefined
}

/** What everybody who starts a mock may choose. */
export interface MockSettings {
  /** Where it answers. */
  readonly baseUrl?: string | URL
  /** The same seed makes the same ids. Default: `waymark`. */
  readonly seed?: string | number
  /** Default: one of its own, which `restore` sets. A clock that is passed in is left alone. */
  readonly clock?: VirtualClock
  readonly faults?: readonly FaultRule[]
  /** Who can sign in, by token. */
  readonly principals?: Readonly<Record<string, Principal>>
}

/** What a mock is made of. */
export interface MockOptions extends MockSettings {
  readonly baseUrl: string | URL
  /** Makes the service; called once, at once. */
  readonly serve: (ports: MockPorts) => MockService
  /** The OpenAPI document, answered at `/openapi.json` below the base URL without a token. */
  readonly openApi?: () => object | Promise<object>
}

/** What stood behind a neutral 500. */
export type MockFailure = Parameters<NonNullable<HandlerOptions['onFailure']>>[0]

/** The real service on memory adapters, with a clock that you move. */
export interface Mock extends TestDouble {
  readonly clock: VirtualClock
  readonly database: MemoryDatabase
  readonly blobs: MemoryBlobs
  /** The inbox that takes every mail. */
  readonly mail: MemoryMailer
  readonly vault: MemoryVault
  readonly ids: SeededIds
  /** The service's handler, without faults and recording. */
  readonly handler: Handler
  /** Every failure that callers read only as a neutral 500, oldest first. */
  readonly failures: readonly MockFailure[]
  /** Who can sign in, by token. */
  readonly tokens: Readonly<Record<string, Principal>>
  /** Lets somebody sign in, and gives the token. Default: the principal's id. */
  signIn(principal: Principal, token?: string): string
  /** From now on requests with this token are answered 401. */
  signOut(token: string): void
  /** Settles when it is filled. Requests wait for that by themselves. */
  ready(): Promise<void>
  /** Settles once every job that is due now has run, mail included. */
  idle(): Promise<void>
  /**
   * Everything that is stored, as JSON, once it is idle: the clock, ids, documents, jobs, blobs, mail, keys. Not what belongs to the
   * test: faults, recorded calls, tokens. The same seed and calls give the same bytes.
   */
  snapshot(): Promise<string>
  /**
   * Replaces everything that is stored by a snapshot. Whoever follows events gets a reset.
   *
   * @throws TypeError when it is no snapshot of a mock. Rejects with `internal_error` when it is of another service.
   */
  restore(snapshot: string): Promise<void>
}

/** Makes the mock of a service. It starts at once; its first request waits until it is filled. */
export function createMock(options: MockOptions): Mock {
  const { seed = 'waymark', faults: rules = [] } = options
  const ownClock = options.clock ? undefined : createSettableClock()
  const ports = createMemoryPorts(seed, options.clock ?? (ownClock as VirtualClock))
  const { database, clock } = ports
  const tokens = createTokens(options.principals ?? {})
  const failures: MockFailure[] = []
  const basePath = readBaseAddress(options.baseUrl).path
  const hosting = {
    database,
    clock,
    basePath,
    authenticate: tokens.authenticate,
    ids: createSeededIds(`${seed} requests`),
    onFailure: (failure: MockFailure) => {
      failures.push(failure)
    },
  }
  const { collections, jobs, handler, prepare } = options.serve({ ...ports, hosting })

  async function open(): Promise<void> {
    await database.open(collections)
    database.work(jobs)
    await prepare?.()
    isReady = true
  }
  let isReady = false
  const opening = open()
  // Whoever awaits it learns of a failure; nobody else needs to.
  opening.catch(() => {})

  const served = options.openApi ? withOpenApi(handler, `${basePath}/openapi.json`, options.openApi) : handler
  const operations = handler.routes.map(({ operation }) => operation)
  const double = createTestDouble({
    baseUrl: options.baseUrl,
    handler: async (request) => {
      if (!isReady) await opening
      return served(request)
    },
    operationOf: (request) => handler.routeOf(request)?.operation,
    faults: createFaultPlan(rules, { random: createSeededIds(`${seed} faults`).random, operations }),
    clock,
  })

  return {
    ...ports,
    ...double,
    mail: ports.mailer,
    handler,
    failures,
    get calls() {
      return double.calls
    },
    get tokens() {
      return tokens.all
    },
    signIn: tokens.signIn,
    signOut: tokens.signOut,
    ready: () => opening,
    idle: () => database.idle(),
    async snapshot() {
      await opening
      await database.idle()
      return takeSnapshot(ports)
    },
    async restore(snapshot) {
      await opening
      await restoreSnapshot(ports, snapshot, (now) => ownClock?.set(now))
    },
    async close() {
      await double.close()
      await database.close()
    },
  }
}
