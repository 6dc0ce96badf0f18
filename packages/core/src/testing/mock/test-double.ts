import type { Clock } from '../../clock/clock.js'
import type { Fetch } from '../../http/connection.js'
import type { Listening, ListenOptions } from '../../server/listen.js'
import { applyFault, type PlannedRefusal } from '../faults/apply-fault.js'
import type { FaultPlan } from '../faults/fault-plan.js'
import { writeFault } from '../faults/write-fault.js'
import type { Answer } from '../mounts/answer.js'
import { type BaseAddress, readBaseAddress } from '../mounts/base-address.js'
import { createFetch } from '../mounts/fetch-mount.js'
import { createMswHandlers, type MswHttp } from '../mounts/msw-mount.js'
import { interceptWithNock, type Nock } from '../mounts/nock-mount.js'
import { listenOnPort } from '../mounts/port-mount.js'
import { replaceFetch } from '../mounts/replace-fetch.js'
import { createCallLog, type RecordedCall } from './call-log.js'
import { recordBody } from './recorded-body.js'

/** What a double is made of. */
export interface TestDoubleOptions {
  /** Where it answers: this address and all below it. */
  readonly baseUrl: string | URL
  /** Further addresses of the same service. */
  readonly alsoAt?: readonly (string | URL)[] | undefined
  readonly handler: (request: Request) => Promise<Response>
  /** The operation of a request, for fault rules and recorded calls. */
  readonly operationOf: (request: Request) => string | undefined
  readonly faults: FaultPlan
  readonly clock: Clock
  /** How a planned refusal looks. Default: problem details. */
  readonly writeFault?: ((fault: PlannedRefusal, request: Request) => Response) | undefined
}

/** A service that runs in this process: the same handler behind every mount, with faults and recorded calls. */
export interface TestDouble {
  /** Without a slash at its end. */
  readonly baseUrl: string
  /** Answers in this process: pass it to a client. */
  readonly fetch: Fetch
  readonly faults: FaultPlan
  /** Every call, oldest first; the last 10,000 are kept. */
  readonly calls: readonly RecordedCall[]
  clearCalls(): void
  /**
   * Answers by way of nock, which you pass: every method and path, until the function that it gives is called. nock hands a request
   * on only when its whole body has arrived, ends the process when a JSON body is no JSON, does not hold the length of a body against
   * its headers, and rejects with the socket's error itself, not with `fetch failed`. Where that matters, use `listen`.
   */
  intercept(nock: Nock): () => void
  /**
   * Handlers for msw, whose `http` you pass: `setupServer(...mock.mswHandlers(http))`. msw keeps a copy of every answer, so whoever
   * stops reading a stream is heard only by aborting the request.
   */
  mswHandlers<MswHandler>(http: MswHttp<MswHandler>): MswHandler[]
  /** Takes the place of the global `fetch` for this double's addresses. Gives the way to end it. */
  replaceFetch(): () => void
  /** Answers on a port of this machine, by default a free one of the loopback address. Its `url` has the path of the base URL. */
  listen(options?: ListenOptions): Promise<Listening>
  /** Ends every mount and port; whoever waits for an answer learns that the connection broke. */
  close(): Promise<void>
}

function createAnswer(options: TestDoubleOptions, log: ReturnType<typeof createCallLog>, closed: AbortSignal): Answer {
  const { handler, operationOf, faults, clock } = options
  const ports = { handler, clock, closed, writeFault: options.writeFault ?? writeFault }

  return async (request) => {
    const operation = operationOf(request)
    const entry = log.add(operation, request, clock.now())
    const effect = faults.next(operation)
    if (effect !== undefined) entry.fault = effect
    const hasBody = request.method !== 'GET' && request.method !== 'HEAD' && request.body !== null
    const recorded = hasBody ? await recordBody(request, entry) : request
    const response = await (effect === undefined ? handler(recorded) : applyFault(effect, recorded, ports))
    entry.status = response.status
    return response
  }
}

/** Makes a double of a service. */
export function createTestDouble(options: TestDoubleOptions): TestDouble {
  const base = readBaseAddress(options.baseUrl)
  const bases: readonly BaseAddress[] = [base, ...(options.alsoAt ?? []).map(readBaseAddress)]
  const log = createCallLog(bases)
  const closed = new AbortController()
  const answer = createAnswer(options, log, closed.signal)
  const mountedFetch = createFetch(bases, answer)
  const endings = new Set<() => void | Promise<void>>()

  function ending(end: () => void): () => void {
    const once = () => {
      if (endings.delete(once)) end()
    }
    endings.add(once)
    return once
  }

  return {
    baseUrl: base.url,
    fetch: mountedFetch,
    faults: options.faults,
    get calls() {
      return log.calls()
    },
    clearCalls: () => log.clear(),
    intercept(nock) {
      const ends = bases.map((one) => interceptWithNock(nock, one, answer))
      return ending(() => {
        for (const end of ends) end()
      })
    },
    mswHandlers: (http) => createMswHandlers(http, bases, answer),
    replaceFetch: () => ending(replaceFetch(bases, mountedFetch)),
    async listen(where = {}) {
      const listening = await listenOnPort(base, answer, where)
      const close = async () => {
        if (endings.delete(close)) await listening.close()
      }
      endings.add(close)
      return { ...listening, close }
    },
    async close() {
      closed.abort()
      await Promise.all([...endings].map((end) => end()))
    },
  }
}
