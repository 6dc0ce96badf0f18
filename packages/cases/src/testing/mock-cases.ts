import { systemClock } from '@waymark/core'
import { createMock, createSeededIds, type FaultRule, type Mock, type VirtualClock } from '@waymark/core/testing'
import { type CasesClient, type CasesClientOptions, createCasesClient } from '../client/create-client.js'
import { casesHandler } from '../http/handler.js'
import { type CasesService, createCasesService } from '../service/create-service.js'
import type { HelpCentre } from '../service/ports.js'
import { sampleArticles } from './articles.js'
import { type SamplePerson, samplePeople } from './people.js'

/** How a mock support centre is made. Everything has a default. */
export interface MockCasesOptions {
  /** Where it answers. Default: `https://cases.waymark.test`. */
  readonly baseUrl?: string | URL
  /** Decides every id. Two mocks of one seed that are asked the same give the same bytes. Default: `waymark`. */
  readonly seed?: string | number
  /** Default: a virtual clock of its own, which stands at 2026-01-05T09:00:00Z until you advance it. */
  readonly clock?: VirtualClock
  /** What goes wrong, and when. More can be added later, by `mock.faults.add()`. */
  readonly faults?: readonly FaultRule[]
  /** The help centre whose articles are suggested. Default: {@link sampleArticles}. */
  readonly help?: HelpCentre
}

/** A support centre for tests: the service itself, on memory ports and a virtual clock. */
export interface MockCases extends Mock {
  /** The service behind it, to arrange what the wire has no words for, such as a mail that arrives. */
  readonly service: CasesService
  /** A client that is signed in as one of {@link samplePeople}, or with a token of `signIn()`; it needs no network. */
  client(as: SamplePerson | (string & {}), options?: Partial<CasesClientOptions>): CasesClient
}

/** The domain of a mock's answer addresses. */
export const mockMailDomain = 'reply.waymark.test'

/**
 * Starts a support centre for tests. Use `client('ada')` in process; `intercept(nock)`, `mswHandlers(http)` or `replaceFetch()` behind
 * code that makes its own client; `listen()` for any language.
 */
export function mockCases(options: MockCasesOptions = {}): MockCases {
  const { help = sampleArticles, baseUrl = 'https://cases.waymark.test', ...rest } = options
  let service: CasesService | undefined
  const mock = createMock({
    ...rest,
    baseUrl,
    principals: samplePeople,
    openApi: async () => (await import('../../openapi.json', { with: { type: 'json' } })).default,
    serve: (ports) => {
      service = createCasesService({
        database: ports.database,
        blobs: ports.blobs,
        vault: ports.vault,
        clock: ports.clock,
        ids: ports.ids,
        help,
        mail: {
          domain: mockMailDomain,
          from: 'Support <support@waymark.test>',
          portal: 'https://support.waymark.test',
        },
      })
      return { collections: service.collections, jobs: service.jobs, handler: casesHandler(service, ports.hosting) }
    },
  })
  // Idempotency keys are stored, so they come from the seed as well.
  const keys = createSeededIds(`${rest.seed ?? 'waymark'} keys`)
  const makeId = () => keys.next('key')
  const client = (as: string, how: Partial<CasesClientOptions> = {}) =>
    // Backoff waits in real time: nobody moves the mock's clock while a test awaits a call.
    createCasesClient({ baseUrl: mock.baseUrl, token: as, fetch: mock.fetch, clock: systemClock, makeId, ...how })
  return Object.assign(mock, { service: service as CasesService, client })
}

/** A client on a support centre of its own, without a network: for code that only needs something that answers. */
export function inProcessCases(as: SamplePerson = 'ada', options: MockCasesOptions = {}): CasesClient {
  return mockCases(options).client(as)
}
