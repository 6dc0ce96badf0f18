import { type Clock, coreErrorCodes, type Ids } from '@waymark/core'
import type { Principal, UnitOfWork } from '@waymark/core/ports'
import { createHandler, type Handler, type HandlerOptions, type RouteImplementation } from '@waymark/core/server'

/** What every handler of the platform is hosted with. */
export interface Hosting {
  readonly database: UnitOfWork
  readonly clock: Clock
  readonly ids: Ids
  readonly fingerprintKey: NonNullable<HandlerOptions['fingerprintKey']>
  readonly onFailure: NonNullable<HandlerOptions['onFailure']>
}

/** A small form, or a JSON document of some rules: nothing here needs more. */
const maximumBody = 262_144

/** Makes a handler of the platform's own routes, below `/api`. */
export function hostRoutes(
  hosting: Hosting,
  implementations: readonly RouteImplementation[],
  authenticate: (request: Request) => Promise<Principal | undefined> | Principal,
): Handler {
  const options = { ...hosting, implementations, authenticate, codes: coreErrorCodes }
  return createHandler({ ...options, basePath: '/api', maximumBody })
}

/**
 * Takes the idempotency key off a request whose answer holds a secret: the answer would be kept with it. Asked twice, it gives
 * two secrets, of which the caller knows the second.
 */
export function withoutKey(request: Request): Request {
  request.headers.delete('idempotency-key')
  return request
}
