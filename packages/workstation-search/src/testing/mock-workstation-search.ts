import { systemClock } from '@waymark/core'
import { callAs, type Principal } from '@waymark/core/ports'
import { createMock, createSeededIds, type FaultRule, type Mock, type VirtualClock } from '@waymark/core/testing'
import { createSalesforceEmulator, type SalesforceEmulator } from '@waymark/emulators/salesforce'
import { type ConnectionKeys, memoryKeys } from '../client/connection-keys.js'
import {
  createWorkstationSearchClient,
  type WorkstationSearchClient,
  type WorkstationSearchClientOptions,
} from '../client/create-client.js'
import { workstationSearchHandler } from '../http/handler.js'
import { createWorkstationSearchService, type WorkstationSearchService } from '../service/create-service.js'
import type { AudienceResolver } from '../service/ports.js'
import type { SearchProvider } from '../service/search-provider.js'
import { salesforceApplication } from '../vendor/salesforce/salesforce-application.js'
import { type SamplePerson, sampleAudiences, samplePeople } from './people.js'
import { callbackUrl, walkConsent } from './walk-consent.js'

/** How a mock of workstation search is made. Everything has a default. */
export interface MockWorkstationSearchOptions {
  /** Where it answers. Default: `https://workstation.waymark.test`. */
  readonly baseUrl?: string | URL
  /** Decides every id. Default: `waymark`. */
  readonly seed?: string | number
  /** Default: a virtual clock of its own, which stands at 2026-01-05T09:00:00Z until you advance it. */
  readonly clock?: VirtualClock
  /** What goes wrong at this service, and when; what goes wrong at Salesforce is planned at `mock.salesforce.faults`. */
  readonly faults?: readonly FaultRule[]
  /** The org that is searched. Default: an emulated one with a made-up company of about 400 records. */
  readonly salesforce?: SalesforceEmulator
  /** Other applications that join every search. */
  readonly providers?: readonly SearchProvider[]
}

/** Workstation search for tests: the service itself, on memory ports, over an emulated Salesforce. */
export interface MockWorkstationSearch extends Mock {
  readonly service: WorkstationSearchService
  /** The emulated org behind it: change its records, rights, settings and faults. */
  readonly salesforce: SalesforceEmulator
  /** Who is in which audience: ids of users by id of the audience. Changes count at once. */
  readonly audiences: Map<string, Set<string>>
  /** The id of the integration that `acme` has, set up and switched on for everybody. */
  integrationId(): Promise<string>
  /** A client that is signed in as one of {@link samplePeople}, or with a token of `signIn()`; it needs no network. */
  client(as: SamplePerson | (string & {}), options?: Partial<WorkstationSearchClientOptions>): WorkstationSearchClient
  /**
   * Connects somebody to the integration through the emulated consent page, as a user of the org, and gives a client that holds the
   * key. Default user: `nora@acme.example`.
   */
  connect(as: SamplePerson | (string & {}), username?: string): Promise<WorkstationSearchClient>
}

