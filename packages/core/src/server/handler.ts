import { type Clock, systemClock } from '../clock/clock.js'
import type { ErrorCodes } from '../errors/codes.js'
import { refuse } from '../errors/refuse.js'
import { type Ids, randomIds } from '../ids/ids.js'
import type { UnitOfWork } from '../ports/database.js'
import type { Principal } from '../ports/principal.js'
import type { Json } from '../ports/store.js'
import { isWrite, type Route } from '../route/route.js'
import { pathBelow, readAddress } from './address.js'
import { followCaller } from './caller.js'
import { respondEvents } from './events.js'
import { parsePart } from './faults.js'
import { fingerprintOf, onceForKey, Replay, readIdempotencyKey } from './idempotency.js'
import type { Download, Emitted, RouteImplementation, RouteInput, Upload } from './implement.js'
import { readJson } from './read-body.js'
import { readQuery } from './read-query.js'
import { isTellable, respondDownload, respondJson, respondNothing, respondProblem } from './respond.js'
import { toChunks } from './stream.js'
import { createTable } from './table.js'

/** What a handler is made of. */
export interface HandlerOptions {
  readonly implementations: readonly RouteImplementation[]
  /** Where transactions come from; it must have been opened with {@link idempotencyRecords}. */
  readonly database: UnitOfWork
  /** Turns a request's token into a principal; undefined answers 401 `unauthenticated`. */
  readonly authenticate: (request: Request) => Promise<Principal | undefined> | Principal | undefined
  /** The codes of the domain, core's included. */
  readonly codes: ErrorCodes
  /** What stands before every path, such as `/api/cases`. Default: nothing. */
  readonly basePath?: string | undefined
  readonly clock?: Clock | undefined
  readonly ids?: Ids | undefined
  /**
   * Keys the fingerprints of bodies that came with an idempotency key, 32 bytes: without it, whoever reads the database can try out what
   * a short body held. Every process needs the same. Default: none.
   */
  readonly fingerprintKey?: Uint8Array<ArrayBuffer> | undefined
  /** The largest JSON body, in bytes. Default: 1 MiB. */
  readonly maximumBody?: number | undefined
  /** Told of every failure that is not a refusal: the caller reads only a neutral 500 and the request id. */
  readonly onFailure?:
    | ((failure: { error: unknown; requestId: string; operation: string | undefined }) => void)
    | undefined
}

/** Answers the requests of a package. Runs wherever there are Request and Response. */
export interface Handler {
  (request: Request): Promise<Response>
  /** Every route that is answered. */
  readonly routes: readonly Route[]
  /** The route that a request would reach. */
  routeOf(request: Request): Route | undefined
}

const requestIdPattern = /^[\w.-]{1,64}$/

function readVersion(header: string | null): number | undefined {
  if (header === null || header === '*') return undefined
  const [, version] = /^(?:W\/)?"(\d{1,15})"$/.exec(header) ?? []
  if (version !== undefined) return Number(version)
  throw refuse('validation_failed', 'If-Match must be an entity tag such as "3"', {
    faults: [{ in: 'header', path: '/if-match', message: 'must be an entity tag such as "3"' }],
  })
}

function readUpload(request: Request): Upload {
  const size = request.headers.get('content-length')
  return {
    bytes: toChunks(request.body),
    type: request.headers.get('content-type') ?? 'application/octet-stream',
    size: size === null ? undefined : Number(size),
  }
}

/** Builds the handler of a route table. */
export function createHandler(options: HandlerOptions): Handler {
  const { implementations, database, codes, clock = systemClock, ids = randomIds, basePath = '' } = options
  const maximumBody = options.maximumBody ?? 1_048_576
  const table = createTable(implementations)

  async function answer(request: Request, requestId: string, reached: (route: Route) => void): Promise<Response> {
    const { path, search } = readAddress(request.url)
    const below = pathBelow(basePath, path)
    if (below === undefined) throw refuse('not_found', 'there is nothing at this address')
    const { implementation, params } = table.match(request.method, below)
    const { route } = implementation
    reached(route)

    const principal = await options.authenticate(request)
    if (!principal) throw refuse('unauthenticated', 'send a bearer token that is known and not expired')
    if (!principal.capabilities.includes(route.capability)) {
      throw refuse('forbidden', `this needs the capability ${route.capability}`, {
        facts: { capability: route.capability },
      })
    }

    const key = isWrite(route) ? readIdempotencyKey(request.headers) : undefined
    const readParams = route.params ? parsePart('path', route.params, params) : undefined
    const query = route.query
      ? parsePart('query', route.query, readQuery(route.query, new URLSearchParams(search)))
      : undefined
    const ifMatch = readVersion(request.headers.get('if-match'))
    const json = route.body ? await readJson(request, maximumBody) : undefined
    const body = route.body && json ? parsePart('body', route.body, json.value) : undefined

    let work = database
    let kept: unknown
    const status = route.answer ? (route.status ?? 200) : 204
    if (key !== undefined) {
      const fingerprint = await fingerprintOf([path, search, json?.text ?? ''], options.fingerprintKey)
      const write = (value: unknown) => {
        kept = value
        return { status, answer: (implementation.write(value) ?? null) as Json }
      }
      work = onceForKey(database, { key, operation: route.operation, principal, fingerprint, now: clock.now(), write })
    }

    const caller = followCaller(request)
    const input: RouteInput<Route> = {
      call: { principal, transaction: (run, how) => work.transaction(run, how) },
      params: readParams as RouteInput<Route>['params'],
      query: query as RouteInput<Route>['query'],
      body: body as RouteInput<Route>['body'],
      upload: (route.upload ? readUpload(request) : undefined) as never,
      ifMatch,
      lastEventId: request.headers.get('last-event-id') ?? undefined,
      get signal() {
        return caller.signal()
      },
    }
    const value = await implementation.run(input)

    if (route.events) return respondEvents(value as AsyncIterable<Emitted<unknown>>, requestId, caller.leave)
    if (route.download) return respondDownload(value as Download, requestId)
    if (!route.answer) return respondNothing(requestId)
    // The stored answer must be the one that is sent; a use case that changes its value afterwards would break a replay.
    if (key !== undefined && kept !== value) throw new Error(`${route.operation} does not give its transaction's value`)
    return respondJson(implementation.write(value), status, requestId)
  }

  async function handle(request: Request): Promise<Response> {
    const sent = request.headers.get('x-request-id')
    const requestId = sent !== null && requestIdPattern.test(sent) ? sent : ids.next('req')
    let route: Route | undefined
    try {
      return await answer(request, requestId, (found) => {
        route = found
      })
    } catch (error) {
      if (error instanceof Replay) return replay(error, requestId)
      if (!isTellable(error, codes) || error.status >= 500) {
        options.onFailure?.({ error, requestId, operation: route?.operation })
      }
      return respondProblem(error, codes, requestId)
    }
  }

  return Object.assign(handle, {
    routes: implementations.map(({ route }) => route),
    routeOf(request: Request) {
      const below = pathBelow(basePath, readAddress(request.url).path)
      return below === undefined ? undefined : table.find(request.method, below)?.implementation.route
    },
  })
}

function replay({ record }: Replay, requestId: string): Response {
  const response =
    record.status === 204 ? respondNothing(requestId) : respondJson(record.answer, record.status, requestId)
  response.headers.set('idempotent-replayed', 'true')
  return response
}