/** Starts workstation search for tests. Use `connect('ada')` in process; `intercept(nock)`, `mswHandlers(http)`, `replaceFetch()` or `listen()` otherwise. */
export function mockWorkstationSearch(options: MockWorkstationSearchOptions = {}): MockWorkstationSearch {
  const { baseUrl = 'https://workstation.waymark.test', salesforce: given, providers = [], ...rest } = options
  const seed = rest.seed ?? 'waymark'
  const salesforce = given ?? createSalesforceEmulator({ seed, records: 400 })
  salesforce.addApp({
    clientId: '3MVG9workstation',
    clientSecret: 'workstation-secret',
    label: 'Workstation',
    redirectUris: [callbackUrl],
    scopes: ['api', 'refresh_token'],
  })
  const audiences = new Map(sampleAudiences.map(({ id, users }) => [id, new Set(users)]))
  let service: WorkstationSearchService | undefined
  let setUp: Promise<string> | undefined
  const mock = createMock({
    ...rest,
    baseUrl,
    principals: samplePeople,
    openApi: async () => (await import('../../openapi.json', { with: { type: 'json' } })).default,
    serve: (ports) => {
      service = createWorkstationSearchService({
        database: ports.database,
        vault: ports.vault,
        clock: ports.clock,
        ids: ports.ids,
        providers,
        deployment: { callbackUrl },
        salesforce: salesforceApplication({ fetch: salesforce.fetch }),
        audiences: resolverOf(audiences),
      })
      return {
        collections: service.collections,
        jobs: service.jobs,
        handler: workstationSearchHandler(service, ports.hosting),
        prepare: async () => {
          await integrationId()
        },
      }
    },
  })

  function integrationId(): Promise<string> {
    setUp ??= setUpIntegration(service as WorkstationSearchService, mock)
    return setUp
  }
  const keysFor = createSeededIds(`${seed} keys`)
  const client = (as: string, how: Partial<WorkstationSearchClientOptions> = {}) =>
    createWorkstationSearchClient({
      baseUrl: mock.baseUrl,
      token: as,
      fetch: mock.fetch,
      // Backoff waits in real time: nobody moves the mock's clock while a test awaits a call.
      clock: systemClock,
      makeId: () => keysFor.next('key'),
      ...how,
    })

  async function connect(as: string, username = 'nora@acme.example'): Promise<WorkstationSearchClient> {
    const keys: ConnectionKeys = memoryKeys()
    const connected = client(as, { keys })
    await mock.ready()
    const { url } = await connected.integrations.connect(await integrationId(), callbackUrl)
    await connected.integrations.complete(await walkConsent(salesforce, url, username))
    return connected
  }

  const { snapshot, restore } = mock
  return Object.assign(mock, {
    /** Of the org as well, so that connections hold what they held. */
    async snapshot() {
      return JSON.stringify({ workstation: await snapshot(), salesforce: await salesforce.snapshot() })
    },
    async restore(whole: string) {
      const kept = readSnapshot(whole)
      await restore(kept.workstation)
      await salesforce.restore(kept.salesforce)
    },
    service: service as WorkstationSearchService,
    salesforce,
    audiences,
    integrationId,
    client,
    connect,
  })
}

function readSnapshot(whole: string): { readonly workstation: string; readonly salesforce: string } {
  let kept: { workstation?: unknown; salesforce?: unknown } | null
  try {
    kept = JSON.parse(whole)
  } catch {
    kept = null
  }
  if (typeof kept?.workstation === 'string' && typeof kept.salesforce === 'string') return kept as never
  throw new TypeError('this is no snapshot of a mock of workstation search')
}

function resolverOf(audiences: ReadonlyMap<string, ReadonlySet<string>>): AudienceResolver {
  return {
    audiencesOf: async ({ id }) => [...audiences].flatMap(([audience, users]) => (users.has(id) ? [audience] : [])),
    choices: async (account) => ({
      audiences:
        account === 'acme' ? sampleAudiences.map(({ id, name, users }) => ({ id, name, size: users.length })) : [],
      users: Object.values(samplePeople)
        .filter((person) => person.account === account)
        .map(({ id, name, email }) => ({ id, name, email })),
    }),
  }
}

async function setUpIntegration(service: WorkstationSearchService, { database }: Mock): Promise<string> {
  const administrator: Principal = samplePeople.carla
  const call = callAs(administrator, database)
  const { id } = await service.setups.create(call, {
    name: 'Salesforce',
    domain: 'acme.my.salesforce.com',
    contact: { name: administrator.name, email: administrator.email },
  })
  await service.setups.segment(call, id, { isForAll: true, audiences: [], users: [] })
  await service.setups.change(call, id, {
    clientId: '3MVG9workstation',
    clientSecret: 'workstation-secret',
    isEnabled: true,
  })
  return id
}

/** A client that is connected, on workstation search of its own, without a network: for code that only needs something that answers. */
export function inProcessWorkstationSearch(
  as: SamplePerson = 'ada',
  options: MockWorkstationSearchOptions = {},
): Promise<WorkstationSearchClient> {
  return mockWorkstationSearch(options).connect(as)
}
